import type { ClaimFilter } from '../claim/filter.ts'
import { number, type Question, text } from './question.ts'
import { whereClaims } from './where.ts'

export type FacetName = 'metrics' | 'roles' | 'families'

/** A value that a reader can narrow to, with the claims it would leave. */
export interface FacetCount {
  facet: FacetName
  value: string
  claims: number
}

const facets: [FacetName, string][] = [
  ['metrics', "coalesce(metric, 'not named')"],
  ['roles', 'role'],
  ['families', "coalesce(model_family, 'unknown')"],
]

/** Counts of every facet in one question; a facet's own choice does not narrow its own counts. */
export function facetCounts(filter: ClaimFilter): Question<FacetCount> {
  const parts = facets.map(([facet, expression]) => {
    const where = whereClaims(filter, [facet])
    return {
      sql: `SELECT '${facet}' AS facet, ${expression} AS value, count(*) AS claims FROM claims WHERE ${where.sql} GROUP BY 2`,
      params: where.params,
    }
  })
  return {
    name: 'facet-counts',
    sql: `${parts.map((part) => part.sql).join('\nUNION ALL\n')}\nORDER BY 1, 3 DESC, 2`,
    params: parts.flatMap((part) => part.params),
    read: (row) => ({
      facet: text(row, 'facet') as FacetName,
      value: text(row, 'value') ?? '',
      claims: number(row, 'claims') ?? 0,
    }),
  }
}
