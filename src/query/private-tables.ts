import { dateBin, sizeBin } from './histogram.ts'
import { searchText } from './where.ts'

/**
 * What the page's engine makes of the claims for itself, so that a million of them are searched, sorted and counted
 * within a tenth of a second (docs/decisions/speed.md). A reader's own SQL sees the table `claims` of the files, before
 * and after.
 */

/** The claims with their place in the file as one column more, by which an index finds single rows. */
export const placed = 'claims_placed'

/**
 * What is filtered, sorted, counted and searched by, and nothing else: few distinct words as numbers (enums), claims in
 * the order of their ids as `id_rank`, and what a search looks through as `search_text`.
 */
export const keyed = 'claims_keyed'

/**
 * Settings that the tables stand on: single claims are read by the index on their place. And a full sort of DuckDB 0.9.1
 * packs short words into numbers, which puts those that begin with "É" before those that begin with "A".
 */
export const settings: readonly string[] = [
  'PRAGMA force_index_join',
  "SET disabled_optimizers='compressed_materialization'",
]

/** Columns whose few distinct words are kept as numbers, in the words' own order. */
const words = ['kind', 'benchmark', 'metric', 'model', 'model_family', 'role', 'unit', 'bound', 'grim']

/** `benchmark_id` stays text: by the lowest and highest word of a row group the engine skips other benchmarks. */
const plain = [
  'benchmark_id',
  'value',
  'samples',
  'size_b',
  'active_b',
  'published',
  'confidence',
  'ci_low',
  'ci_high',
]

/** Expressions of questions that are kept as columns: which, and by what. */
export const stored: Readonly<Record<string, string>> = { size_bin: sizeBin, date_bin: dateBin }

/** Columns by which claims are sorted and filtered without their rows. */
export const keyColumns: readonly string[] = [...words, ...plain]

/** To be run as one: a question between them would see half of it. */
const placing = [
  'BEGIN',
  'CREATE SEQUENCE claims_places MINVALUE 0 START 0',
  "ALTER TABLE claims ADD COLUMN place INTEGER DEFAULT nextval('claims_places')",
  `ALTER TABLE claims RENAME TO ${placed}`,
  `CREATE VIEW claims AS SELECT * EXCLUDE (place) FROM ${placed}`,
  'COMMIT',
]

/** The ranks of the ids are the inverse of their order; a window function takes twice the memory for it. */
const keying = [
  `CREATE UNIQUE INDEX claims_by_place ON ${placed} (place)`,
  `CREATE TABLE claims_by_id AS SELECT place FROM ${placed} ORDER BY claim_id`,
  'CREATE TABLE claims_id_ranks AS SELECT CAST(rowid AS INTEGER) AS id_rank FROM claims_by_id ORDER BY place',
  'DROP TABLE claims_by_id',
  ...words.map(
    (name) =>
      `CREATE TYPE words_of_${name} AS ENUM (SELECT '' UNION SELECT ${name} FROM ${placed} WHERE ${name} IS NOT NULL ORDER BY 1)`,
  ),
  `CREATE TABLE ${keyed} AS SELECT place, id_rank, ${[...words.map((name) => `CAST(${name} AS words_of_${name}) AS ${name}`), ...plain].join(', ')},
  ${Object.entries(stored)
    .map(([column, expression]) => `TRY_CAST(${expression} AS SMALLINT) AS ${column}`)
    .join(', ')}, ${searchText} AS search_text FROM ${placed} POSITIONAL JOIN claims_id_ranks`,
  'DROP TABLE claims_id_ranks',
]

/** Milliseconds without a question after which the tables are made, before anybody needs them. */
const pause = 400

/** Milliseconds after the first answer from which no pause is waited for any more: a reader may never make one. */
const longestWait = 2_000

/** Name of the mark on the page's time line (User Timing) once the tables are there, or cannot be: `detail` says which. */
export const tablesMark = 'private tables'

/**
 * The private tables of one engine: made in the first pause, or by the first search, so that no first answer waits; beside
 * the questions when two seconds bring no pause.
 */
export class PrivateTables {
  private made: Promise<boolean> | undefined
  private areThere = false
  private timer: ReturnType<typeof setTimeout> | undefined
  /** When to wait for a pause no longer, on the page's clock in ms. */
  private latest = Number.POSITIVE_INFINITY
  private readonly execute: (sql: string) => Promise<unknown>

  /** Takes what runs a statement; statements that are handed over at once run with nothing between them. */
  constructor(execute: (sql: string) => Promise<unknown>) {
    this.execute = execute
  }

  /** True once a question can be put to them. */
  get ready(): boolean {
    return this.areThere
  }

  /** To be called once the claims are there: a page that shows stored rows asks nothing before its reader's first gesture. */
  opened(): void {
    this.makeIn(pause)
  }

  /** To be called with a question: no pause before it is answered. */
  asked(): void {
    if (performance.now() < this.latest) clearTimeout(this.timer)
  }

  /** To be called after an answer: makes the tables unless another question comes first, or has come for too long. */
  answered(): void {
    if (this.made) return
    const now = performance.now()
    this.latest = Math.min(this.latest, now + longestWait)
    this.makeIn(Math.max(0, Math.min(pause, this.latest - now)))
  }

  /** Nothing is made any more: the engine ends. */
  stop(): void {
    clearTimeout(this.timer)
  }

  /** True when the tables could be made; false where the engine has no room for them. */
  make(): Promise<boolean> {
    this.made ??= this.makeAll().then((areThere) => {
      performance.mark(tablesMark, { detail: areThere })
      return areThere
    })
    return this.made
  }

  private makeIn(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.make(), milliseconds)
  }

  private async makeAll(): Promise<boolean> {
    try {
      await Promise.all(placing.map((sql) => this.execute(sql)))
    } catch {
      await this.execute('ROLLBACK').catch(() => undefined)
      return false
    }
    try {
      // One after another: a question that comes meanwhile waits for one of them only.
      for (const sql of keying) await this.execute(sql)
    } catch {
      for (const name of ['claims_by_id', 'claims_id_ranks', keyed])
        await this.execute(`DROP TABLE IF EXISTS ${name}`).catch(() => undefined)
      return false
    }
    this.areThere = true
    return true
  }
}
