import { describe, expect, it } from 'vitest'
import {
  combined,
  componentValues,
  proneBenchmarks,
  startWeights,
} from '../../src/contamination/components.ts'
import type { ProneRow } from '../../src/query/proneness.ts'
import { pair } from './sample-pairs.ts'

const row = (change: Partial<ProneRow>): ProneRow => ({
  benchmark_id: 'wool-2024',
  name: 'WoolQA 2024',
  domain: null,
  items: 100,
  proportion: true,
  higherIsBetter: true,
  scaleMax: 100,
  released: '2024-02',
  singleRelease: true,
  answersPublic: true,
  claims: 10,
  papers: 5,
  dated: 10,
  medianMonths: 12,
  shareAfter: 1,
  evidence: 0,
  concern: 0,
  clean: 0,
  recorded: 0,
  recordedFor: 0,
  top: [90, 89, 88, 87, 86],
  quartileLow: 50,
  quartileHigh: 70,
  intervalWidth: 10,
  judged: 10,
  notOneRun: 4,
  ...change,
})

const gaps = (values: readonly number[], kin: boolean) =>
  values.map((gap) => pair({ older: 60 + gap, fresher: 60, kin, fresher_id: kin ? 'wool-2025' : 'silk' }))

describe('components', () => {
  it('takes the gap from editions of the same test before other tests', () => {
    const pairs = [...gaps([8, 9, 10, 11, 12], true), ...gaps([40, 41], false)]
    const [found] = proneBenchmarks([row({})], pairs)
    expect(found?.gap).toMatchObject({ median: 10, pairs: 5, kin: true })
    expect(found?.gap?.fresher).toEqual([{ id: 'wool-2025', name: 'WoolQA 2025' }])
    const [other] = proneBenchmarks([row({})], gaps([40, 41], false))
    expect(other?.gap).toMatchObject({ median: 40.5, pairs: 2, kin: false, interval: null })
  })

  it('counts a gap only between editions, with an interval', () => {
    const twins = (pairs: Parameters<typeof proneBenchmarks>[1]) => {
      const [found] = proneBenchmarks([row({})], pairs)
      return found && componentValues(found).twins
    }
    expect(twins(gaps([8, 9, 10, 11, 12], true))).toBe(10)
    expect(twins(gaps([8, 9, 10, 11], true))).toBeNull()
    expect(twins(gaps([8, 9, 10, 11, 12], false))).toBeNull()
  })

  it('leaves out what the data cannot say', () => {
    const [found] = proneBenchmarks([row({ higherIsBetter: false, intervalWidth: null, judged: 0 })], [])
    expect(found).toMatchObject({
      saturation: null,
      headroom: null,
      resolutionRatio: null,
      notOneRunShare: null,
    })
    const [same] = proneBenchmarks([row({ quartileLow: 60, quartileHigh: 60 })], [])
    expect(same?.resolutionRatio).toBeNull()
  })

  it('halves the months where answers are held back, and judges arithmetic from five claims on', () => {
    const [found] = proneBenchmarks([row({ answersPublic: false, judged: 4, notOneRun: 4 })], [])
    expect(found && componentValues(found)).toMatchObject({ exposure: 6, arithmetic: null })
  })

  it('weighs findings twice, concern once, and clean against', () => {
    const [found] = proneBenchmarks(
      [row({ evidence: 2, concern: 1, clean: 1, recorded: 5, recordedFor: 3 })],
      [],
    )
    expect(found && componentValues(found).statements).toBe(10)
  })
})

describe('the combined rank', () => {
  const rows = [
    row({ benchmark_id: 'wool-2024' }),
    row({ benchmark_id: 'a', medianMonths: 30 }),
    row({ benchmark_id: 'b', medianMonths: null }),
  ]
  const only = { exposure: 0, statements: 0, twins: 0, saturation: 0, resolution: 0, arithmetic: 0 }

  it('follows the weights, with unknown in the middle', () => {
    const prone = proneBenchmarks(rows, [])
    expect(combined(prone, { ...only, exposure: 1 }).map(({ index }) => index)).toEqual([0, 1, null])
    expect(combined(prone, startWeights)[2]?.known).toBeLessThan(combined(prone, startWeights)[1]?.known ?? 0)
    expect(combined(prone, only).map(({ index }) => index)).toEqual([null, null, null])
  })

  it('places a gap that nobody measured as no gap', () => {
    const prone = proneBenchmarks(rows, gaps([8, 9, 10, 11, 12], true))
    const [measured, unmeasured] = combined(prone, { ...only, twins: 1, exposure: 1 })
    expect(measured?.index).toBe(0.5)
    expect(unmeasured?.index).toBe(0.625)
    expect(unmeasured?.known).toBe(0.5)
    const falls = combined(proneBenchmarks(rows, gaps([-8, -9, -10, -11, -12], true)), { ...only, twins: 1 })
    expect(falls[0]?.index).toBe(0)
  })
})
