import { dateNumber, extent, type Zoom } from '../chart/axes.ts'
import { datePanel } from '../chart/by-date.ts'
import { type ChartChoice, type SizeKind, sizeOf, sizePanel } from '../chart/by-size.ts'
import { headroom, spreadPanels } from '../chart/by-spread.ts'
import { type Origin, originWords } from '../chart/origin.ts'
import { byBenchmark, groupOf, type PointGroup } from '../chart/panels.ts'
import { type Colouring, colouringLabel, seriesOf } from '../chart/series.ts'
import type { ClaimFilter } from '../claim/filter.ts'
import { readableTex } from '../claim/readable-tex.ts'
import { type Figure, markCount, type Panel } from '../export/figure.ts'
import type { BenchmarkScale, ClaimPoint } from '../query/points.ts'
import { filterWords } from './words.ts'

export type ChartName = 'size' | 'date' | 'spread'

/** The state of the charts page that shapes a figure; from the address. */
export interface FigureState {
  chart: ChartName
  x: SizeKind
  colour: Colouring
  whiskers: boolean
  best: boolean
  apart: boolean
  label: readonly string[]
  zoom: readonly [number, number, number, number] | null
  model: string | null
}

/** Small multiples at once; more would be too small to read. */
export const mostPanels = 12

/** Builds the figure that screen and files draw. */
export function buildFigure(
  points: readonly ClaimPoint[],
  scales: ReadonlyMap<string, BenchmarkScale>,
  filter: ClaimFilter,
  state: FigureState,
  origin: Origin,
  query: string,
): Figure {
  const groups = groupsOf(points, scales, state, filter.kind === 'score')
  const shown = groups.slice(0, mostPanels)
  const choice = choiceOf(state, filter, shown)
  const drawn = shown.flatMap((group) => group.points)
  const { series, indexOf } = seriesOf(drawn, state.colour)
  const panels = panelsOf(shown, state, choice, indexOf)
  const name = titleOf(shown, state, filter)
  return {
    title: name,
    panels,
    aspect: aspectOf(state, panels, shown),
    series,
    seriesLabel: colouringLabel[state.colour],
    caption: captionOf({ panels, groups, shown, drawn, filter, state, origin, scales }),
    query,
  }
}

function groupsOf(
  points: readonly ClaimPoint[],
  scales: ReadonlyMap<string, BenchmarkScale>,
  state: FigureState,
  levels: boolean,
): PointGroup[] {
  const groups = byBenchmark(points, scales, levels).filter((group) => group.points.length > 0)
  if (state.apart || state.chart === 'spread' || groups.length < 2) return groups
  const name = `${groups.length} benchmarks together`
  const together = groupOf(
    name,
    name,
    groups.flatMap((group) => group.points),
    null,
    levels,
  )
  return [{ ...together, leftOut: [...groups.flatMap((group) => group.leftOut), ...together.leftOut] }]
}

function choiceOf(state: FigureState, filter: ClaimFilter, groups: readonly PointGroup[]): ChartChoice {
  const zoom = state.zoom
  const together = !state.apart && state.chart !== 'spread' && (groups[0]?.scale ?? null) === null
  return {
    kind: filter.kind,
    size: state.x,
    intervals: state.whiskers,
    best: state.best && (!together || oneBenchmark(groups)),
    labelled: new Set(state.label),
    zoomX: zoom ? [zoom[0], zoom[1]] : null,
    zoomY: zoom ? [zoom[2], zoom[3]] : null,
    spanX: groups.length > 1 ? sharedSpan(groups, state) : null,
  }
}

function oneBenchmark(groups: readonly PointGroup[]): boolean {
  const first = groups[0]?.points[0]?.key
  return groups.every((group) => group.points.every((point) => point.key === first))
}

function sharedSpan(groups: readonly PointGroup[], state: FigureState): Zoom | null {
  const points = groups.flatMap((group) => group.points)
  if (state.chart === 'size') return extent(points.map((point) => sizeOf(point, state.x)))
  return state.chart === 'date' ? extent(points.map((point) => dateNumber(point.published))) : null
}

