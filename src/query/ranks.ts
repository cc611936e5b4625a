import type { ClaimFilter } from '../claim/filter.ts'
import { flag, number, type Question, text } from './question.ts'
import { whereClaims } from './where.ts'

/** What a rank needs of a claim, with the scale of its benchmark. */
export interface RankRow {
  claim_id: string
  value: number
  low: number | null
  high: number | null
  higherIsBetter: boolean
  /** Unit of the benchmark's scale; null when it is not in the catalogue. */
  unit: string | null
  /** True when the value lies outside the benchmark's scale, so that it cannot be a level on it. */
  offScale: boolean
}

/** Values and intervals of the claims of one benchmark, for shared ranks. */
export function rankRows(filter: ClaimFilter): Question<RankRow> {
  const where = whereClaims(filter)
  return {
    name: 'rank-rows',
    sql: `SELECT claim_id, value, ci_low, ci_high, higher_is_better, scale_unit,
  kind = 'score' AND (coalesce(value < scale_min, false) OR coalesce(value > scale_max, false)) AS off_scale
FROM (SELECT * FROM claims WHERE ${where.sql}) kept
LEFT JOIN (
  SELECT benchmark_id AS id, higher_is_better, scale_min, scale_max, unit AS scale_unit FROM benchmarks
) known ON known.id = kept.benchmark_id
ORDER BY claim_id`,
    params: where.params,
    read: (row) => ({
      claim_id: text(row, 'claim_id') ?? '',
      value: number(row, 'value') ?? Number.NaN,
      low: number(row, 'ci_low'),
      high: number(row, 'ci_high'),
      higherIsBetter: flag(row, 'higher_is_better') ?? true,
      unit: text(row, 'scale_unit'),
      offScale: flag(row, 'off_scale') ?? false,
    }),
  }
}
