import { describe, expect, it } from 'vitest'
import { byBenchmark, groupOf } from '../../src/chart/panels.ts'
import { metricText, seriesOf, steady } from '../../src/chart/series.ts'
import { samplePoint, samplePoints } from './sample-points.ts'

describe('groupOf', () => {
  it('leaves out other units, bare shares and bare numbers beyond 100, and counts each', () => {
    const group = groupOf(
      'k',
      'K',
      [
        samplePoint({ claim_id: 'a' }),
        samplePoint({ claim_id: 'b' }),
        samplePoint({ claim_id: 'c', unit: '', value: 44 }),
        samplePoint({ claim_id: 'd', unit: '', value: 0.44 }),
        samplePoint({ claim_id: 'e', unit: '', value: 1900 }),
        samplePoint({ claim_id: 'f', unit: 'rating', value: 1900 }),
      ],
      null,
      true,
    )
    expect(group.unit).toBe('%')
    expect(group.points.map((point) => point.claim_id)).toEqual(['a', 'b', 'c'])
    expect(group.leftOut.map(({ count }) => count)).toEqual([1, 1, 1])
  })

  it('leaves out scores that the benchmark cannot give, but not differences', () => {
    const scale = {
      key: 'k',
      name: 'K',
      unit: '%',
      scaleMin: 0,
      scaleMax: 100,
      higherIsBetter: true,
      released: null,
    }
    const points = [-3, 40, 138].map((value, index) => samplePoint({ claim_id: `${index}`, value }))
    const scores = groupOf('k', 'K', points, scale, true)
    expect(scores.points.map((point) => point.value)).toEqual([40])
    expect(scores.leftOut).toEqual([{ reason: 'outside the scale of the benchmark', count: 2 }])
    expect(groupOf('k', 'K', points, scale, false).points).toHaveLength(3)
  })

  it('keeps shares where every number stands bare', () => {
    const bare = [0.2, 0.7].map((value, index) => samplePoint({ claim_id: `${index}`, unit: '', value }))
    expect(groupOf('k', 'K', bare, null, true).points).toHaveLength(2)
  })
})

describe('byBenchmark', () => {
  it('parts by benchmark, most claimed first', () => {
    const points = [
      samplePoint({ claim_id: 'a', key: 'one', benchmark: 'One' }),
      samplePoint({ claim_id: 'b', key: 'two', benchmark: 'Two' }),
      samplePoint({ claim_id: 'c', key: 'two', benchmark: 'Two' }),
    ]
    expect(byBenchmark(points, new Map(), true).map((group) => group.name)).toEqual(['Two', 'One'])
  })
})

describe('seriesOf', () => {
  it('gives the commonest words a colour and a shape each, and the rest one grey entry', () => {
    const points = Array.from({ length: 12 }, (_, index) =>
      samplePoint({ claim_id: `${index}`, model_family: `F${index}` }),
    )
    const { series, indexOf } = seriesOf([...points, samplePoint({ model_family: null })], 'family')
    expect(series).toHaveLength(8)
    expect(new Set(series.map((entry) => entry.shape)).size).toBe(8)
    expect(series.at(-1)?.name).toBe('5 other families, or family not known')
    expect(indexOf(samplePoint({ model_family: 'F9' }))).toBe(7)
    expect(indexOf(samplePoint({ model_family: null }))).toBe(7)
  })

  it('orders years by time', () => {
    const { series } = seriesOf(samplePoints(30), 'year')
    expect(series.map((entry) => entry.name)).toEqual(['2024', '2025', '2026'])
  })
})

describe('metricText', () => {
  it('joins a metric with its k', () => {
    expect(metricText({ metric: 'pass@k', samples: 8 })).toBe('pass@8')
    expect(metricText({ metric: 'avg', samples: 32 })).toBe('avg@32')
    expect(metricText({ metric: 'accuracy', samples: null })).toBe('accuracy')
    expect(metricText({ metric: null, samples: 8 })).toBeNull()
  })
})

describe('steady', () => {
  it('is the same for the same id, and spread over 0 to 1', () => {
    expect(steady('abc')).toBe(steady('abc'))
    const values = Array.from({ length: 500 }, (_, index) => steady(`c${index}`))
    expect(Math.min(...values)).toBeLessThan(0.1)
    expect(Math.max(...values)).toBeGreaterThan(0.9)
    expect(values.every((value) => value >= 0 && value <= 1)).toBe(true)
  })
})
