import type { ClaimFilter } from '../claim/filter.ts'
import { flag, number, type Question, text } from './question.ts'
import { whereClaims } from './where.ts'

/** What a rank needs of a claim. */
export interface RankRow {
  claim_id: string
  value: number
  low: number | null
  high: number | null
  higherIsBetter: boolean
}

/** Values and intervals of the claims of one benchmark, for shared ranks. */
export function rankRows(filter: ClaimFilter): Question<RankRow> {
  const where = whereClaims(filter)
  return {
    name: 'rank-rows',
    sql: `SELECT claim_id, value, ci_low, ci_high, higher_is_better
FROM (SELECT * FROM claims WHERE ${where.sql}) kept
LEFT JOIN (SELECT benchmark_id AS id, higher_is_better FROM benchmarks) known ON known.id = kept.benchmark_id
ORDER BY claim_id`,
    params: where.params,
    read: (row) => ({
      claim_id: text(row, 'claim_id') ?? '',
      value: number(row, 'value') ?? Number.NaN,
      low: number(row, 'ci_low'),
      high: number(row, 'ci_high'),
      higherIsBetter: flag(row, 'higher_is_better') ?? true,
    }),
  }
}
