import { describe, expect, it } from 'vitest'
import { bootstrapInterval, mulberry32 } from '../../src/stats/bootstrap.ts'
import { median, quantile } from '../../src/stats/quantiles.ts'
import { residual, sizeTrend } from '../../src/stats/residuals.ts'
import { fewestPairs, twinGap } from '../../src/stats/twins.ts'

const mean = (sample: readonly number[]) => sample.reduce((sum, value) => sum + value, 0) / sample.length

describe('quantile', () => {
  it('interpolates as type 7', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75)
    expect(quantile([1, 2, 3, 4, 5], 0.75)).toBe(4)
    expect(median([3, 1])).toBe(2)
    expect(median([])).toBeNaN()
    expect(quantile([5, 9], 0)).toBe(5)
    expect(quantile([5, 9], 1)).toBe(9)
    // Python: statistics.quantiles([...], n=10, method='inclusive')
    expect(quantile([13, 2, 11, 3, 7, 5], 0.1)).toBeCloseTo(2.5, 12)
    expect(quantile([13, 2, 11, 3, 7, 5], 0.9)).toBeCloseTo(12, 12)
  })

  it('leaves its values in order', () => {
    const values = [10, 9, 1]
    expect(quantile(values, 0.5)).toBe(9)
    expect(values).toEqual([10, 9, 1])
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

  it('gives the same interval in whatever order the values come', () => {
    const mixed = [7, 1, 10, 3, 8, 2, 9, 4, 6, 5]
    expect(bootstrapInterval(mixed, mean)).toEqual(bootstrapInterval(values, mean))
  })

  it('has no interval of one value, and a point where all agree', () => {
    expect(bootstrapInterval([3], median)).toBeNull()
    expect(bootstrapInterval([3, 5], median)).toEqual({ low: 3, high: 5 })
    expect(bootstrapInterval([3, 3, 3], median)).toEqual({ low: 3, high: 3 })
  })

  // Both from a second program of the same generator, in Python.
  it('is one interval for good: another seed, another number of draws or another generator would move it', () => {
    expect(bootstrapInterval([1, 2, 4, 8, 16, 32], mean)).toEqual({ low: 3.0, high: 19.666666666666668 })
    expect(Array.from({ length: 3 }, mulberry32(1))).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ])
  })

  it('draws as many values as there are', () => {
    const sizes = new Set<number>()
    bootstrapInterval(values, (sample) => sizes.add(sample.length).size)
    expect([...sizes]).toEqual([10])
  })

  it('covers the normal interval of a mean', () => {
    const many = Array.from({ length: 200 }, (_, index) => index % 20)
    const error = Math.sqrt((20 ** 2 - 1) / 12 / 200)
    const interval = bootstrapInterval(many, mean)
    expect(Math.abs((interval?.low ?? 0) - (9.5 - 1.96 * error))).toBeLessThan(0.1)
    expect(Math.abs((interval?.high ?? 0) - (9.5 + 1.96 * error))).toBeLessThan(0.1)
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
    expect(gap?.pairs).toBe(fewestPairs)
    expect(twinGap(pairs.slice(1))?.interval).toBeNull()
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

  it('measures the scatter with two degrees of freedom less', () => {
    const scattered = points.map(({ size, score }, index) => ({
      size,
      score: score + (index % 4 === 0 || index % 4 === 3 ? 1 : -1),
    }))
    const trend = sizeTrend(scattered)
    expect(trend?.points).toBe(8)
    expect(trend?.slope).toBeCloseTo(30, 9)
    expect(trend?.deviation).toBeCloseTo(Math.sqrt(8 / 6), 9)
  })

  it('says nothing of few points or one size', () => {
    expect(sizeTrend(points.slice(0, 7))).toBeNull()
    expect(sizeTrend(points.map(({ score }) => ({ size: 7, score })))).toBeNull()
  })
})
