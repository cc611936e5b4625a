import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../../src/extract/encoder/verdict.ts'
import { numberVerdictCues, pairVerdictCues, scorersOf } from '../../../src/extract/encoder/verdict-cues.ts'

const log = Math.log
const verdict: Verdict = {
  benchmarks: [3, -2],
  numbers: [
    {
      result: 2,
      linked: 1.5,
      links: [log(0.7), log(0.1)],
      kinds: [log(0.8), log(0.15), log(0.05)],
      other: -1,
      scorers: [
        [log(0.25), log(0.5), log(0.25)],
        [log(0.1), log(0.1), log(0.8)],
        [log(0.2), log(0.2), log(0.6)],
      ],
    },
  ],
  systems: [{ start: 10 }, { start: 40 }],
}

describe('numberVerdictCues', () => {
  it('gives result, link, kinds and role', () => {
    expect(numberVerdictCues(verdict, 0)).toEqual([2, 1.5, log(0.8), log(0.15), log(0.05), -1])
  })

  it('says nothing of a number that was not read', () => {
    expect(numberVerdictCues(verdict, 5)).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('pairVerdictCues', () => {
  it('gives an entity its share and its lead over the next', () => {
    const [mine, lead, benchmark] = pairVerdictCues(verdict, { n: 0, entity: 0 })
    expect(mine).toBeCloseTo(log(0.7))
    expect(lead).toBeCloseTo(log(7))
    expect(benchmark).toBe(3)
  })

  it('has a lead below zero for any but the first', () => {
    expect(pairVerdictCues(verdict, { n: 0, entity: 1 })[1]).toBeCloseTo(-log(7))
  })
})

describe('scorersOf', () => {
  it('adds up the shares of the mentions asked for', () => {
    const said = scorersOf(verdict, 0)
    expect(said?.at([10, 40])[0]).toBeCloseTo(log(0.75))
    expect(said?.at([40])[0]).toBeCloseTo(log(0.5))
    expect(said?.none[1]).toBeCloseTo(log(0.8))
  })

  it('gives the least share to what is no system', () => {
    expect(scorersOf(verdict, 0)?.at([99])).toEqual([-12, -12, -12])
  })

  it('is nothing for a number that was not read', () => {
    expect(scorersOf(verdict, 5)).toBeNull()
  })
})
