import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { derivedClaimColumns, snapshotClaimColumns, tables } from '../../src/claim/tables.ts'
import { settings } from '../../src/query/private-tables.ts'
import type { Param, RawRow } from '../../src/query/question.ts'
import { sampleClaim, type Values } from './claim-snapshot.ts'

/** Runs a statement on an engine. */
export type Run = (sql: string, params?: readonly Param[]) => RawRow[]

/** The DuckDB-WASM that the page runs, in Node, with tables that hold the given claims; set as the page sets it. */
export async function pageEngine(claims: readonly Values[]): Promise<Run> {
  // The package types this build as the browser's, which cannot be told where its files lie.
  const require = createRequire(import.meta.url)
  const wasm = require('@duckdb/duckdb-wasm/blocking')
  const parts = dirname(require.resolve('@duckdb/duckdb-wasm'))
  const bundle = (name: string) => ({ mainModule: join(parts, `duckdb-${name}.wasm`), mainWorker: '' })
  const engine = await wasm.createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new wasm.VoidLogger(),
    wasm.NODE_RUNTIME,
  )
  await engine.instantiate()
  const connection = engine.connect()
  const run: Run = (sql, params = []) => {
    if (params.length === 0) return plainRows(connection.query(sql))
    const statement = connection.prepare(sql)
    try {
      return plainRows(statement.query(...params))
    } finally {
      statement.close()
    }
  }
  const all = { ...tables, claims: [...tables.claims, ...derivedClaimColumns, ...snapshotClaimColumns] }
  for (const [name, columns] of Object.entries(all))
    run(`CREATE TABLE ${name} (${columns.map((column) => `"${column.name}" ${column.type}`).join(', ')})`)
  claims.forEach((claim, index) => {
    const values: Values = { ...sampleClaim, claim_id: `c${index}`, ...claim }
    const slots = Object.keys(values).map(() => '?')
    run(
      `INSERT INTO claims (${Object.keys(values).join(', ')}) VALUES (${slots.join(', ')})`,
      Object.values(values),
    )
  })
  for (const sql of settings) run(sql)
  return run
}

function plainRows(table: { toArray: () => { toJSON: () => RawRow }[] }): RawRow[] {
  return table
    .toArray()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row.toJSON()).map(([name, value]) => [
          name,
          typeof value === 'bigint' ? Number(value) : value,
        ]),
      ),
    )
}
