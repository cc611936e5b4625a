/** A value bound to a `?` of a question's SQL. */
export type Param = string | number | boolean | null

/** A row as the engine or a stored answer gives it: column name to value. */
export type RawRow = Record<string, unknown>

/**
 * One question to the snapshot: its SQL text, the values bound to it, and how a row is read.
 * Tables and charts are drawn from one question each, so the page can always show its SQL.
 */
export interface Question<Row> {
  /** Short name for messages and tests, in kebab case. */
  name: string
  sql: string
  params: readonly Param[]
  read: (row: RawRow) => Row
}

/** Text of a column, or null. */
export function text(row: RawRow, column: string): string | null {
  const value = row[column]
  return value === null || value === undefined ? null : String(value)
}

/** Number of a column, or null; `bigint` counts become plain numbers at this door. */
export function number(row: RawRow, column: string): number | null {
  const value = row[column]
  return value === null || value === undefined ? null : Number(value)
}

/** Boolean of a column, or null. */
export function flag(row: RawRow, column: string): boolean | null {
  const value = row[column]
  return value === null || value === undefined ? null : Boolean(value)
}

/** A double-quoted SQL identifier, taken only from names that the caller lists. */
export function identifier(name: string, allowed: readonly string[]): string {
  if (!allowed.includes(name))
    throw new Error(`Unknown column: ${name}. Known columns: ${allowed.join(', ')}.`)
  return `"${name}"`
}

/** The SQL with its values written in, for people to read and copy; the page itself always binds them. */
export function writtenOut(question: Pick<Question<unknown>, 'sql' | 'params'>): string {
  let next = 0
  return question.sql
    .replace(slot, (part) => (part === '?' ? literal(question.params[next++] ?? null) : part))
    .trim()
}

/** A place for a value; strings, quoted names and comments are passed over, whatever they hold. */
const slot = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\?/g

function literal(value: Param): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`
  return String(value)
}

/** Stable key of a question's SQL and values (FNV-1a, 64 bits, hex): names its stored answer. */
export function keyOf(question: Pick<Question<unknown>, 'sql' | 'params'>): string {
  let hash = 0xcbf29ce484222325n
  for (const unit of `${question.sql}\u0000${JSON.stringify(question.params)}`) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
