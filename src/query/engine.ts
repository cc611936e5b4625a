import type { Manifest } from '../claim/manifest.ts'
import { type Database, startDatabase } from './duckdb.ts'
import type { Param, RawRow } from './question.ts'
import { fetchManifest, fetchTables } from './snapshot.ts'

/** What the engine is doing; the page shows it. */
export type EngineState =
  | { phase: 'idle' }
  | { phase: 'starting' }
  | { phase: 'ready'; manifest: Manifest }
  | { phase: 'failed'; message: string }

let state: EngineState = { phase: 'idle' }
let database: Promise<Database> | undefined
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

/** Starts the engine once; later calls wait for the same start. */
export function startEngine(): Promise<Database> {
  database ??= open()
  return database
}

/** Forgets a failed engine, so that the next question starts it again. */
export function retryEngine(): void {
  database = undefined
  enter({ phase: 'idle' })
}

/** Runs one statement on the engine, starting it when needed. */
export async function runOnEngine(sql: string, params: readonly Param[]): Promise<RawRow[]> {
  return (await startEngine()).run(sql, params)
}

async function open(): Promise<Database> {
  enter({ phase: 'starting' })
  try {
    const manifest = await fetchManifest()
    const opened = await startDatabase(await fetchTables(manifest))
    enter({ phase: 'ready', manifest })
    return opened
  } catch (cause) {
    enter({ phase: 'failed', message: cause instanceof Error ? cause.message : String(cause) })
    throw cause
  }
}

function enter(next: EngineState): void {
  state = next
  for (const listener of listeners) listener()
}
