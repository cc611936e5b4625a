import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import type { Param, RawRow } from './question.ts'

/** A running DuckDB-WASM with the snapshot's tables in it. The only door to the library. */
export interface Database {
  /** Runs one statement with bound values; rejects with the engine's message. */
  run: (sql: string, params: readonly Param[]) => Promise<RawRow[]>
  /** Writes a query's rows to a Parquet file in memory and returns its bytes. */
  toParquet: (sql: string) => Promise<Uint8Array>
  /** Ends the worker at once; a running query is lost with it. */
  stop: () => void
}

/** A Parquet file to load as a table. */
export interface TableFile {
  table: string
  bytes: Uint8Array
}

/**
 * Starts DuckDB-WASM 1.28.0 (docs/decisions/duckdb-wasm.md) in a worker, loads each file as a table and
 * locks the engine: no file, no network, no further settings.
 */
export async function startDatabase(files: readonly TableFile[]): Promise<Database> {
  const worker = new Worker(workerUrl)
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'The engine worker did not start.')),
    )
  })
  const opened = (async () => {
    await database.instantiate(wasmUrl)
    const connection = await database.connect()
    for (const file of files) await load(database, connection, file)
    await connection.query('SET enable_external_access=false')
    await connection.query('SET lock_configuration=true')
    return connection
  })()
  try {
    const connection = await Promise.race([opened, failed])
    return {
      run: (sql, params) => run(connection, sql, params),
      toParquet: (sql) => toParquet(database, connection, sql),
      stop: () => worker.terminate(),
    }
  } catch (cause) {
    worker.terminate()
    throw cause
  }
}

async function load(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  file: TableFile,
): Promise<void> {
  const name = `${file.table}.parquet`
  await database.registerFileBuffer(name, file.bytes)
  await connection.query(`CREATE TABLE "${file.table}" AS SELECT * FROM read_parquet('${name}')`)
  await database.dropFile(name)
}

async function run(
  connection: AsyncDuckDBConnection,
  sql: string,
  params: readonly Param[],
): Promise<RawRow[]> {
  if (params.length === 0) return rowsOf(await connection.query(sql))
  const statement = await connection.prepare(sql)
  try {
    return rowsOf(await statement.query(...params))
  } finally {
    await statement.close()
  }
}

type ArrowTable = Awaited<ReturnType<AsyncDuckDBConnection['query']>>

function rowsOf(table: ArrowTable): RawRow[] {
  const names = table.schema.fields.map((field: { name: string }) => field.name)
  const rows: RawRow[] = Array.from({ length: table.numRows }, () => ({}))
  for (const name of names) {
    const vector = table.getChild(name)
    rows.forEach((row, index) => {
      row[name] = plain(vector?.get(index))
    })
  }
  return rows
}

/** `count(*)` arrives as bigint: the page knows plain numbers only. */
function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value
}

async function toParquet(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  sql: string,
): Promise<Uint8Array> {
  const name = 'export.parquet'
  await connection.query(`COPY (${sql}) TO '${name}' (FORMAT PARQUET, COMPRESSION ZSTD)`)
  try {
    return await database.copyFileToBuffer(name)
  } finally {
    await database.dropFile(name)
  }
}
