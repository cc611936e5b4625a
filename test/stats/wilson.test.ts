import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreInterval, wilson } from '../../src/stats/wilson.ts'

describe('scoreInterval', () => {
  it.each([
    [50, 30, 33.2, 66.8],
    [80, 30, 62.7, 90.5],
    [90, 30, 74.4, 96.5],
    [90, 500, 87.1, 92.3],
  ])('%d percent of %d items: %d to %d (published)', (value, items, low, high) => {
    const interval = scoreInterval(value, items)
    expect(Math.abs((interval?.low ?? 0) - low)).toBeLessThan(0.06)
    expect(Math.abs((interval?.high ?? 0) - high)).toBeLessThan(0.06)
  })

  it('stays within the scale at its ends', () => {
    expect(scoreInterval(0, 30)?.low).toBe(0)
    expect(scoreInterval(100, 30)?.high).toBe(100)
    expect(scoreInterval(0, 30)?.high).toBeCloseTo(11.35, 1)
  })

  it('takes other scales', () => {
    expect(scoreInterval(0.5, 30, 1)).toEqual(wilson(0.5, 30))
    expect(scoreInterval(5, 30, 10)?.high).toBeCloseTo(6.68, 2)
    expect(scoreInterval(5, 30, 1)).toBeNull()
  })

  it.each([
    [-1, 30],
    [101, 30],
    [50, 0],
    [Number.NaN, 30],
    [50, Number.POSITIVE_INFINITY],
  ])('has none for %d of %d', (value, items) => {
    expect(scoreInterval(value, items)).toBeNull()
  })
})

it('holds its share and narrows with more items', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 10_000 }),
      (share, items) => {
        const few = wilson(share, items)
        const many = wilson(share, items * 4)
        if (!few || !many) return false
        return (
          few.low <= share + 1e-12 && share <= few.high + 1e-12 && many.high - many.low < few.high - few.low
        )
      },
    ),
  )
})
