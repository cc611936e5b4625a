import type { ClaimFilter } from '../claim/filter.ts'
import type { Bound, Role } from '../claim/record.ts'
import { type ClaimRow, claimColumns, readClaim } from './claim-rows.ts'
import { flag, number, type Param, type Question, text } from './question.ts'
import { whereClaims } from './where.ts'

/** A claim as a chart needs it: everything but its words, which are asked for one at a time. */
export interface ClaimPoint {
  claim_id: string
  paper_id: string
  /** Catalogue id, or the text's own words. */
  key: string
  benchmark: string
  value: number
  value_text: string
  unit: string
  metric: string | null
  samples: number | null
  model: string | null
  model_family: string | null
  size_b: number | null
  active_b: number | null
  role: Role
  bound: Bound | null
  ci_low: number | null
  ci_high: number | null
  /** ISO date or null. */
  published: string | null
  date_precision: string | null
}

/** Which of the filtered claims a chart draws. */
export interface PointChoice {
  /** Keeps the benchmarks with the most claims; null keeps all. */
  mostClaimed: number | null
  /** Keeps one model, by the text's name for it, whatever its case; null keeps all. */
  model: string | null
}

/** Points beyond this many are not fetched; a chart says so when it happens. */
export const pointLimit = 200_000

const benchmarkKey = 'coalesce(benchmark_id, benchmark)'

/** The claims that a filter keeps, as points, highest value first. */
export function claimPoints(filter: ClaimFilter, choice: PointChoice): Question<ClaimPoint> {
  const where = whereClaims(filter)
  const parts = [where.sql]
  const params: Param[] = [...where.params]
  if (choice.model !== null) {
    parts.push('lower(model) = lower(?)')
    params.push(choice.model)
  }
  if (choice.mostClaimed !== null) {
    parts.push(
      `${benchmarkKey} IN (SELECT ${benchmarkKey} FROM claims WHERE ${parts.join(' AND ')} GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ?)`,
    )
    params.push(...params, choice.mostClaimed)
  }
  return {
    name: 'claim-points',
    sql: `SELECT claim_id, paper_id, ${benchmarkKey} AS key, benchmark, value, value_text, unit, metric, samples, model,
  model_family, size_b, active_b, role, bound, ci_low, ci_high, CAST(published AS VARCHAR) AS published, date_precision
FROM claims
WHERE ${parts.join('\n  AND ')}
ORDER BY value DESC, claim_id
LIMIT ?`,
    params: [...params, pointLimit],
    read: (row) => ({
      ...(row as unknown as ClaimPoint),
      value: number(row, 'value') ?? Number.NaN,
      size_b: number(row, 'size_b'),
      active_b: number(row, 'active_b'),
      published: text(row, 'published'),
    }),
  }
}

/** One claim with its words, for the card at a point. */
export function pointWords(claimId: string): Question<ClaimRow> {
  return {
    name: 'point-words',
    sql: `SELECT ${claimColumns}
FROM claims
WHERE claim_id = ?`,
    params: [claimId],
    read: readClaim,
  }
}

/** What a chart needs to know of a benchmark. */
export interface BenchmarkScale {
  key: string
  name: string
  unit: string | null
  scaleMin: number | null
  scaleMax: number | null
  higherIsBetter: boolean | null
  /** Month (YYYY-MM) or year. */
  released: string | null
}

/** Scale, direction and release of every benchmark in the catalogue. */
export function benchmarkScales(): Question<BenchmarkScale> {
  return {
    name: 'benchmark-scales',
    sql: `SELECT benchmark_id AS key, name, unit, scale_min, scale_max, higher_is_better, released
FROM benchmarks
ORDER BY benchmark_id`,
    params: [],
    read: (row) => ({
      key: text(row, 'key') ?? '',
      name: text(row, 'name') ?? '',
      unit: text(row, 'unit'),
      scaleMin: number(row, 'scale_min'),
      scaleMax: number(row, 'scale_max'),
      higherIsBetter: flag(row, 'higher_is_better'),
      released: text(row, 'released'),
    }),
  }
}
