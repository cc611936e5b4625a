import { describe, expect, it } from 'vitest'
import { pairPlaceCount, pairPlaces } from '../../../src/extract/encoder/pair-places.ts'

/** "WoolBench and FeltBench: 61 and 52. Also 43 on WoolBench." in tokens, its first sentence from token 10 on. */
const places = {
  numbers: [16, 18, 22],
  numberSentence: [1, 1, 2],
  names: [10, 13, 24],
  nameSentence: [1, 1, 2],
  entityOf: [0, 1, 0],
  isKnown: [true, false, true],
}
const held = pairPlaces(places)
const of = (n: number, m: number) => new Set(held[n]?.[m])
const differs = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].filter((index) => !b.has(index))

describe('pairPlaces', () => {
  it('describes each number and each name', () => {
    expect(held.map((row) => row.length)).toEqual([3, 3, 3])
  })

  it('names only what there is a weight for, and nothing twice', () => {
    for (const holds of held.flat()) {
      expect(new Set(holds).size).toBe(holds.length)
      for (const index of holds) expect(index).toSatisfy((at: number) => at >= 0 && at < pairPlaceCount)
    }
  })

  it('tells the first number with the first name from the first with the second', () => {
    expect(differs(of(0, 0), of(0, 1))).not.toEqual([])
  })

  it('says the same of two numbers whose order fits their names', () => {
    const orderApart = (n: number, m: number) => [...of(n, m)].filter((index) => index >= 42 && index <= 48)
    expect(orderApart(0, 0)).toEqual(orderApart(1, 1))
    expect(orderApart(0, 1)).not.toEqual(orderApart(1, 1))
  })

  it('tells a name of the same sentence from one of another', () => {
    expect(of(2, 2).has(0)).toBe(true)
    expect(of(2, 0).has(0)).toBe(false)
  })

  it('tells a name before the number from one behind', () => {
    expect(of(2, 0).has(2)).toBe(true)
    expect(of(2, 2).has(2)).toBe(false)
  })

  it('counts no other mention of the same name as standing between', () => {
    const repeated = pairPlaces({
      numbers: [9],
      numberSentence: [1],
      names: [3, 6],
      nameSentence: [1, 1],
      entityOf: [0, 0],
      isKnown: [false, false],
    })
    expect(repeated[0]?.[0]).toContain(3)
  })
})
