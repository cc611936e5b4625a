import { AsyncDuckDB, type AsyncDuckDBConnection, VoidLogger } from '@duckdb/duckdb-wasm'
import { type EngineWorker, startWorker } from './engine-worker.ts'
import { KeyEngine } from './key-engine.ts'
import { settings } from './private-tables.ts'
import type { Param, RawRow } from './question.ts'

/** A running DuckDB-WASM with the snapshot's tables in it. The only door to the library. */
export interface Database {
  /** Runs one statement with bound values; rejects with the engine's message. */
  run: (sql: string, params: readonly Param[]) => Promise<RawRow[]>
  /** Writes a query's rows to a Parquet file in memory and returns its bytes. */
  toParquet: (sql: string) => Promise<Uint8Array>
  /** Calls back when the worker dies by itself. */
  onCrash: (listener: (message: string) => void) => void
  /** Ends the worker at once; a running query is lost with it. */
  stop: () => void
}

/** A Parquet file to load as a table. */
export interface TableFile {
  table: string
  bytes: Uint8Array
  /** Rows that it must hold, by the manifest. */
  rows: number
}

/**
 * Starts DuckDB-WASM 1.28.0 (docs/decisions/duckdb-wasm.md) in a worker; the tables come later, through `load`, so
 * that data and engine can be fetched at the same time. Rejects with one sentence when the engine cannot run here.
 */
export async function startDatabase({ worker, wasm, failed }: EngineWorker = startWorker()): Promise<{
  load: (files: readonly TableFile[]) => Promise<Database>
}> {
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  try {
    // Asked for at once: the worker takes them in turn (engine-worker.ts).
    const instantiated = database.instantiate(wasm)
    const connected = database.connect()
    connected.catch(() => undefined)
    await Promise.race([instantiated, failed])
    const connection = await Promise.race([connected, failed])
    return { load: (files) => Promise.race([loadTables(database, connection, worker, files), failed]) }
  } catch (cause) {
    worker.terminate()
    throw cause
  }
}

async function loadTables(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  worker: Worker,
  files: readonly TableFile[],
): Promise<Database> {
  // All at once: the worker takes one after another, and none of it waits for a page that is being drawn.
  await Promise.all([...files.map((file) => load(database, connection, file)), lock(connection)])
  const engine = new KeyEngine((sql, params) => run(connection, sql, params))
  return {
    run: (sql, params) => engine.answer(sql, params),
    toParquet: (sql) => toParquet(connection, sql),
    onCrash: (listener) =>
      worker.addEventListener('error', (event) => listener(event.message || 'The engine worker ended.')),
    stop: () => {
      engine.stop()
      worker.terminate()
    },
  }
}

async function load(
  database: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  file: TableFile,
): Promise<void> {
  const name = `${file.table}.parquet`
  // The buffer moves to the worker: a copy stays here for a rebuild.
  const registered = database.registerFileBuffer(name, file.bytes.slice())
  const created = connection.query(`CREATE TABLE "${file.table}" AS SELECT * FROM read_parquet('${name}')`)
  const dropped = database.dropFile(name)
  const count = connection.query(`SELECT count(*) AS rows FROM "${file.table}"`)
  await Promise.all([registered, created, dropped])
  const [counted] = rowsOf(await count)
  if (counted?.rows !== file.rows) {
    throw new Error(
      `${name} holds ${String(counted?.rows)} rows, the manifest says ${file.rows}. Reload the page.`,
    )
  }
}

/** More than a million claims need, and less than makes a small computer end the tab: past it a question fails in words. */
const memoryLimit = '2GB'

/** No file, no network, no further settings: what a reader types into the SQL page cannot leave the tables. */
async function lock(connection: AsyncDuckDBConnection): Promise<void> {
  await Promise.all([
    ...settings.map((sql) => connection.query(sql)),
    connection.query(`SET memory_limit='${memoryLimit}'`),
    connection.query('SET autoinstall_known_extensions=false').catch(() => undefined),
    connection.query('SET autoload_known_extensions=false').catch(() => undefined),
    connection.query('SET enable_external_access=false'),
    connection.query('SET lock_configuration=true'),
  ])
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
    void statement.close()
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

/**
 * The locked engine may not write files (enable_external_access), and cannot be unlocked: a second one, that lives for
 * one file and never sees what a reader typed, takes the rows over as Arrow and writes them.
 */
async function toParquet(connection: AsyncDuckDBConnection, sql: string): Promise<Uint8Array> {
  // biome-ignore lint/correctness/useHookAtTopLevel: the library's name for its lower layer, no hook
  const rows = await connection.useUnsafe((bindings, handle) => bindings.runQuery(handle, sql))
  const { worker, wasm, failed } = startWorker()
  try {
    return await Promise.race([writeParquet(new AsyncDuckDB(new VoidLogger(), worker), wasm, rows), failed])
  } finally {
    worker.terminate()
  }
}

async function writeParquet(writer: AsyncDuckDB, wasm: string, rows: Uint8Array): Promise<Uint8Array> {
  const name = 'export.parquet'
  await writer.instantiate(wasm)
  const connection = await writer.connect()
  await connection.insertArrowFromIPCStream(arrowStream(rows), { name: 'shown', create: true })
  await connection.query(`COPY shown TO '${name}' (FORMAT PARQUET, COMPRESSION ZSTD)`)
  return writer.copyFileToBuffer(name)
}

/**
 * A query answers in Arrow's file format, an insert takes the streaming format and ignores the other without a word. A
 * file is its magic word, padded to eight bytes, and then a stream (arrow.apache.org/docs/format/Columnar.html).
 */
function arrowStream(file: Uint8Array): Uint8Array {
  const magic = new TextDecoder().decode(file.subarray(0, 6))
  if (magic !== 'ARROW1') throw new Error('The rows did not arrive as an Arrow file.')
  return file.subarray(8)
}
