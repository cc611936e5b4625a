import { describe, expect, it } from 'vitest'
import { openKernel } from '../../../src/extract/encoder/kernel.ts'

const kernel = openKernel()
kernel.memory.grow(4)
const floats = new Float32Array(kernel.memory.buffer)
const put = (address: number, values: ArrayLike<number>) => floats.set(values, address / 4)
const get = (address: number, count: number) => Array.from(floats.subarray(address / 4, address / 4 + count))
/** Numbers between -1 and 1 that follow no pattern. */
const some = (count: number, seed: number) =>
  Float32Array.from({ length: count }, (_, at) => Math.sin(seed + 12.9898 * at + 0.1 * at * at))

const [a, b, c] = [4096, 16384, 65536]

describe('multiply', () => {
  it('gives the product of two matrices, the second in panels of eight columns', () => {
    const [m, k, n] = [8, 12, 16]
    const left = some(m * k, 1)
    const right = some(k * n, 2)
    const panels = new Float32Array(k * n)
    for (let row = 0; row < k; row += 1)
      for (let column = 0; column < n; column += 1)
        panels[(column - (column % 8)) * k + row * 8 + (column % 8)] = right[row * n + column] ?? 0
    put(a, left)
    put(b, panels)
    kernel.multiply(a, b, c, m, k, n)
    const product = get(c, m * n)
    for (let row = 0; row < m; row += 1)
      for (let column = 0; column < n; column += 1) {
        let sum = 0
        for (let at = 0; at < k; at += 1) sum += (left[row * k + at] ?? 0) * (right[at * n + column] ?? 0)
        expect(product[row * n + column]).toBeCloseTo(sum, 5)
      }
  })
})

describe('addBias', () => {
  it('adds to each row', () => {
    put(c, [1, 2, 3, 4, 5, 6, 7, 8])
    put(b, [1, -1, 0, -9])
    kernel.addBias(c, b, 2, 4, 0)
    expect(get(c, 8)).toEqual([2, 1, 3, -5, 6, 5, 7, -1])
  })

  it('leaves nothing below zero when asked to', () => {
    put(c, [1, 2, 3, 4])
    put(b, [1, -3, 0, -9])
    kernel.addBias(c, b, 1, 4, 1)
    expect(get(c, 4)).toEqual([2, 0, 3, 0])
  })
})

describe('add', () => {
  it('adds number by number, and no further than asked', () => {
    put(c, [1, 2, 3, 4, 5, 6, 7, 8])
    put(b, [1, 1, 1, 1, 1, 1, 1, 1])
    kernel.add(c, b, 4)
    expect(get(c, 8)).toEqual([2, 3, 4, 5, 5, 6, 7, 8])
  })
})

describe('attend', () => {
  const size = 8
  const filled = 6
  const scale = 0.5
  const scores = some(size, 3).map((value) => 4 * value)
  const near = some(size, 4)
  put(a, scores)
  put(b, near)
  kernel.attend(a, b, size, filled, scale)
  const shares = get(a, size)

  it('gives shares of 1 that grow with the scaled score and what is said of the distance', () => {
    const raw = Array.from({ length: filled }, (_, column) =>
      Math.exp(scale * (scores[column] ?? 0) + (near[column] ?? 0)),
    )
    const sum = raw.reduce((total, value) => total + value, 0)
    raw.forEach((value, column) => {
      expect(shares[column]).toBeCloseTo(value / sum, 6)
    })
  })

  it('gives nothing to the columns behind the text', () => {
    expect(shares.slice(filled)).toEqual([0, 0])
  })

  it('stays a share of 1 where scores are far apart', () => {
    put(a, [0, 500, -500, 0, 0, 0, 0, 0])
    put(b, new Float32Array(8))
    kernel.attend(a, b, 8, 4, 1)
    expect(get(a, 8)).toEqual([0, 1, 0, 0, 0, 0, 0, 0])
  })
})

describe('normalise', () => {
  it('gives each row mean 0 and spread 1, times gain, plus bias', () => {
    put(a, [1, 2, 3, 6])
    put(b, [1, 1, 1, 2])
    put(b + 16, [0, 0, 10, 0])
    kernel.normalise(a, c, b, b + 16, 1, 4)
    const spread = Math.sqrt((4 + 1 + 0 + 9) / 4 + 1e-5)
    const expected = [-2 / spread, -1 / spread, 10, 6 / spread]
    get(c, 4).forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at] ?? 0, 5)
    })
  })
})
