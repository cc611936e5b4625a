import { describe, expect, it } from 'vitest'
import { datePanel } from '../../src/chart/by-date.ts'
import type { ChartChoice } from '../../src/chart/by-size.ts'
import { groupOf } from '../../src/chart/panels.ts'
import { samplePoint } from './sample-points.ts'

const choice: ChartChoice = {
  kind: 'score',
  size: 'total',
  intervals: false,
  best: true,
  labelled: new Set(),
  zoomX: null,
  zoomY: null,
  spanX: null,
}
const points = [
  samplePoint({ claim_id: 'a', value: 30, published: '2024-05-01', model: 'First' }),
  samplePoint({ claim_id: 'b', value: 20, published: '2024-08-01', model: 'Lower' }),
  samplePoint({ claim_id: 'c', value: 70, published: '2025-01-01', model: 'Higher' }),
  samplePoint({ claim_id: 'd', value: 99, published: null, model: 'Undated' }),
  samplePoint({ claim_id: 'e', value: 10, published: '2025-06-01', model: 'Last' }),
]
const released = {
  key: 'k',
  name: 'K',
  unit: '%',
  scaleMin: 0,
  scaleMax: 100,
  higherIsBetter: true,
  released: '2024-06',
}
const panel = datePanel(groupOf('k', 'K', points, released, true), choice, () => 0, true)

describe('datePanel', () => {
  it('names the holder at each step of the running best and nowhere else', () => {
    const [line] = panel.steps
    expect(line?.holders.map((holder) => holder.text)).toEqual(['First', 'Higher'])
    expect(line?.points.at(-1)).toEqual({ x: Date.UTC(2025, 5, 1), y: 70 })
    expect(panel.steps).toHaveLength(1)
  })

  it('keeps undated papers in a strip and off the running best', () => {
    expect(panel.strip).toBe('date unknown')
    expect(panel.marks.find((mark) => mark.claimId === 'd')?.x).toBeNull()
  })

  it('marks the release of the benchmark', () => {
    expect(panel.rules).toEqual([{ x: Date.UTC(2024, 5, 1), text: 'questions public 2024-06' }])
  })
})
