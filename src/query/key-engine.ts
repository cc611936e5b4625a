import { claimColumns } from './claim-rows.ts'
import { type Plan, planOf, searchesAll } from './over-keys.ts'
import { PrivateTables, placed } from './private-tables.ts'
import { type Param, type RawRow, writtenOut } from './question.ts'

type Run = (sql: string, params: readonly Param[]) => Promise<RawRow[]>

/** The table that holds the places of all claims of the last list that was read far from its head, in their order. */
const listedTable = 'claims_listed'

/** From here on a window is read from the places of the whole list: those before it were sorted for nothing. */
const deepOffset = 10_000

/**
 * Answers questions over the engine's private tables where they help, and by their own SQL where they do not or where
 * something is wrong with them: the rows are the same.
 */
export class KeyEngine {
  private readonly tables: PrivateTables
  private readonly run: Run
  /** What the tables of a search and of a list hold, as the SQL that makes them. */
  private readonly held = new Map<string, { sql: string; made: Promise<unknown> }>()

  /** Takes what runs a statement on the claims; statements that are handed over at once run with nothing between them. */
  constructor(run: Run) {
    this.run = run
    this.tables = new PrivateTables((sql) => run(sql, []))
    this.tables.opened()
  }

  /** The rows of a question. */
  async answer(sql: string, params: readonly Param[]): Promise<RawRow[]> {
    this.tables.asked()
    try {
      const isThere = this.tables.ready || (searchesAll(sql) && (await this.tables.make()))
      const plan = isThere ? planOf(sql, params) : null
      if (plan === null) return await this.run(sql, params)
      return await this.follow(plan).catch(() => this.run(sql, params))
    } finally {
      this.tables.answered()
    }
  }

  /** No tables are made any more: the engine ends. */
  stop(): void {
    this.tables.stop()
  }

  /**
   * Hands a plan's statements over at once, their values written in: an answer that the page has to take before it asks
   * on waits until the page has drawn.
   */
  private async follow(plan: Plan): Promise<RawRow[]> {
    const waits: Promise<unknown>[] = []
    let before = ''
    for (const { table, statement } of plan.holds) {
      const sql = writtenOut(statement)
      before = `${sql} -- ${before}`
      waits.push(this.hold(table, sql, before))
    }
    if (plan.kind === 'statement') {
      const rows = this.run(writtenOut(plan.statement), [])
      return (await Promise.all([rows, ...waits]))[0]
    }
    const list = writtenOut(plan.places)
    const listName = `${list} -- ${before}`
    let places = list
    if (plan.offset >= deepOffset || this.held.get(listedTable)?.sql === listName) {
      waits.push(this.hold(listedTable, list, listName))
      places = `SELECT place FROM ${listedTable}`
    }
    const rows = this.run(
      `SELECT nth, ${claimColumns}
FROM (SELECT row_number() OVER () AS nth, place AS wanted FROM (${places} LIMIT ${plan.limit} OFFSET ${plan.offset}) AS sorted) AS list
JOIN ${placed} ON wanted = place`,
      [],
    )
    return inOrder((await Promise.all([rows, ...waits]))[0])
  }

  /** Puts a statement's rows into a table, unless it holds them already; what reads the table waits for that. */
  private hold(table: string, sql: string, name: string): Promise<unknown> {
    const there = this.held.get(table)
    if (there?.sql === name) return there.made
    const made = this.run(`CREATE OR REPLACE TABLE ${table} AS ${sql}`, [])
    const entry = { sql: name, made }
    this.held.set(table, entry)
    made.catch(() => this.held.get(table) === entry && this.held.delete(table))
    return made
  }
}

/** Rows in the order of the list, without their numbers in it; an index finds them in any. */
function inOrder(rows: readonly RawRow[]): RawRow[] {
  return [...rows].sort((a, b) => Number(a.nth) - Number(b.nth)).map(({ nth, ...row }) => row)
}
