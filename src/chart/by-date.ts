import { modelWords } from '../claim/claim-words.ts'
import type { Mark, Panel, Rule, StepLine } from '../export/figure.ts'
import type { ClaimPoint } from '../query/points.ts'
import { frontier } from '../stats/frontier.ts'
import { dateAxis, dateNumber, extent, valueAxis } from './axes.ts'
import { type ChartChoice, inside, steps } from './by-size.ts'
import { type PointGroup, valueLabel } from './panels.ts'
import { steady } from './series.ts'

/** Score against publication date: one panel. Claims of undated papers stand in a strip of their own. */
export function datePanel(
  group: PointGroup,
  choice: ChartChoice,
  indexOf: (point: ClaimPoint) => number,
  single: boolean,
): Panel {
  const marks = group.points
    .map((point) => dateMark(point, choice, indexOf(point)))
    .filter((mark) => inside(mark.x, choice.zoomX) && inside(mark.y, choice.zoomY))
  const undated = marks.some((mark) => mark.x === null)
  return {
    title: single ? '' : group.name,
    x: dateAxis(choice.spanX ?? marks.map((mark) => mark.x), choice.zoomX, single ? 'Publication date' : ''),
    y: valueAxis(
      marks.flatMap((mark) => [mark.y, mark.low, mark.high]),
      choice.zoomY,
      valueLabel(group.unit, choice.kind),
      group.unit,
    ),
    interval: choice.intervals ? 'y' : null,
    strip: undated ? 'date unknown' : null,
    marks,
    steps: choice.best && choice.kind === 'score' ? running(group) : [],
    rules: releaseRule(group),
    boxes: [],
  }
}

function dateMark(point: ClaimPoint, choice: ChartChoice, series: number): Mark {
  return {
    claimId: point.claim_id,
    x: dateNumber(point.published),
    y: point.value,
    across: steady(point.claim_id),
    series,
    low: choice.intervals ? point.ci_low : null,
    high: choice.intervals ? point.ci_high : null,
    hollow: point.role === 'other',
    label: choice.labelled.has(point.claim_id) ? modelWords(point, 'unnamed model') : null,
  }
}

export const runningBestName = 'Running highest report, whatever the model'

/** The highest report so far, with the model that holds it named at each step; lowest where lower is better. */
function running(group: PointGroup): StepLine[] {
  const lowest = group.scale?.higherIsBetter === false
  const place = (point: ClaimPoint) => ({ x: dateNumber(point.published), y: point.value })
  const best = frontier(group.points, place, !lowest)
  const end = extent(group.points.map((point) => place(point).x))
  if (best.length === 0 || end === null || end[0] === end[1]) return []
  const holders = best.map(({ row, x, y }) => ({ x, y, text: modelWords(row, 'unnamed model') }))
  const name = lowest ? 'Running lowest report, whatever the model' : runningBestName
  return [{ name, points: steps(best, end[1]), holders }]
}

function releaseRule(group: PointGroup): Rule[] {
  const released = group.scale?.released ?? null
  const x = dateNumber(released)
  return x === null ? [] : [{ x, text: `questions public ${released}` }]
}
