import type { ClaimFilter } from '../claim/filter.ts'
import { number, type Question, text } from './question.ts'
import { whereClaims, whereOnly } from './where.ts'

export type FacetName = 'kind' | 'metrics' | 'roles' | 'families'

/** A value that a reader can narrow to, with the claims it would leave. */
export interface FacetCount {
  facet: FacetName
  value: string
  claims: number
}

const facets: [FacetName, string, string][] = [
  ['kind', 'kind', "'unknown'"],
  ['metrics', 'metric', "'not named'"],
  ['roles', 'role', "'unknown'"],
  ['families', 'model_family', "'unknown'"],
]
const facetNames = facets.map(([facet]) => facet)
const columns = facets.map(([, column]) => column).join(', ')

/** The counts of each combination, between which stands the condition; the page's engine knows them by this (over-keys.ts). */
const combinedHead = `SELECT ${columns}, count(*) AS n FROM claims\nWHERE `
const combinedTail = `\nGROUP BY ${columns}`
const opening = 'WITH combined AS MATERIALIZED (\n'
const closing = '\n)\n'

/**
 * Counts of every facet in one question; a facet's own choice does not narrow its own counts. The claims are read once,
 * into a count of each combination; the facets add those up (docs/decisions/speed.md).
 */
export function facetCounts(filter: ClaimFilter): Question<FacetCount> {
  const around = whereClaims(filter, facetNames)
  const parts = facets.map(([facet, column, missing]) => {
    const others = whereOnly(
      filter,
      facetNames.filter((name) => name !== facet),
    )
    return {
      sql: `SELECT '${facet}' AS facet, coalesce(${column}, ${missing}) AS value, CAST(sum(n) AS BIGINT) AS claims FROM combined WHERE ${others.sql} GROUP BY 2`,
      params: others.params,
    }
  })
  return {
    name: 'facet-counts',
    sql: `${opening}${combinedHead}${around.sql}${combinedTail}${closing}${parts.map((part) => part.sql).join('\nUNION ALL\n')}\nORDER BY 1, 3 DESC, 2`,
    params: [...around.params, ...parts.flatMap((part) => part.params)],
    read: (row) => ({
      facet: text(row, 'facet') as FacetName,
      value: text(row, 'value') ?? '',
      claims: number(row, 'claims') ?? 0,
    }),
  }
}

/** The two halves of the SQL of facet counts: what counts each combination, and what adds those up. Null for other SQL. */
export function facetHalves(sql: string): { combined: string; added: string } | null {
  if (!sql.startsWith(opening + combinedHead)) return null
  const end = sql.indexOf(combinedTail + closing)
  const combined = sql.slice(opening.length, end) + combinedTail
  return { combined, added: sql.slice(end + combinedTail.length + closing.length) }
}
