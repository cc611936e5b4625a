import { modelWords } from '../claim/claim-words.ts'
import type { Mark, Panel, StepLine } from '../export/figure.ts'
import type { ClaimPoint } from '../query/points.ts'
import { frontier } from '../stats/frontier.ts'
import { extent, sizeAxis, valueAxis, type Zoom } from './axes.ts'
import { type PointGroup, valueLabel } from './panels.ts'
import { steady } from './series.ts'

/** Which size stands on the axis: all parameters, or the active ones of a mixture of experts. */
export type SizeKind = 'total' | 'active'

/** What a reader chose for a chart, beside the filter. */
export interface ChartChoice {
  kind: 'score' | 'gain' | 'relative'
  size: SizeKind
  intervals: boolean
  /** Draws the step line of frontier or running best. */
  best: boolean
  /** Claims whose labels are shown. */
  labelled: ReadonlySet<string>
  zoomX: Zoom | null
  zoomY: Zoom | null
  /** Span of x that small multiples share; null lets a panel take its own. */
  spanX: Zoom | null
}

/** Size of a claim on the axis, in billions; null when unknown. With "active", dense models keep their total. */
export function sizeOf(point: Pick<ClaimPoint, 'size_b' | 'active_b'>, kind: SizeKind): number | null {
  const size = kind === 'active' ? (point.active_b ?? point.size_b) : point.size_b
  return size !== null && size > 0 ? size : null
}

const axisLabel: Record<SizeKind, string> = {
  total: 'Total parameters, billions (log scale)',
  active: 'Active parameters (total where not a mixture), billions (log scale)',
}

/** Score against size: one panel. Claims of unknown size stand in a strip of their own. */
export function sizePanel(
  group: PointGroup,
  choice: ChartChoice,
  indexOf: (point: ClaimPoint) => number,
  single: boolean,
): Panel {
  const marks = group.points.map((point) => sizeMark(point, choice, indexOf(point)))
  const visible = marks.filter((mark) => inside(mark.x, choice.zoomX) && inside(mark.y, choice.zoomY))
  const unknown = visible.reduce((sum, mark) => sum + (mark.x === null ? 1 : 0), 0)
  const reach = visible.flatMap((mark) => [mark.y, mark.low, mark.high])
  return {
    title: single ? '' : group.name,
    x: sizeAxis(choice.spanX ?? visible.map((mark) => mark.x), choice.zoomX, axisLabel[choice.size]),
    y: valueAxis(reach, choice.zoomY, valueLabel(group.unit, choice.kind), group.unit),
    interval: choice.intervals ? 'y' : null,
    strip: unknown > 0 ? 'size unknown' : null,
    marks: visible,
    steps: choice.best && choice.kind === 'score' ? frontierLine(group, choice.size) : [],
    rules: [],
    boxes: [],
  }
}

function sizeMark(point: ClaimPoint, choice: ChartChoice, series: number): Mark {
  return {
    claimId: point.claim_id,
    x: sizeOf(point, choice.size),
    y: point.value,
    across: steady(point.claim_id),
    series,
    low: choice.intervals ? point.ci_low : null,
    high: choice.intervals ? point.ci_high : null,
    hollow: point.role === 'other',
    label: choice.labelled.has(point.claim_id) ? modelWords(point, 'unnamed model') : null,
  }
}

/** True when a value lies in the zoomed part; unknown values stay in their strip at every zoom. */
export function inside(value: number | null, zoom: Zoom | null): boolean {
  return value === null || zoom === null || (value >= zoom[0] && value <= zoom[1])
}

/** The highest report at or below each size; lowest where lower is better. */
function frontierLine(group: PointGroup, size: SizeKind): StepLine[] {
  const lowest = group.scale?.higherIsBetter === false
  const best = frontier(group.points, (point) => ({ x: sizeOf(point, size), y: point.value }), !lowest)
  const last = best[best.length - 1]
  const end = extent(group.points.map((point) => sizeOf(point, size)))
  if (last === undefined || end === null || end[0] === end[1]) return []
  const name = lowest ? 'Frontier of reports: lowest at or below each size' : frontierName
  return [{ name, points: steps(best, end[1]), holders: [] }]
}

/** The corners of a step line, carried on to the last report. */
export function steps(best: readonly { x: number; y: number }[], end: number): { x: number; y: number }[] {
  const points = best.map(({ x, y }) => ({ x, y }))
  const last = points[points.length - 1]
  if (last && end > last.x) points.push({ x: end, y: last.y })
  return points
}

export const frontierName = 'Frontier of reports: highest at or below each size'
