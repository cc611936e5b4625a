import { describe, expect, it } from 'vitest'
import type { ChartChoice } from '../../src/chart/by-size.ts'
import { headroom, spreadPanels } from '../../src/chart/by-spread.ts'
import { groupOf } from '../../src/chart/panels.ts'
import { samplePoint } from './sample-points.ts'

const choice: ChartChoice = {
  kind: 'score',
  size: 'total',
  intervals: false,
  best: false,
  labelled: new Set(),
  zoomX: null,
  zoomY: null,
  spanX: null,
}
const own = [10, 20, 30, 40, 50].map((value) => samplePoint({ claim_id: `o${value}`, value }))
const others = [60, 70].map((value) => samplePoint({ claim_id: `x${value}`, value, role: 'other' }))
const scale = {
  key: 'k',
  name: 'K',
  unit: '%',
  scaleMin: 0,
  scaleMax: 100,
  higherIsBetter: true,
  released: null,
}
const group = groupOf('k', 'K', [...own, ...others], scale, true)

describe('spreadPanels', () => {
  const [panel] = spreadPanels([group], choice, () => 0, 'role')

  it('draws every claim, own systems above the others', () => {
    expect(panel?.marks).toHaveLength(7)
    const rows = (hollow: boolean) =>
      panel?.marks.filter((mark) => mark.hollow === hollow).map((mark) => mark.y) ?? []
    expect(Math.max(...rows(false))).toBeLessThan(0)
    expect(Math.min(...rows(true))).toBeGreaterThan(0)
    expect(panel?.y.domain[0]).toBeGreaterThan(panel?.y.domain[1] ?? 0)
  })

  it('boxes quartiles and median from four claims on', () => {
    expect(panel?.boxes).toMatchObject([{ lower: 20, median: 30, upper: 40 }])
  })

  it('gives units panels of their own', () => {
    const rated = groupOf(
      'e',
      'Elo',
      [samplePoint({ claim_id: 'r', unit: 'rating', value: 1900 })],
      null,
      true,
    )
    expect(spreadPanels([group, rated], choice, () => 0, 'role').map((each) => each.title)).toEqual([
      'In %',
      'In rating',
    ])
  })

  it('says the headroom above the highest report', () => {
    expect(headroom(group)).toBe('K 30')
    expect(headroom({ ...group, scale: { ...scale, scaleMax: null } })).toBeNull()
  })
})
