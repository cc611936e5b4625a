import { claimColumns } from './claim-rows.ts'
import { hitTable, type Plan, planOf, type Statement, searchesAll } from './over-keys.ts'
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
  /** One plan at a time: its statements read tables that the next plan's may make anew. */
  private turn: Promise<unknown> = Promise.resolve()
  /** What the made tables hold, as the SQL that made them. */
  private readonly held = new Map<string, string>()

  /** Takes what runs a statement; statements that are handed over at once run with nothing between them. */
  constructor(run: Run) {
    this.run = run
    this.tables = new PrivateTables((sql) => run(sql, []))
  }

  /** The rows of a question. */
  async answer(sql: string, params: readonly Param[]): Promise<RawRow[]> {
    this.tables.asked()
    try {
      const isThere = this.tables.ready || (searchesAll(sql) && (await this.tables.make()))
      const plan = isThere ? planOf(sql, params) : null
      if (plan === null) return await this.run(sql, params)
      const planned = this.turn.then(() => this.follow(plan))
      this.turn = planned.catch(() => undefined)
      return await planned.catch(() => this.run(sql, params))
    } finally {
      this.tables.answered()
    }
  }

  /** No tables are made any more: the engine ends. */
  stop(): void {
    this.tables.stop()
  }

  private async follow(plan: Plan): Promise<RawRow[]> {
    if (plan.found) await this.hold(hitTable, plan.found)
    if (plan.kind === 'statement') return this.run(plan.statement.sql, plan.statement.params)
    const places = await this.placesOf(plan)
    if (places.length === 0) return []
    const rows = await this.run(
      `SELECT place, ${claimColumns} FROM (SELECT unnest([${places.join(', ')}]) AS wanted) AS list JOIN ${placed} ON wanted = place`,
      [],
    )
    return inOrder(rows, places)
  }

  private async placesOf({ places, found, limit, offset }: Plan & { kind: 'window' }): Promise<number[]> {
    const list = { ...places, sql: `${places.sql}${found ? ` -- ${writtenOut(found)}` : ''}` }
    const isListed = this.held.get(listedTable) === writtenOut(list)
    if (offset >= deepOffset || isListed) {
      await this.hold(listedTable, list)
      return placesIn(await this.run(`SELECT place FROM ${listedTable} LIMIT ? OFFSET ?`, [limit, offset]))
    }
    return placesIn(await this.run(`${places.sql} LIMIT ? OFFSET ?`, [...places.params, limit, offset]))
  }

  /** Puts a statement's rows into a table, unless it holds them already. */
  private async hold(table: string, statement: Statement): Promise<void> {
    const rows = writtenOut(statement)
    if (this.held.get(table) === rows) return
    this.held.delete(table)
    await this.run(`CREATE OR REPLACE TABLE ${table} AS ${rows}`, [])
    this.held.set(table, rows)
  }
}

function placesIn(rows: readonly RawRow[]): number[] {
  return rows.map((row) => Number(row.place))
}

/** Rows in the order of their places, without them. */
function inOrder(rows: readonly RawRow[], places: readonly number[]): RawRow[] {
  const byPlace = new Map<number, RawRow>()
  for (const { place, ...row } of rows) byPlace.set(Number(place), row)
  return places.flatMap((place) => {
    const row = byPlace.get(place)
    return row ? [row] : []
  })
}
