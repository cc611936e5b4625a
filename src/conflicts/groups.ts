import { metricWords, modelWords } from '../claim/claim-words.ts'
import type { ConflictRow } from '../query/conflicts.ts'

/** One model on one benchmark with the differing scores that papers report. */
export interface ConflictGroup {
  key: string
  benchmark: string
  /** The name as the first row spells it. */
  model: string
  low: number
  high: number
  papers: number
  /** Lowest value first. */
  rows: ConflictRow[]
}

/** Rows of one group stand together in the answer: parts them, keeping their order. */
export function groupsOf(rows: readonly ConflictRow[]): ConflictGroup[] {
  const groups: ConflictGroup[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.key === row.group_key) last.rows.push(row)
    else groups.push(newGroup(row))
  }
  return groups
}

function newGroup(row: ConflictRow): ConflictGroup {
  return {
    key: row.group_key,
    benchmark: row.benchmark,
    model: modelWords(row, ''),
    low: row.group_low,
    high: row.group_high,
    papers: row.group_papers,
    rows: [row],
  }
}

/** What the abstracts themselves say about why the numbers of a group differ. */
export function reasonWords({ rows }: Pick<ConflictGroup, 'rows'>): string {
  const metrics = [...new Set(rows.map((row) => metricWords(row) ?? 'not named'))]
  const bounds = rows.some((row) => row.bound !== null)
  const parts = [
    comparedMetrics(metrics),
    bounds ? 'At least one number is a bound, not a level.' : '',
    overlapping(rows) ? 'All intervals overlap: the difference is small for a benchmark of this size.' : '',
  ]
  return parts.filter(Boolean).join(' ')
}

function comparedMetrics(metrics: readonly string[]): string {
  if (metrics.length > 1) return `Metrics differ: ${metrics.join(', ')}.`
  return metrics[0] === 'not named' ? 'No abstract names its metric.' : `Same metric: ${metrics.join('')}.`
}

/** True when every row has an interval and all of them share a value. */
function overlapping(rows: readonly ConflictRow[]): boolean {
  const lows = rows.flatMap((row) => row.ci_low ?? [])
  const highs = rows.flatMap((row) => row.ci_high ?? [])
  if (lows.length < rows.length || highs.length < rows.length) return false
  return Math.max(...lows) <= Math.min(...highs)
}

/** The distance between two printed numbers, without the digits that floating point adds. */
export function spreadWords(low: number, high: number): string {
  return String(Number((high - low).toPrecision(6)))
}
