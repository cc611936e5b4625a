import { modelWords } from '../claim/claim-words.ts'
import type { Mark, Panel, QuartileBox } from '../export/figure.ts'
import { restSlot } from '../export/figure-palette.ts'
import { plainNumber } from '../export/figure-scale.ts'
import type { ClaimPoint } from '../query/points.ts'
import { median, quantile } from '../stats/quantiles.ts'
import { extent, valueAxis } from './axes.ts'
import { type ChartChoice, inside } from './by-size.ts'
import { type PointGroup, valueLabel } from './panels.ts'
import { steady } from './series.ts'

/** Half the height of a lane, in rows, and where the lanes stand in their row. */
const lane = { half: 0.17, own: -0.2, other: 0.2, all: 0 }

/**
 * The distribution of claims, a row a group: every claim a dot, quartiles a box, the median a bar; the paper's own
 * systems above the others. One panel a unit, since numbers of two units share no axis.
 */
export function spreadPanels(
  groups: readonly PointGroup[],
  choice: ChartChoice,
  indexOf: (point: ClaimPoint) => number,
  lanes: 'role' | 'none',
): Panel[] {
  const units = [...new Set(groups.map((group) => group.unit))]
  return units.map((unit) => {
    const rows = groups.filter((group) => group.unit === unit && group.points.length > 0)
    return spreadPanel(rows, unit, choice, indexOf, lanes, units.length > 1)
  })
}

function spreadPanel(
  rows: readonly PointGroup[],
  unit: string,
  choice: ChartChoice,
  indexOf: (point: ClaimPoint) => number,
  lanes: 'role' | 'none',
  titled: boolean,
): Panel {
  const marks = rows
    .flatMap((group, row) =>
      group.points.map((point) => spreadMark(point, row, choice, indexOf(point), lanes)),
    )
    .filter((mark) => inside(mark.x, choice.zoomX))
  const ceiling = unit === '%' && choice.kind === 'score' && choice.zoomX === null ? [0, 100] : []
  const values = [...ceiling, ...marks.map((mark) => mark.x)]
  return {
    title: titled ? unitTitle(unit) : '',
    x: valueAxis(values, choice.zoomX, valueLabel(unit, choice.kind), unit),
    y: {
      kind: 'linear',
      domain: [rows.length - 0.5, -0.5],
      ticks: rows.map((group, row) => ({ at: row, text: `${group.name} (${group.points.length})` })),
      label: '',
    },
    interval: null,
    strip: null,
    marks,
    steps: [],
    rules: [],
    boxes: rows.flatMap((group, row) => boxes(group, row, lanes)),
  }
}

function unitTitle(unit: string): string {
  return unit === '' ? 'Numbers printed without a unit' : `In ${unit}`
}

function spreadMark(
  point: ClaimPoint,
  row: number,
  choice: ChartChoice,
  series: number,
  lanes: 'role' | 'none',
): Mark {
  const across = steady(point.claim_id)
  const centre = lanes === 'role' ? lane[point.role] : lane.all
  return {
    claimId: point.claim_id,
    x: point.value,
    y: row + centre + (across - 0.5) * lane.half * 1.7,
    across,
    series,
    low: null,
    high: null,
    hollow: point.role === 'other',
    label: choice.labelled.has(point.claim_id) ? modelWords(point, 'unnamed model') : null,
  }
}

/** A box needs at least this many claims; fewer are better seen as dots. */
const leastForBox = 4

function boxes(group: PointGroup, row: number, lanes: 'role' | 'none'): QuartileBox[] {
  const parts = lanes === 'role' ? (['own', 'other'] as const) : (['all'] as const)
  return parts.flatMap((part) => {
    const values = group.points
      .filter((point) => part === 'all' || point.role === part)
      .map((point) => point.value)
    if (values.length < leastForBox) return []
    const found = { lower: quantile(values, 0.25), median: median(values), upper: quantile(values, 0.75) }
    return [{ y: row + lane[part], half: lane.half, ...found, slot: restSlot }]
  })
}

/** A row's headroom in words: how far its highest report is from the top of its scale; null for open scales. */
export function headroom(group: PointGroup): string | null {
  const top = group.unit === '%' ? (group.scale?.scaleMax ?? null) : null
  const range = extent(group.points.map((point) => point.value))
  if (top === null || range === null || range[1] > top) return null
  return `${group.name} ${plainNumber(Number((top - range[1]).toFixed(1)))}`
}
