import { describe, expect, it } from 'vitest'
import { distanceOf } from '../../../src/extract/encoder/distance.ts'
import { type Encodable, longestText, openEncoder } from '../../../src/extract/encoder/encoder.ts'
import {
  matrixOf,
  type StoredLayer,
  type StoredLinear,
  type StoredMatrix,
} from '../../../src/extract/encoder/weights.ts'
import { heads, size, someWeights } from './some-weights.ts'

type Rows = number[][]

const rowOf = (stored: StoredMatrix, row: number) =>
  Array.from(matrixOf(stored).subarray(row * stored.columns, (row + 1) * stored.columns))
const plus = (a: readonly number[], b: readonly number[]) => a.map((value, at) => value + (b[at] ?? 0))
const apply = ({ matrix, bias }: StoredLinear, x: readonly number[]) =>
  bias.map((start, row) => rowOf(matrix, row).reduce((sum, weight, at) => sum + weight * (x[at] ?? 0), start))

function normalised({ gain, bias }: { gain: number[]; bias: number[] }, x: readonly number[]): number[] {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length
  const spread = Math.sqrt(x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length + 1e-5)
  return x.map((value, at) => ((value - mean) / spread) * (gain[at] ?? 1) + (bias[at] ?? 0))
}

/** One layer as the paper writes it, token by token. */
function layered(x: Rows, layer: StoredLayer): Rows {
  const asked = x.map((row) => apply(layer.asked, normalised(layer.attention, row)))
  const width = size / heads
  const mixed = x.map(() => new Array<number>(size).fill(0))
  for (let head = 0; head < heads; head += 1) {
    const part = (row: readonly number[], which: number) =>
      row.slice(which * size + head * width, which * size + (head + 1) * width)
    asked.forEach((mine, at) => {
      const scores = asked.map((other, place) => {
        const product = part(mine, 0).reduce(
          (sum, value, unit) => sum + value * (part(other, 1)[unit] ?? 0),
          0,
        )
        return Math.exp(product / Math.sqrt(width) + (layer.near[head]?.[distanceOf(place - at)] ?? 0))
      })
      const all = scores.reduce((sum, score) => sum + score, 0)
      asked.forEach((other, place) => {
        part(other, 2).forEach((value, unit) => {
          const row = mixed[at] as number[]
          row[head * width + unit] = (row[head * width + unit] ?? 0) + ((scores[place] ?? 0) / all) * value
        })
      })
    })
  }
  return x.map((row, at) => {
    const attended = plus(row, apply(layer.given, mixed[at] ?? []))
    const open = apply(layer.wide, normalised(layer.hidden, attended)).map((value) => Math.max(0, value))
    return plus(attended, apply(layer.narrow, open))
  })
}

function plainly(text: Encodable): Rows {
  let x: Rows = Array.from(text.words, (word, token) =>
    [text.marks[2 * token] ?? 0, text.marks[2 * token + 1] ?? 0]
      .filter((mark) => mark > 0)
      .reduce(
        (sum, mark) => plus(sum, rowOf(someWeights.marks, mark)),
        plus(
          plus(rowOf(someWeights.words, word), rowOf(someWeights.endings, text.endings[token] ?? 0)),
          rowOf(someWeights.forms, text.forms[token] ?? 0),
        ),
      ),
  )
  for (const layer of someWeights.layers) x = layered(x, layer)
  return x.map((row) => normalised(someWeights.last, row))
}

function someText(length: number): Encodable {
  const each = (of: (token: number) => number) => Array.from({ length }, (_, token) => of(token))
  return {
    words: each((token) => token % 7),
    endings: each((token) => (token * 37) % 2048),
    forms: each((token) => token % 18),
    marks: Array.from({ length: 2 * length }, (_, at) => (at % 5 === 0 ? at % 40 : 0)),
  }
}

const everyToken = (length: number) => Array.from({ length }, (_, token) => token)

describe('openEncoder', () => {
  const encode = openEncoder(someWeights)

  it.each([1, 7, 8, 21])('agrees with plain loops on a text of %i tokens', (length) => {
    const text = someText(length)
    const found = encode(text, everyToken(length))
    const expected = plainly(text).flat()
    expect(found).toHaveLength(expected.length)
    found.forEach((value, at) => {
      expect(value).toBeCloseTo(expected[at] ?? 0, 3)
    })
  })

  it('reads a text the same whatever it read before', () => {
    const first = encode(someText(9), everyToken(9))
    encode(someText(60), everyToken(60))
    expect(encode(someText(9), everyToken(9))).toEqual(first)
  })

  it('gives single tokens the same numbers as all of them, in the order asked for', () => {
    const all = encode(someText(21), everyToken(21))
    const some = encode(someText(21), [17, 3, 4, 0, 20])
    ;[17, 3, 4, 0, 20].forEach((token, at) => {
      for (let unit = 0; unit < size; unit += 1)
        expect(some[at * size + unit]).toBeCloseTo(all[token * size + unit] ?? 0, 5)
    })
  })

  it('gives all tokens in another order, where none is left out', () => {
    const all = encode(someText(8), everyToken(8))
    const turned = encode(someText(8), everyToken(8).reverse())
    for (let unit = 0; unit < size; unit += 1) expect(turned[unit]).toBeCloseTo(all[7 * size + unit] ?? 0, 5)
  })

  it('reads no further than its longest text', () => {
    const longer = encode(someText(longestText + 40), [5])
    expect(longer).toEqual(encode(someText(longestText), [5]))
  })

  it('has nothing to say when nothing is asked', () => {
    expect(encode(someText(9), [])).toHaveLength(0)
  })
})

describe('distanceOf', () => {
  it('gives near distances a step each, and far ones five a doubling', () => {
    expect([0, 1, 15, 16, 32, 64, 5000].map(distanceOf)).toEqual([32, 33, 47, 48, 53, 58, 63])
    expect([-1, -15, -16, -5000].map(distanceOf)).toEqual([1, 15, 16, 31])
  })
})
