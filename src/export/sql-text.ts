import { type TableName, tables } from '../claim/tables.ts'
import { type Question, writtenOut } from '../query/question.ts'
import type { Provenance } from './export-table.ts'
import { oneLine } from './plain-text.ts'

/** The SQL of a table with its values written in, below a comment that says where it comes from. */
export function sqlText(question: Pick<Question<unknown>, 'sql' | 'params'>, provenance: Provenance): string {
  return `${sourceComment(provenance)}\n${writtenOut(question)};\n`
}

function sourceComment({ title, filters, snapshot, date, link }: Provenance): string {
  return `-- ${oneLine(`${title}: ${filters}. Snapshot ${snapshot}, ${date}, ${link}`)}`
}

/**
 * A shell command that asks DuckDB's own program the same question, run in a folder with the snapshot's Parquet files.
 * The question is one argument in single quotes, so that no shell reads its signs; where it comes from stands inside, as a
 * comment of SQL, since not every shell takes comments that are typed.
 */
export function duckdbCommand(
  question: Pick<Question<unknown>, 'sql' | 'params'>,
  provenance: Provenance,
): string {
  const sql = writtenOut(question)
  const files = tablesIn(question.sql)
  const views = files.map((table) => `CREATE VIEW ${table} AS FROM '${table}.parquet';`)
  const where = new URL('snapshot/', provenance.link).href
  const sources = `-- Files: ${oneLine(files.map((table) => `${where}${table}.parquet`).join(' '))}`
  return `duckdb -c ${shellQuoted([sourceComment(provenance), sources, ...views, `${sql};`].join('\n'))}\n`
}

/** The snapshot's tables that an SQL text names. */
function tablesIn(sql: string): TableName[] {
  const names = Object.keys(tables) as TableName[]
  return names.filter((name) => new RegExp(`\\b(?:FROM|JOIN)\\s+"?${name}\\b`, 'i').test(sql))
}

/** One POSIX shell word. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`
}
