/** The reference of the browser bench: the same engine, the same files, the same query, and nothing else. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { claimRows } from '../../../src/query/claim-rows.ts'
import { leaderboardFilter } from '../../../src/query/first-view.ts'

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
  { ...leaderboardFilter('gsm8k'), valueMin: 0.001 },
  [{ column: 'value', descending: true }],
  100,
)
const statement = await connection.prepare(question.sql)
await statement.query(...question.params)
window.answeredAt = performance.now()
