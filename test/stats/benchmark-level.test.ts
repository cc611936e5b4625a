import { describe, expect, it } from 'vitest'
import { frontier } from '../../src/stats/frontier.ts'
import { combine, midRanks } from '../../src/stats/proneness.ts'
import { resolution } from '../../src/stats/resolution.ts'
import { headroom, saturation } from '../../src/stats/saturation.ts'

describe('saturation', () => {
  it('follows exp(-R²) with its parameters in the result', () => {
    const result = saturation([90, 88, 86, 84, 80, 10], 400)
    expect(result?.effectiveItems).toBe(20)
    const error = 100 * Math.sqrt((2 * 0.85 * 0.15) / 20)
    expect(result?.r).toBeCloseTo(10 / error, 9)
    expect(result?.s).toBeCloseTo(Math.exp(-((10 / error) ** 2)), 9)
  })

  it('is 1 where the top five agree and falls as they part', () => {
    expect(saturation([90, 90, 90, 90, 90], 100)?.s).toBe(1)
    expect(saturation([90, 80, 70, 60, 30], 10_000)?.s).toBeLessThan(0.01)
  })

  it('depends on the exponent', () => {
    const top = [90, 89, 88, 87, 86]
    expect(saturation(top, 400, 1)?.s).toBeLessThan(saturation(top, 400, 0.5)?.s ?? 0)
  })

  it('says nothing of four scores or unknown items', () => {
    expect(saturation([1, 2, 3, 4], 100)).toBeNull()
    expect(saturation([1, 2, 3, 4, 5], null)).toBeNull()
  })
})

it('headroom is the way from the mean of the three best to the top', () => {
  expect(headroom([90, 96, 93, 10], 100)).toBeCloseTo(7, 9)
  expect(headroom([], 100)).toBeNull()
})

describe('resolution', () => {
  it('compares the typical interval with the spread of claims', () => {
    const result = resolution([40, 50, 60, 70, 80], 30)
    expect(result?.spread).toBe(20)
    expect(result?.intervalWidth).toBeGreaterThan(27)
    expect(result?.ratio).toBeCloseTo((result?.intervalWidth ?? 0) / 20, 9)
    expect(resolution([40, 50, 60, 70, 80], null)).toBeNull()
    expect(resolution([40, 50, 60, 70], 30)).toBeNull()
  })
})

describe('combine', () => {
  it('is a weighted mean of ranks, and says how much is known', () => {
    const combined = combine([
      { weight: 3, values: [1, 2, 3] },
      { weight: 1, values: [9, null, 1] },
    ])
    expect(combined.map(({ index }) => index)).toEqual([0.25, 0.5, 0.75])
    expect(combined.map(({ known }) => known)).toEqual([1, 0.75, 1])
  })

  it('knows nothing of a row without components or without weights', () => {
    expect(combine([{ weight: 1, values: [null] }])).toEqual([{ index: null, known: 0 }])
    expect(combine([{ weight: 0, values: [1] }])).toEqual([{ index: null, known: 0 }])
    expect(combine([])).toEqual([])
  })

  it('shares ranks among equals', () => {
    expect(midRanks([5, 5, 1, null])).toEqual([0.75, 0.75, 0, null])
    expect(midRanks([5, null])).toEqual([0.5, null])
  })
})

describe('frontier', () => {
  const points = [
    { size: 7, score: 60 },
    { size: 1, score: 30 },
    { size: 3, score: 20 },
    { size: null, score: 99 },
    { size: 70, score: 60 },
    { size: 7, score: 55 },
  ]
  it('keeps the points where the best report improves, and leaves unknown sizes out', () => {
    const steps = frontier(points, ({ size, score }) => ({ x: size, y: score }))
    expect(steps.map(({ x, y }) => [x, y])).toEqual([
      [1, 30],
      [7, 60],
    ])
  })

  it('turns round where lower is better', () => {
    const steps = frontier(points, ({ size, score }) => ({ x: size, y: score }), false)
    expect(steps.map(({ x, y }) => [x, y])).toEqual([
      [1, 30],
      [3, 20],
    ])
  })
})
