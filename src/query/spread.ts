import type { ClaimFilter } from '../claim/filter.ts'
import { number, type Question, text } from './question.ts'
import { whereClaims } from './where.ts'

/** A model that several papers report on. */
export interface ReportedModel {
  model: string
  claims: number
  papers: number
}

/** Models that at least two papers report under the filter, most reported first. */
export function reportedModels(filter: ClaimFilter, limit: number): Question<ReportedModel> {
  const where = whereClaims(filter)
  return {
    name: 'reported-models',
    sql: `SELECT min(model) AS model, count(*) AS claims, count(DISTINCT paper_id) AS papers
FROM claims
WHERE ${where.sql}
  AND model IS NOT NULL
GROUP BY lower(model)
HAVING count(DISTINCT paper_id) > 1
ORDER BY papers DESC, claims DESC, model
LIMIT ?`,
    params: [...where.params, limit],
    read: (row) => ({
      model: text(row, 'model') ?? '',
      claims: number(row, 'claims') ?? 0,
      papers: number(row, 'papers') ?? 0,
    }),
  }
}