function panelsOf(
  groups: readonly PointGroup[],
  state: FigureState,
  choice: ChartChoice,
  indexOf: (point: ClaimPoint) => number,
): Panel[] {
  const single = groups.length === 1
  if (state.chart === 'size') return groups.map((group) => sizePanel(group, choice, indexOf, single))
  if (state.chart === 'date') return groups.map((group) => datePanel(group, choice, indexOf, single))
  return spreadPanels(groups, choice, indexOf, state.model === null ? 'role' : 'none')
}

function aspectOf(state: FigureState, panels: readonly Panel[], groups: readonly PointGroup[]): number {
  if (state.chart === 'spread') return Math.max(0.14, (0.075 * groups.length) / Math.max(1, panels.length))
  return panels.length === 1 ? 0.48 : 0.6
}

function titleOf(groups: readonly PointGroup[], state: FigureState, filter: ClaimFilter): string {
  const what = { score: 'scores', gain: 'gains', relative: 'relative changes' }[filter.kind]
  const [first] = groups
  const where = groups.length === 1 && first ? first.name : `${groups.length} benchmarks`
  if (state.chart === 'spread' && state.model !== null)
    return `What papers report for ${readableTex(state.model)}`
  if (state.chart === 'spread') return `Spread of reported ${what}: ${where}`
  const against = state.chart === 'size' ? 'model size' : 'publication date'
  return `Reported ${what} against ${against}: ${where}`
}

interface CaptionParts {
  panels: readonly Panel[]
  groups: readonly PointGroup[]
  shown: readonly PointGroup[]
  drawn: readonly ClaimPoint[]
  filter: ClaimFilter
  state: FigureState
  origin: Origin
  scales: ReadonlyMap<string, BenchmarkScale>
}

function captionOf(parts: CaptionParts): string[] {
  const { panels, drawn, filter, scales, origin } = parts
  const papers = new Set(drawn.map((point) => point.paper_id)).size
  const n = markCount({ panels })
  const nameOf = (key: string) => scales.get(key)?.name ?? key
  return [
    `Numbers that abstracts claim, not results checked by us. n = ${n.toLocaleString('en')} claims from ${papers.toLocaleString('en')} papers.${unknownWords(panels)}`,
    ...readingWords(parts),
    ...leftOutWords(parts),
    filterWords(filter, nameOf),
    originWords(origin),
  ]
}

function unknownWords(panels: readonly Panel[]): string {
  const strip = panels.find((panel) => panel.strip !== null)?.strip
  const unknown = panels.reduce((sum, panel) => sum + panel.marks.filter((mark) => mark.x === null).length, 0)
  return strip ? ` ${unknown.toLocaleString('en')} with ${strip} stand in the strip on the right.` : ''
}

function readingWords({ panels, shown, state }: CaptionParts): string[] {
  if (state.chart === 'spread') {
    const room = shown.map(headroom).filter((words) => words !== null)
    const lanes = state.model === null ? ' own systems above, others below' : ''
    return [
      `Each dot is a claim${lanes ? `;${lanes}` : ''}. Boxes: quartiles (from four claims on), bar: median.`,
      ...(room.length > 0 && state.model === null
        ? [`Headroom above the highest report, in points: ${room.join(', ')}.`]
        : []),
    ]
  }
  const whiskers = panels.some((panel) => panel.marks.some((mark) => mark.low !== null))
  return [
    whiskers ? 'Whiskers: Wilson 95% interval where the number of items is known.' : '',
    panels.some((panel) => panel.steps.length > 0)
      ? 'The step line joins reports of different models, metrics and settings; it is no ranking.'
      : '',
  ].filter((words) => words !== '')
}

function leftOutWords({ groups, shown }: CaptionParts): string[] {
  const counts = new Map<string, number>()
  for (const { reason, count } of shown.flatMap((group) => group.leftOut)) {
    counts.set(reason, (counts.get(reason) ?? 0) + count)
  }
  const words = [...counts].map(([reason, count]) => `${count} ${reason}`)
  if (groups.length > shown.length) words.push(`${groups.length - shown.length} more benchmarks`)
  return words.length === 0 ? [] : [`Not drawn: ${words.join('; ')}.`]
}
