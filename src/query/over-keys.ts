import { countHead, windowHead } from './claim-rows.ts'
import { facetHead } from './facets.ts'
import { histogramHead } from './histogram.ts'
import { keyColumns, keyed, placed, stored } from './private-tables.ts'
import type { Param } from './question.ts'
import { rareParts } from './rare-parts.ts'
import { searchText } from './where.ts'

/** SQL with the values bound to it. */
export interface Statement {
  sql: string
  params: readonly Param[]
}

/** How a question is answered from the private tables; every plan gives the rows that the question's own SQL gives. */
export type Plan =
  /** One statement. */
  | { kind: 'statement'; found: Statement | null; statement: Statement }
  /** The places of a window's claims are found first, in this order, and then those claims are read. */
  | { kind: 'window'; found: Statement | null; places: Statement; limit: number; offset: number }

/** A search for one word, as `whereClaims` writes it. */
const searchTerm = `contains(${searchText}, ?)`
/** An equation that lets the engine skip other benchmarks: what searches those few claims needs no table of its own. */
const oneBenchmark = 'benchmark_id = ?'

/** True for SQL that looks through every text; by itself that takes the engine longer than making the tables for it. */
export function searchesAll(sql: string): boolean {
  return sql.includes(searchTerm) && !sql.includes(oneBenchmark)
}

/** Questions whose SQL reads nothing but columns of the key table, by their beginning. */
const countings = [countHead, facetHead, histogramHead]

/**
 * The plan for a question over the private tables; null for a question that they do not help. It is read from the SQL
 * that the page's own questions are made of: what a reader typed never stands in these forms, but in brackets.
 */
export function planOf(sql: string, params: readonly Param[]): Plan | null {
  if (countings.some((head) => sql.startsWith(head))) {
    const { found, table, statement } = searched({ sql: onStored(sql), params })
    return { kind: 'statement', found, statement: { ...statement, sql: from(table, statement.sql) } }
  }
  if (sql.startsWith(windowHead)) return windowOf(sql, params)
  if (!searchesAll(sql)) return null
  // Every other question that searches: the claims that hold the word are found among the keys.
  const within = `place IN (SELECT place FROM ${keyed} WHERE contains(search_text, ?))`
  return {
    kind: 'statement',
    found: null,
    statement: { sql: from(placed, sql.replaceAll(searchTerm, within)), params },
  }
}

function windowOf(sql: string, params: readonly Param[]): Plan | null {
  const [, where, order] =
    /^([\s\S]*)\n(ORDER BY .*)\nLIMIT \? OFFSET \?$/.exec(sql.slice(windowHead.length)) ?? []
  const [limit, offset] = params.slice(-2)
  if (where === undefined || order === undefined || typeof limit !== 'number' || typeof offset !== 'number')
    return null
  const { found, table, statement } = searched({ sql: where, params: params.slice(0, -2) })
  const window = { kind: 'window', found, limit, offset } as const
  const isKeyed = [...order.matchAll(/"(\w+)"/g)].every(([, column = '']) => keyColumns.includes(column))
  const kept = `SELECT place FROM ${table} WHERE ${statement.sql}`
  if (isKeyed)
    return { ...window, places: { ...statement, sql: `${kept} ${order.replace(/\bclaim_id$/, 'id_rank')}` } }
  // Titles and evidence stand with the claims only.
  const there =
    found === null && !statement.sql.includes('search_text') ? statement.sql : `place IN (${kept})`
  return { ...window, places: { ...statement, sql: `SELECT place FROM ${placed} WHERE ${there} ${order}` } }
}

/** The table that says of each claim, in the order of the key table, whether the last search found it. */
export const hitTable = 'claims_hits'

/**
 * A statement without its search, over what that found before it. A view asks for rows, count, facets and histograms of
 * one search: its million texts are looked through once.
 */
function searched({ sql, params }: Statement): {
  found: Statement | null
  table: string
  statement: Statement
} {
  if (!sql.includes(searchTerm)) return { found: null, table: keyed, statement: { sql, params } }
  if (sql.includes(oneBenchmark))
    return {
      found: null,
      table: keyed,
      statement: { sql: sql.replaceAll(searchText, 'search_text'), params },
    }
  const terms: Param[] = []
  const others: Param[] = []
  let next = 0
  const without = sql.replace(slots, (slot) => {
    const value = params[next++] ?? null
    const isTerm = slot !== '?'
    ;(isTerm ? terms : others).push(value)
    return isTerm ? 'hit' : slot
  })
  const parts = terms.flatMap((term) => [...rareParts(String(term)), term])
  const holds = parts.map(() => 'contains(search_text, ?)').join(' AND ')
  return {
    found: { sql: `SELECT ${holds} AS hit FROM ${keyed}`, params: parts },
    table: `${keyed} POSITIONAL JOIN ${hitTable}`,
    statement: { sql: without, params: others },
  }
}

/** Places for values: those of a search's words, and all others. */
const slots = new RegExp(`${searchTerm.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}|\\?`, 'g')

function from(table: string, sql: string): string {
  return sql.replaceAll(/\b(FROM|JOIN) claims\b/g, `$1 ${table}`)
}

/** Expressions that the key table holds as columns. */
function onStored(sql: string): string {
  return Object.entries(stored).reduce((text, [column, expression]) => text.replace(expression, column), sql)
}
