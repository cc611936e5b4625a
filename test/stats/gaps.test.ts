import { describe, expect, it } from 'vitest'
import { bootstrapInterval, mulberry32 } from '../../src/stats/bootstrap.ts'
import { median, quantile } from '../../src/stats/quantiles.ts'
import { residual, sizeTrend } from '../../src/stats/residuals.ts'
import { twinGap } from '../../src/stats/twins.ts'

describe('quantile', () => {
  it('interpolates as type 7', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75)
    expect(quantile([1, 2, 3, 4, 5], 0.75)).toBe(4)
    expect(median([3, 1])).toBe(2)
    expect(median([])).toBeNaN()
  })
})

describe('bootstrapInterval', () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  it('gives the same interval every time, around the statistic', () => {
    const interval = bootstrapInterval(values, median)
    expect(interval).toEqual(bootstrapInterval(values, median))
    expect(interval?.low).toBeGreaterThanOrEqual(2)
    expect(interval?.low).toBeLessThan(5.5)
    expect(interval?.high).toBeGreaterThan(5.5)
    expect(interval?.high).toBeLessThanOrEqual(9)
  })

  it('has no interval of one value, and a point where all agree', () => {
    expect(bootstrapInterval([3], median)).toBeNull()
    expect(bootstrapInterval([3, 3, 3], median)).toEqual({ low: 3, high: 3 })
  })

  it('draws uniform numbers', () => {
    const random = mulberry32(7)
    const draws = Array.from({ length: 10_000 }, random)
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true)
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 1)
  })
})

describe('twinGap', () => {
  it('is positive where the older benchmark gives more', () => {
    expect(
      twinGap([
        { older: 80, fresher: 70 },
        { older: 60, fresher: 56 },
        { older: 50, fresher: 51 },
      ]),
    ).toEqual({
      pairs: 3,
      median: 4,
      interval: null,
    })
    expect(twinGap([])).toBeNull()
  })

  it('gives an interval from five pairs on', () => {
    const pairs = [5, 6, 7, 8, 9].map((gap) => ({ older: 50 + gap, fresher: 50 }))
    const gap = twinGap(pairs)
    expect(gap?.median).toBe(7)
    expect(gap?.interval?.low).toBeGreaterThanOrEqual(5)
    expect(gap?.interval?.high).toBeLessThanOrEqual(9)
  })
})

describe('sizeTrend', () => {
  const points = [0.5, 1, 2, 4, 8, 16, 32, 64].map((size) => ({ size, score: 20 + 30 * Math.log10(size) }))
  it('finds an exact line', () => {
    const trend = sizeTrend(points)
    expect(trend?.slope).toBeCloseTo(30, 9)
    expect(trend?.intercept).toBeCloseTo(20, 9)
    expect(trend?.deviation).toBeCloseTo(0, 6)
    expect(trend && residual(trend, { size: 10, score: 62 })).toBeCloseTo(12, 9)
  })

  it('says nothing of few points or one size', () => {
    expect(sizeTrend(points.slice(0, 7))).toBeNull()
    expect(sizeTrend(points.map(({ score }) => ({ size: 7, score })))).toBeNull()
  })
})
