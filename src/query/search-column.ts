import { searchText } from './where.ts'

/** `claims` with what a search looks through as one column more; `claims` itself becomes a view that leaves it out. */
const searchable = 'claims_searchable'

/** Milliseconds without a question after which the column is made, before anybody searches. */
const pause = 400

/** The statements that give the claims their column; a reader's own SQL sees the same rows before and after. */
export const addingColumn: readonly string[] = [
  'BEGIN',
  `CREATE TABLE ${searchable} AS SELECT *, ${searchText} AS search_text FROM claims`,
  'DROP TABLE claims',
  `CREATE VIEW claims AS SELECT * EXCLUDE (search_text) FROM ${searchable}`,
  'COMMIT',
]

/**
 * A search's SQL over the engine's own column. The question's own SQL, which a reader sees and copies, runs wherever the Parquet
 * files are; making the text anew for every claim took the page's engine seven times as long as looking through it.
 */
export function onSearchColumn(sql: string): string {
  if (!sql.includes(searchText)) return sql
  return sql.replaceAll(searchText, 'search_text').replaceAll(/\b(FROM|JOIN) claims\b/g, `$1 ${searchable}`)
}

/** The column of one engine: made by the first search, or in the first pause, so that no first answer waits for it. */
export class SearchColumn {
  private made: Promise<boolean> | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly execute: (sql: string) => Promise<unknown>

  /** Takes what runs a statement; statements that are handed over at once run with nothing between them. */
  constructor(execute: (sql: string) => Promise<unknown>) {
    this.execute = execute
  }

  /** The SQL to run for a question: over the column where it searches, as it stands where the column cannot be made. */
  async sqlFor(sql: string): Promise<string> {
    clearTimeout(this.timer)
    const over = onSearchColumn(sql)
    return over !== sql && (await this.make()) ? over : sql
  }

  /** To be called after an answer: makes the column unless another question comes first. */
  answered(): void {
    if (this.made) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.make(), pause)
  }

  /** No column any more: the engine ends. */
  stop(): void {
    clearTimeout(this.timer)
  }

  private make(): Promise<boolean> {
    this.made ??= Promise.all(addingColumn.map((sql) => this.execute(sql))).then(
      () => true,
      () =>
        // Too little memory for a second copy: searches make the text anew, as the files' own SQL does.
        this.execute('ROLLBACK').then(
          () => false,
          () => false,
        ),
    )
    return this.made
  }
}
