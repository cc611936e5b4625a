import { beforeEach, describe, expect, it } from 'vitest'
import { openKernel } from '../../../src/extract/encoder/kernel.ts'
import { inPanels } from '../../../src/extract/encoder/layer.ts'

const kernel = openKernel()
kernel.memory.grow(4)
const floats = new Float32Array(kernel.memory.buffer)
const put = (address: number, values: ArrayLike<number>) => floats.set(values, address / 4)
const get = (address: number, count: number) => Array.from(floats.subarray(address / 4, address / 4 + count))
const putWhole = (address: number, values: Int16Array) =>
  new Int16Array(kernel.memory.buffer).set(values, address / 2)
const whole = (address: number, count: number) =>
  Array.from(new Int16Array(kernel.memory.buffer, address, count))
/** Numbers between -1 and 1 that follow no pattern. */
const some = (count: number, seed: number) =>
  Float32Array.from({ length: count }, (_, at) => Math.sin(seed + 12.9898 * at + 0.1 * at * at))

const [a, b, c] = [4096, 16384, 65536]

describe('round', () => {
  it('makes the largest number of a row as large as asked, and every other a whole number of steps', () => {
    const rows = [...some(8, 5), ...new Array<number>(8).fill(0), ...some(8, 6).map((value) => 1000 * value)]
    put(a, rows)
    kernel.round(a, b, c, 3, 8, 8191)
    const steps = get(c, 3)
    rows.forEach((value, at) => {
      const step = steps[Math.floor(at / 8)] ?? 0
      expect(Math.abs((whole(b, 24)[at] ?? 0) * step - value)).toBeLessThanOrEqual(step * 0.51)
    })
    for (const row of [0, 2]) expect(Math.max(...whole(b + 16 * row, 8).map(Math.abs))).toBe(8191)
  })
})

describe('multiply', () => {
  const [m, k, n] = [4, 512, 16]
  const left = Int16Array.from({ length: m * k }, (_, at) => (at < k ? 32767 : ((at * 7919) % 65535) - 32767))
  const right = Int8Array.from({ length: n * k }, (_, at) => (at < k ? 127 : ((at * 31) % 255) - 127))
  const [rounded, panels, stepsA, stepsB, bias, to] = [4096, 16384, 40000, 40064, 40128, 49152]
  const stepOf = { row: [0.5, 1, 2, 0.25], column: Array.from(some(n, 8)) }
  const apart = n + 4
  beforeEach(() => {
    putWhole(rounded, left)
    putWhole(panels, inPanels(right, k))
    put(stepsA, stepOf.row)
    put(stepsB, stepOf.column)
    put(bias, some(n, 9))
    put(to, new Float32Array(m * apart))
  })
  const expected = (row: number, column: number) => {
    let sum = 0
    for (let at = 0; at < k; at += 1) sum += (left[row * k + at] ?? 0) * (right[column * k + at] ?? 0)
    return sum * (stepOf.row[row] ?? 0) * (stepOf.column[column] ?? 0) + (some(n, 9)[column] ?? 0)
  }
  const product = (relu: 0 | 1) => {
    kernel.multiply(rounded, stepsA, panels, stepsB, bias, to, 4 * apart, m, k, n, relu)
    return get(to, m * apart)
  }

  it('gives the product, also where every number is as large as it can be, and nothing between the rows', () => {
    product(0).forEach((value, at) => {
      const column = at % apart
      const exact = column < n ? expected(Math.floor(at / apart), column) : 0
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(1e-6 * Math.abs(exact) + 1e-6)
    })
  })

  it('leaves nothing below zero when asked to', () => {
    const plain = product(0)
    expect(plain.some((value) => value < 0)).toBe(true)
    expect(product(1)).toEqual(plain.map((value) => Math.max(0, value)))
  })
})

describe('a matrix to multiply by, of rows', () => {
  const [m, n] = [16, 8]
  const rows = Int16Array.from({ length: m * n }, (_, at) => ((at * 7919) % 65535) - 32767)

  it('has the rounded rows as its columns', () => {
    putWhole(a, rows)
    kernel.columnsFromRows(a, b, m, n)
    expect(whole(b, m * n)).toEqual(Array.from(inPanels(rows, n)))
  })

  it('has the floats of each column, rounded with one step, and zeros behind the text', () => {
    const [values, filled] = [some(m * n, 7), 13]
    put(a, values)
    kernel.roundColumns(a, b, c, m, n, filled)
    const [step] = get(c, 1)
    const largest = Math.max(...values.slice(0, filled * n).map(Math.abs))
    expect(get(c, n)).toEqual(new Array(n).fill(step))
    expect((step ?? 0) * 32767).toBeCloseTo(largest, 6)
    const turned = Int16Array.from({ length: m * n }, (_, at) => {
      const row = at % m
      return row < filled ? Math.round((32767 * (values[row * n + Math.floor(at / m)] ?? 0)) / largest) : 0
    })
    const laid = Array.from(inPanels(turned, m))
    whole(b, m * n).forEach((value, at) => {
      expect(Math.abs(value - (laid[at] ?? 0))).toBeLessThanOrEqual(1)
    })
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
  kernel.attend(a, b, c, size, filled, scale)
  const shares = whole(c, size)

  it('gives shares of 32767 that grow with the scaled score and what is said of the distance', () => {
    const raw = Array.from({ length: filled }, (_, column) =>
      Math.exp(scale * (scores[column] ?? 0) + (near[column] ?? 0)),
    )
    const sum = raw.reduce((total, value) => total + value, 0)
    raw.forEach((value, column) => {
      expect(Math.abs((shares[column] ?? 0) - (32767 * value) / sum)).toBeLessThan(0.6)
    })
  })

  it('gives nothing to the columns behind the text', () => {
    expect(shares.slice(filled)).toEqual([0, 0])
  })

  it('stays a share where scores are far apart', () => {
    put(a, [0, 500, -500, 0, 0, 0, 0, 0])
    put(b, new Float32Array(8))
    kernel.attend(a, b, c, 8, 4, 1)
    expect(whole(c, 8)).toEqual([0, 32767, 0, 0, 0, 0, 0, 0])
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
