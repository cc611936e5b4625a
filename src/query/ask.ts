import { runOnEngine, startEngine } from './engine.ts'
import { keyOf, type Question, type RawRow, writtenOut } from './question.ts'
import { firstAnswers, storedAnswer } from './stored.ts'
import { WorkQueue } from './work-queue.ts'

/** A question that the engine refused, with its SQL and the engine's words. */
export class QueryError extends Error {
  override name = 'QueryError'
  readonly sql: string

  constructor(question: Question<unknown>, cause: unknown) {
    const words = cause instanceof Error ? cause.message : String(cause)
    super(`${question.name}: ${words}`, { cause })
    this.sql = writtenOut(question)
  }
}

/** Answers kept in memory; the least recently used one goes first. */
const capacity = 200
const cache = new Map<string, RawRow[]>()

/** Nothing is chosen before the engine can run it, so that rows asked for meanwhile still come first. */
const queue = new WorkQueue<RawRow[]>(() => startEngine().catch(() => undefined))

/** Puts the stored answers of the first view into memory, so that its first drawing holds them. */
export async function rememberFirstAnswers(): Promise<void> {
  for (const [key, rows] of Object.entries(await firstAnswers())) remember(key, rows)
}

/**
 * Answers a question: from memory, else from the stored answers, else from the engine. With a signal it is dropped when
 * aborted: it never reaches the engine if it was still waiting, and is remembered if it was running. What is urgent is
 * put to the engine before everything that waits.
 */
export async function ask<Row>(
  question: Question<Row>,
  signal?: AbortSignal,
  urgent = false,
): Promise<Row[]> {
  const key = keyOf(question)
  const known = cache.get(key) ?? (await storedAnswer(question))
  if (known) remember(key, known)
  const rows = known ?? (await queue.ask(key, () => fromEngine(key, question), { signal, urgent }))
  return rows.map(question.read)
}

/** The rows of a question if they are in memory already; for a first paint without a flash. */
export function answered<Row>(question: Question<Row>): Row[] | null {
  return cache.get(keyOf(question))?.map(question.read) ?? null
}

async function fromEngine(key: string, question: Question<unknown>): Promise<RawRow[]> {
  try {
    const rows = await runOnEngine(question.sql, question.params)
    remember(key, rows)
    return rows
  } catch (cause) {
    throw new QueryError(question, cause)
  }
}

function remember(key: string, rows: RawRow[]): void {
  cache.delete(key)
  cache.set(key, rows)
  const oldest = cache.keys().next()
  if (cache.size > capacity && !oldest.done) cache.delete(oldest.value)
}
