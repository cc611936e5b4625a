import type { Manifest } from '../claim/manifest.ts'
import { DeadlineError, within } from './deadline.ts'
import type { Database, TableFile } from './duckdb.ts'
import { startWorker } from './engine-worker.ts'
import type { Param, RawRow } from './question.ts'
import { fetchManifest, fetchTables } from './snapshot.ts'

/** What the engine is doing; the page shows it. */
export type EngineState =
  | { phase: 'idle' }
  | { phase: 'starting' }
  | { phase: 'ready'; manifest: Manifest; notice: string | null }
  /** Nothing to ask: the page shows stored rows only. */
  | { phase: 'failed'; message: string }

/** Longest waits, in milliseconds. A start covers 4.2 MB of wasm on a slow line. */
export const deadlines = { start: 120_000, query: 20_000 }

interface Snapshot {
  manifest: Manifest
  files: TableFile[]
}

let state: EngineState = { phase: 'idle' }
let snapshot: Snapshot | undefined
let running: Promise<Database> | undefined
/** The library's code, on its way; what it asks of the worker is asked as soon as it is there. */
let library: Promise<unknown> = Promise.resolve()
/** Engines in a row that had to be ended; a second one leaves the page read-only. */
let ended = 0
const listeners = new Set<() => void>()

/** The present state, for `useSyncExternalStore`. */
export function engineState(): EngineState {
  return state
}

/** Calls back on every change of state; returns how to stop. */
export function onEngineState(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Starts the engine once; later calls wait for the same start. Rejects while the page is read-only. */
export function startEngine(): Promise<Database> {
  running ??= open(null)
  return running
}

/**
 * Starts the engine and waits until its worker has been told all that it can do without the page; never rejects. A page
 * that is drawn meanwhile then holds up nothing.
 */
export async function engineUnderWay(): Promise<void> {
  startEngine().catch(() => undefined)
  await library.catch(() => undefined)
}

/** Starts again after a failure, at the reader's wish, with freshly fetched files. */
export function retryEngine(): Promise<Database> {
  ended = 0
  snapshot = undefined
  running = open(null)
  return running
}

/**
 * Runs one statement, starting the engine when needed. Past its deadline the worker is ended and rebuilt from the
 * same bytes: asking DuckDB-WASM itself to cancel takes seconds and may never return.
 */
export function runOnEngine(sql: string, params: readonly Param[]): Promise<RawRow[]> {
  // To describe a question runs none of it: that the engine could says nothing of whether it stands the question.
  return guarded((database) => database.run(sql, params), !/^\s*DESCRIBE\b/i.test(sql))
}

/** The rows of a query as the bytes of a Parquet file. */
export function parquetOnEngine(sql: string): Promise<Uint8Array> {
  return guarded((database) => database.toParquet(sql))
}

/** Work with a deadline. Work that tries the engine shows, when done, that the last stop was not one of a row. */
async function guarded<Result>(work: (database: Database) => Promise<Result>, tries = true): Promise<Result> {
  const mine = startEngine()
  const database = await mine
  try {
    const result = await within(
      work(database),
      deadlines.query,
      'The question took too long and was stopped.',
    )
    if (tries) ended = 0
    return result
  } catch (cause) {
    if (cause instanceof DeadlineError)
      rebuild(mine, database, 'A question took too long: the engine was restarted.')
    throw cause
  }
}

/** Replaces an engine that hangs or died; only the first caller that notices does it. */
function rebuild(mine: Promise<Database>, database: Database, notice: string): void {
  if (running !== mine) return
  database.stop()
  ended += 1
  if (ended < 2) {
    running = open(notice)
    running.catch(() => undefined)
    return
  }
  const message = 'The engine had to be stopped twice in a row. Stored rows stay; try again for the rest.'
  running = Promise.reject(new Error(message))
  running.catch(() => undefined)
  enter({ phase: 'failed', message })
}

async function open(notice: string | null): Promise<Database> {
  enter({ phase: 'starting' })
  let stop = () => {}
  try {
    const opening = (async () => {
      // The engine, its library and the data come at the same time.
      const started = startWorker()
      stop = () => started.worker.terminate()
      const fetched = snapshot ? Promise.resolve(snapshot) : fetchSnapshot()
      fetched.catch(() => undefined)
      // Loaded apart: the first rows on screen do not wait for the engine's own code.
      const loading = import('./duckdb.ts').catch(() => {
        throw new Error(
          "The engine's program could not be loaded: the connection broke off or the site was updated. Reload the page.",
        )
      })
      library = loading
      const { startDatabase } = await loading
      const engine = await startDatabase(started)
      snapshot = await fetched
      return { database: await engine.load(snapshot.files), manifest: snapshot.manifest }
    })()
    const { database, manifest } = await within(opening, deadlines.start, 'The engine did not start in time.')
    const mine = running
    database.onCrash(
      (message) => mine && rebuild(mine, database, `The engine stopped (${message}) and was restarted.`),
    )
    enter({ phase: 'ready', manifest, notice })
    return database
  } catch (cause) {
    stop()
    enter({ phase: 'failed', message: cause instanceof Error ? cause.message : String(cause) })
    throw cause
  }
}

async function fetchSnapshot(): Promise<Snapshot> {
  const manifest = await fetchManifest()
  return { manifest, files: await fetchTables(manifest) }
}

function enter(next: EngineState): void {
  state = next
  for (const listener of listeners) listener()
}
