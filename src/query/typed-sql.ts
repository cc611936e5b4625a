import { type Question, type RawRow, text } from './question.ts'

/** A column of an answer with its DuckDB type. */
export interface AnswerColumn {
  name: string
  type: string
}

/** Types that arrive as plain values; everything else is asked for as the engine's own text. */
const plainTypes = new Set([
  'VARCHAR',
  'BOOLEAN',
  'TINYINT',
  'SMALLINT',
  'INTEGER',
  'BIGINT',
  'UTINYINT',
  'USMALLINT',
  'UINTEGER',
  'FLOAT',
  'DOUBLE',
])

const wideNumbers = /^(?:U?HUGEINT|UBIGINT|DECIMAL\b.*)$/

/**
 * Names and types of what a reader's SQL answers. The SQL stands in brackets and the statement is prepared (it has a
 * bound value), which takes one statement only: nothing but a query passes, so the tables cannot be changed.
 */
export function typedColumns(sql: string, run = 0): Question<AnswerColumn> {
  return {
    name: 'typed-columns',
    sql: `DESCRIBE SELECT * FROM (\n${bare(sql)}${again(run)}\n) AS answer LIMIT ?`,
    params: [1],
    read: (row) => ({ name: text(row, 'column_name') ?? '', type: text(row, 'column_type') ?? '' }),
  }
}

/** The first rows of a reader's SQL, with the columns that `typedColumns` found. */
export function typedRows(
  sql: string,
  columns: readonly AnswerColumn[],
  limit: number,
  run = 0,
): Question<RawRow> {
  return {
    name: 'typed-rows',
    sql: `SELECT ${columns.map(asPlain).join(', ')} FROM (\n${bare(sql)}${again(run)}\n) AS answer LIMIT ?`,
    params: [limit],
    read: (row) => row,
  }
}

/** True when a column of this type holds numbers. */
export function isNumeric({ type }: AnswerColumn): boolean {
  return wideNumbers.test(type) || /INT|FLOAT|DOUBLE/.test(type)
}

/** A question is remembered by its text: a space more for each run makes a further run a further question. */
function again(run: number): string {
  return ' '.repeat(run)
}

/** Without the semicolons that end a statement, which brackets do not take. */
function bare(sql: string): string {
  let words = sql.trim()
  while (words.endsWith(';')) words = words.slice(0, -1).trimEnd()
  return words
}

function asPlain({ name, type }: AnswerColumn): string {
  const quoted = `"${name.replaceAll('"', '""')}"`
  if (plainTypes.has(type)) return quoted
  return `CAST(${quoted} AS ${wideNumbers.test(type) ? 'DOUBLE' : 'VARCHAR'}) AS ${quoted}`
}
