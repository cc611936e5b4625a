import { describe, expect, it } from 'vitest'
import { frontier } from '../../src/stats/frontier.ts'
import { histogram } from '../../src/stats/histogram.ts'
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

it('saturation: one item at least, 0 where certain scores differ, 1 where they agree', () => {
  expect(saturation([1, 2, 3, 4, 5], 0)).toBeNull()
  expect(saturation([1, 2, 3, 4, 5], 1)?.effectiveItems).toBe(1)
  expect(saturation([100, 100, 100, 100, 100], 30)).toMatchObject({ s: 1, r: 0 })
  expect(saturation([0, 0, 0, 0, 0], 30)).toMatchObject({ s: 1, r: 0 })
  expect(saturation([400, 300, 200, 150, 120], 30)?.s).toBe(0)
  expect(saturation([10, 80, 90, 84, 88, 86], 400)).toMatchObject({ first: 90, fifth: 80, exponent: 0.5 })
})

it('headroom is the way from the mean of the three best to the top', () => {
  expect(headroom([90, 96, 93, 10], 100)).toBeCloseTo(7, 9)
  expect(headroom([10, 90, 93, 96], 100, 1)).toBe(4)
  expect(headroom([40], 50)).toBe(10)
  expect(headroom([], 100)).toBeNull()
})

describe('resolution', () => {
  it('compares the typical interval with the spread of claims', () => {
    const result = resolution([40, 50, 60, 70, 80], 30)
    expect(result?.spread).toBe(20)
    expect(result?.intervalWidth).toBeGreaterThan(27)
    expect(result?.ratio).toBeCloseTo((result?.intervalWidth ?? 0) / 20, 9)
    // The middle width is that of 40 and 60, by symmetry.
    expect(result?.intervalWidth).toBeCloseTo(33.09, 1)
    expect(resolution([50, 50, 50, 50, 50], 30)?.ratio).toBeNull()
    expect(resolution([40, 50, 60, 70, 800], 30)).toBeNull()
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

it('frontier keeps the first of equals and the better of two at one place', () => {
  const rows = [
    { id: 'a', x: 1, y: 5 },
    { id: 'b', x: 1, y: 7 },
    { id: 'c', x: 2, y: 7 },
    { id: 'd', x: 3, y: 8 },
    { id: 'e', x: 4, y: 5 },
    { id: 'f', x: 5, y: 1 },
    { id: 'g', x: 5, y: 3 },
  ]
  const names = (higher: boolean) => frontier(rows, ({ x, y }) => ({ x, y }), higher).map(({ row }) => row.id)
  expect(names(true)).toEqual(['b', 'd'])
  expect(names(false)).toEqual(['a', 'f'])
})

describe('histogram', () => {
  it('counts lower edges in, and the upper end into the last bar', () => {
    expect(histogram([0, 9.9, 10, 55, 100], 0, 100, 10).map(({ count }) => count)).toEqual([
      2, 1, 0, 0, 0, 1, 0, 0, 0, 1,
    ])
    expect(histogram([2], 1, 4, 3)).toEqual([
      { low: 1, high: 2, count: 0 },
      { low: 2, high: 3, count: 1 },
      { low: 3, high: 4, count: 0 },
    ])
    expect(histogram([], 0, 100, 4).map(({ low }) => low)).toEqual([0, 25, 50, 75])
  })

  it('leaves values outside out, and draws nothing without a range', () => {
    expect(histogram([-1, 101, Number.NaN], 0, 100, 2).map(({ count }) => count)).toEqual([0, 0])
    expect(histogram([1], 5, 5, 2)).toEqual([])
    expect(histogram([1], 0, 1, 0)).toEqual([])
    expect(histogram([1], 0, 1, 0.5)).toEqual([])
    expect(histogram([-7, 2], -5, 5, 1)).toEqual([{ low: -5, high: 5, count: 1 }])
    expect(histogram([], Number.NEGATIVE_INFINITY, 1, 2)).toEqual([])
    expect(histogram([1], 0, Number.POSITIVE_INFINITY, 2)).toEqual([])
  })

  it('rounds the number of bars down and ends at the end', () => {
    const bars = histogram([], 0, 0.3, 3.7)
    expect(bars).toHaveLength(3)
    expect(bars.at(-1)?.high).toBe(0.3)
  })
})
