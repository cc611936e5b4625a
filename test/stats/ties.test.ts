import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankRanges, rankText } from '../../src/stats/ties.ts'

const row = (value: number, half: number | null) => ({
  value,
  low: half === null ? null : value - half,
  high: half === null ? null : value + half,
})

it('shares ranks where intervals overlap', () => {
  expect(rankRanges([row(90, 5), row(84, 5), row(70, 5)])).toEqual([
    { best: 1, worst: 2 },
    { best: 1, worst: 2 },
    { best: 3, worst: 3 },
  ])
})

it('is not transitive: a middle row may tie with two that do not tie', () => {
  expect(rankRanges([row(90, 3), row(86, 3), row(82, 3)]).map(rankText)).toEqual(['1–2', '1–3', '2–3'])
})

it('takes a row without an interval at its value', () => {
  expect(rankRanges([row(80, null), row(80, null), row(70, null)]).map(rankText)).toEqual(['1–2', '1–2', '3'])
})

it('turns round where lower is better', () => {
  expect(rankRanges([row(10, 1), row(20, 1)], false).map(rankText)).toEqual(['1', '2'])
})

it('agrees with counting every pair', () => {
  const rows = fc.array(
    fc.record({ value: fc.integer({ min: 0, max: 100 }), half: fc.integer({ min: 0, max: 20 }) }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(rows, (drawn) => {
      const given = drawn.map(({ value, half }) => row(value, half))
      const spans = given.map(({ low, high }) => ({ low: low ?? 0, high: high ?? 0 }))
      const slow = spans.map((mine) => ({
        best: 1 + spans.filter((other) => other.low > mine.high).length,
        worst: spans.length - spans.filter((other) => other.high < mine.low).length,
      }))
      expect(rankRanges(given)).toEqual(slow)
    }),
  )
})
