import type { ClaimFilter } from '../claim/filter.ts'
import { type ClaimRow, claimColumns, orderBy, readClaim, type Sort } from './claim-rows.ts'
import { type Question, writtenOut } from './question.ts'
import { whereClaims } from './where.ts'

/** Every claim that a filter keeps, in the reader's order: the question behind an export. */
export function everyClaim(filter: ClaimFilter, sort: readonly Sort[]): Question<ClaimRow> {
  const where = whereClaims(filter)
  return {
    name: 'every-claim',
    sql: `SELECT ${claimColumns}
FROM claims
WHERE ${where.sql}
ORDER BY ${orderBy(sort)}`,
    params: where.params,
    read: readClaim,
  }
}

/** SQL of some columns of a question, in its order, with a further column that holds one text in every row. */
export function selectedColumns(
  question: Pick<Question<unknown>, 'sql' | 'params'>,
  columns: readonly string[],
  provenance: string,
): string {
  const names = columns.map((name) => `"${name.replaceAll('"', '""')}"`)
  const source = writtenOut({ sql: '?', params: [provenance] })
  return `SELECT ${[...names, `${source} AS provenance`].join(', ')}\nFROM (\n${writtenOut(question)}\n) AS shown`
}
