import type { ClaimFilter } from '../claim/filter.ts'
import type { DerivedClaim } from '../claim/record.ts'
import { identifier, number, type Question, type RawRow, text } from './question.ts'
import { whereClaims } from './where.ts'

/** A claim as the snapshot holds it: with its derived columns and what it shows of its paper. */
export interface ClaimRow extends DerivedClaim {
  title: string
  /** ISO date or null. */
  published: string | null
  date_precision: string | null
  url: string | null
  domain: string | null
}

/** One sort key. */
export interface Sort {
  column: string
  descending: boolean
}

/** Columns that a reader can sort by. */
export const sortable = [
  'value',
  'model',
  'model_family',
  'size_b',
  'active_b',
  'metric',
  'samples',
  'benchmark',
  'title',
  'published',
  'role',
  'confidence',
  'ci_low',
  'ci_high',
  'grim',
  'evidence',
  'unit',
  'bound',
] as const

/** The columns of a `ClaimRow` as SQL. */
export const claimColumns = `claim_id, paper_id, benchmark, benchmark_id, kind, value, value_text, unit, metric, samples,
  model, model_family, size_b, active_b, size_source, role, bound, evidence, evidence_start, evidence_end, confidence,
  ci_low, ci_high, grim, title, CAST(published AS VARCHAR) AS published, date_precision, url, domain`

/** How the SQL of a window begins; the page's engine knows it by this (over-keys.ts). */
export const windowHead = `SELECT ${claimColumns}\nFROM claims\nWHERE `

/** One window of the claims that a filter keeps, in the reader's order. */
export function claimRows(
  filter: ClaimFilter,
  sort: readonly Sort[],
  limit: number,
  offset = 0,
): Question<ClaimRow> {
  const where = whereClaims(filter)
  return {
    name: 'claim-rows',
    sql: `${windowHead}${where.sql}\nORDER BY ${orderBy(sort)}\nLIMIT ? OFFSET ?`,
    params: [...where.params, limit, offset],
    read: readClaim,
  }
}

/** How the SQL of a count begins. */
export const countHead = 'SELECT count(*) AS n FROM claims WHERE '

/** How many claims a filter keeps. */
export function claimCount(filter: ClaimFilter): Question<number> {
  const where = whereClaims(filter)
  return {
    name: 'claim-count',
    sql: `${countHead}${where.sql}`,
    params: where.params,
    read: (row) => number(row, 'n') ?? 0,
  }
}

/** ORDER BY of a reader's sort; unknown values last, and the claim's id last of all, so that the order is total. */
export function orderBy(sort: readonly Sort[]): string {
  const keys = sort.map(
    ({ column, descending }) => `${identifier(column, sortable)} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
  )
  return [...keys, 'claim_id'].join(', ')
}

/** Reads one row of `claimColumns`. */
export function readClaim(row: RawRow): ClaimRow {
  return {
    ...(row as unknown as ClaimRow),
    value: number(row, 'value') ?? Number.NaN,
    size_b: number(row, 'size_b'),
    active_b: number(row, 'active_b'),
    published: text(row, 'published'),
  }
}
