import { countHead, windowHead } from './claim-rows.ts'
import { facetHalves } from './facets.ts'
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

/** A table that an answer reads; it is made unless it holds the rows of this very statement already. */
interface Held {
  table: string
  statement: Statement
}

/**
 * How a question is answered from the private tables; every plan gives the rows that the question's own SQL gives. What it
 * holds is made in this order: a table may read those before it.
 */
export type Plan =
  /** One statement. */
  | { kind: 'statement'; holds: readonly Held[]; statement: Statement }
  /** The places of a window's claims are found first, in this order, and then those claims are read. */
  | { kind: 'window'; holds: readonly Held[]; places: Statement; limit: number; offset: number }

/** A search for one word, as `whereClaims` writes it. */
const searchTerm = `contains(${searchText}, ?)`
/** An equation that lets the engine skip other benchmarks: what searches those few claims needs no table of its own. */
const oneBenchmark = 'benchmark_id = ?'

/** True for SQL that looks through every text; by itself that takes the engine longer than making the tables for it. */
export function searchesAll(sql: string): boolean {
  return sql.includes(searchTerm) && !sql.includes(oneBenchmark)
}

/** Questions whose SQL reads nothing but columns of the key table, by their beginning. */
const countings = [countHead, histogramHead]

/**
 * The plan for a question over the private tables; null for a question that they do not help. It is read from the SQL
 * that the page's own questions are made of: what a reader typed never stands in these forms, but in brackets.
 */
export function planOf(sql: string, params: readonly Param[]): Plan | null {
  if (countings.some((head) => sql.startsWith(head))) {
    const { holds, statement } = overKeys({ sql: onStored(sql), params })
    return { kind: 'statement', holds, statement }
  }
  const halves = facetHalves(sql)
  if (halves) return facetPlan(halves, params)
  if (sql.startsWith(windowHead)) return windowOf(sql, params)
  if (!searchesAll(sql)) return null
  // Every other question that searches: the claims that hold the word are found among the keys.
  const within = `place IN (SELECT place FROM ${keyed} WHERE contains(search_text, ?))`
  return {
    kind: 'statement',
    holds: [],
    statement: { sql: from(placed, sql.replaceAll(searchTerm, within)), params },
  }
}

/** The table that holds how many claims there are of each combination of facets, under the filter's other parts. */
const combinedTable = 'claims_combined'

/** A choice among facets leaves the combinations as they are: a million claims are counted once for all such choices. */
function facetPlan({ combined, added }: { combined: string; added: string }, params: readonly Param[]): Plan {
  const own = combined.split('?').length - 1
  const { holds, statement } = overKeys({ sql: combined, params: params.slice(0, own) })
  return {
    kind: 'statement',
    holds: [...holds, { table: combinedTable, statement }],
    statement: { sql: added.replaceAll('FROM combined', `FROM ${combinedTable}`), params: params.slice(own) },
  }
}

function windowOf(sql: string, params: readonly Param[]): Plan | null {
  const [, where, order] =
    /^([\s\S]*)\n(ORDER BY .*)\nLIMIT \? OFFSET \?$/.exec(sql.slice(windowHead.length)) ?? []
  const [limit, offset] = params.slice(-2)
  if (where === undefined || order === undefined || typeof limit !== 'number' || typeof offset !== 'number')
    return null
  const { holds, table, statement } = searched({ sql: where, params: params.slice(0, -2) })
  const window = { kind: 'window', holds, limit, offset } as const
  const isKeyed = [...order.matchAll(/"(\w+)"/g)].every(([, column = '']) => keyColumns.includes(column))
  const kept = `SELECT place FROM ${table} WHERE ${statement.sql}`
  if (isKeyed)
    return { ...window, places: { ...statement, sql: `${kept} ${order.replace(/\bclaim_id$/, 'id_rank')}` } }
  // Titles and evidence stand with the claims only.
  const there =
    holds.length === 0 && !statement.sql.includes('search_text') ? statement.sql : `place IN (${kept})`
  return { ...window, places: { ...statement, sql: `SELECT place FROM ${placed} WHERE ${there} ${order}` } }
}

/** The table that says of each claim, in the order of the key table, whether the last search found it. */
const hitTable = 'claims_hits'

/**
 * A statement without its search, over what that found before it. A view asks for rows, count, facets and histograms of
 * one search: its million texts are looked through once.
 */
function searched({ sql, params }: Statement): {
  holds: readonly Held[]
  table: string
  statement: Statement
} {
  if (!sql.includes(searchTerm)) return { holds: [], table: keyed, statement: { sql, params } }
  if (sql.includes(oneBenchmark))
    return {
      holds: [],
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
  // Of a list with AND the engine looks for every part in every text; a CASE goes on only where the part before was found.
  const hit = parts.reduceRight<string>(
    (others) => `CASE WHEN contains(search_text, ?) THEN ${others} ELSE false END`,
    'true',
  )
  return {
    holds: [{ table: hitTable, statement: { sql: `SELECT ${hit} AS hit FROM ${keyed}`, params: parts } }],
    table: `${keyed} POSITIONAL JOIN ${hitTable}`,
    statement: { sql: without, params: others },
  }
}

/** A statement on claims as one on the key table. */
function overKeys(statement: Statement): { holds: readonly Held[]; statement: Statement } {
  const { holds, table, statement: without } = searched(statement)
  return { holds, statement: { ...without, sql: from(table, without.sql) } }
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
