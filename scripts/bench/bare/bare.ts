/** The reference of the browser bench: the same engine, the same files, the same query, and nothing else. */
import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { noFilter } from '../../../src/claim/filter.ts'
import { claimRows } from '../../../src/query/claim-rows.ts'

declare global {
  interface Window {
    /** Milliseconds from navigation until the query was answered. */
    answeredAt?: number
    connection?: AsyncDuckDBConnection
  }
}

const tables = ['claims', 'papers', 'statements', 'benchmarks', 'twins', 'recorded_evidence']
const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl))
await database.instantiate(new URL(wasmUrl, location.href).href)
const connection = await database.connect()
for (const table of tables) {
  const file = await fetch(`/snapshot/${table}.parquet`)
  await database.registerFileBuffer(`${table}.parquet`, new Uint8Array(await file.arrayBuffer()))
  await connection.query(`CREATE TABLE ${table} AS SELECT * FROM read_parquet('${table}.parquet')`)
}
const question = claimRows(
  { ...noFilter, benchmarks: ['gsm8k'] },
  [{ column: 'value', descending: true }],
  200,
)
const statement = await connection.prepare(question.sql)
await statement.query(...question.params)
window.answeredAt = performance.now()
window.connection = connection
