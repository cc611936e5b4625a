import { describe, expect, it } from 'vitest'
import { type ChartChoice, sizeOf, sizePanel } from '../../src/chart/by-size.ts'
import { groupOf } from '../../src/chart/panels.ts'
import type { BenchmarkScale } from '../../src/query/points.ts'
import { samplePoint } from './sample-points.ts'

const choice: ChartChoice = {
  kind: 'score',
  size: 'total',
  intervals: true,
  best: true,
  labelled: new Set(),
  zoomX: null,
  zoomY: null,
  spanX: null,
}

const points = [
  samplePoint({ claim_id: 'a', size_b: 1, value: 20 }),
  samplePoint({ claim_id: 'b', size_b: 7, value: 60 }),
  samplePoint({ claim_id: 'c', size_b: 14, value: 40, ci_low: 25, ci_high: 55 }),
  samplePoint({ claim_id: 'd', size_b: 70, value: 80 }),
  samplePoint({ claim_id: 'e', size_b: null, value: 95 }),
]
const group = groupOf('aime-2024', 'AIME 2024', points, null, true)
const scale = (higherIsBetter: boolean): BenchmarkScale => ({
  key: 'k',
  name: 'K',
  unit: '%',
  scaleMin: 0,
  scaleMax: 100,
  higherIsBetter,
  released: null,
})

describe('sizePanel', () => {
  it('puts unknown sizes into the strip and never onto the axis', () => {
    const panel = sizePanel(group, choice, () => 0, true)
    expect(panel.strip).toBe('size unknown')
    expect(panel.marks.find((mark) => mark.claimId === 'e')?.x).toBeNull()
    expect(panel.marks.every((mark) => mark.x === null || mark.x > 0)).toBe(true)
    expect(panel.x.domain[0]).toBeGreaterThan(0)
  })

  it('has no strip when every size is known', () => {
    const known = groupOf('k', 'K', points.slice(0, 4), null, true)
    expect(sizePanel(known, choice, () => 0, true).strip).toBeNull()
  })

  it('draws the frontier through the highest report at or below each size, leaving unknown sizes out', () => {
    const [line] = sizePanel(group, choice, () => 0, true).steps
    expect(line?.points).toEqual([
      { x: 1, y: 20 },
      { x: 7, y: 60 },
      { x: 70, y: 80 },
    ])
    expect(line?.name).toMatch(/frontier of reports/i)
  })

  it('turns the frontier round where lower is better', () => {
    const lower = { ...group, scale: scale(false) }
    const [line] = sizePanel(lower, choice, () => 0, true).steps
    expect(line?.points).toEqual([
      { x: 1, y: 20 },
      { x: 70, y: 20 },
    ])
    expect(line?.name).toMatch(/lowest/)
  })

  it('draws no frontier for gains or when it is switched off', () => {
    expect(sizePanel(group, { ...choice, kind: 'gain' }, () => 0, true).steps).toEqual([])
    expect(sizePanel(group, { ...choice, best: false }, () => 0, true).steps).toEqual([])
  })

  it('keeps claims of unknown size at every zoom of the size axis', () => {
    const panel = sizePanel(group, { ...choice, zoomX: [5, 20], zoomY: [30, 100] }, () => 0, true)
    expect(panel.marks.map((mark) => mark.claimId)).toEqual(['b', 'c', 'e'])
    expect(panel.x.domain).toEqual([5, 20])
  })

  it('carries intervals only when asked', () => {
    const mark = (intervals: boolean) =>
      sizePanel(group, { ...choice, intervals }, () => 0, true).marks.find(({ claimId }) => claimId === 'c')
    expect([mark(true)?.low, mark(true)?.high]).toEqual([25, 55])
    expect([mark(false)?.low, mark(false)?.high]).toEqual([null, null])
  })

  it('labels the chosen claims and marks other systems as hollow', () => {
    const other = groupOf('k', 'K', [samplePoint({ claim_id: 'x', role: 'other', model: null })], null, true)
    const [mark] = sizePanel(other, { ...choice, labelled: new Set(['x']) }, () => 0, true).marks
    expect(mark).toMatchObject({ hollow: true, label: 'unnamed model' })
  })
})

describe('sizeOf', () => {
  it('takes active parameters where they are known, else the total', () => {
    expect(sizeOf({ size_b: 671, active_b: 37 }, 'active')).toBe(37)
    expect(sizeOf({ size_b: 7, active_b: null }, 'active')).toBe(7)
    expect(sizeOf({ size_b: 671, active_b: 37 }, 'total')).toBe(671)
  })

  it('treats 0 as unknown: it has no place on a log axis', () => {
    expect(sizeOf({ size_b: 0, active_b: null }, 'total')).toBeNull()
  })
})
