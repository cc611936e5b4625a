import { searchText } from './where.ts'

/** `claims` with what a search looks through as one column more; `claims` itself is a view that leaves it out. */
const searchable = 'claims_searchable'

/** The statements that make a table of the snapshot from a source of rows. */
export function creating(table: string, source: string): string[] {
  if (table !== 'claims') return [`CREATE TABLE "${table}" AS SELECT * FROM ${source}`]
  return [
    `CREATE TABLE ${searchable} AS SELECT *, ${searchText} AS search_text FROM ${source}`,
    `CREATE VIEW claims AS SELECT * EXCLUDE (search_text) FROM ${searchable}`,
  ]
}

/**
 * A search's SQL over the engine's own column. The question's own SQL, which a reader sees and copies, runs wherever the Parquet
 * files are; making the text anew for every claim took the page's engine seven times as long as looking through it.
 */
export function onSearchColumn(sql: string): string {
  if (!sql.includes(searchText)) return sql
  return sql.replaceAll(searchText, 'search_text').replaceAll(/\b(FROM|JOIN) claims\b/g, `$1 ${searchable}`)
}
