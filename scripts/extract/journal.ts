import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../../src/source/record.ts'
import { isAlive } from '../leftovers.ts'
import { type Batch, type BatchPaper, extractTables, type Job } from './batch.ts'
import { linesOf } from './lines.ts'

/** One batch that a run has written whole: what it came from, and what of it went into each of `extractTables`. */
export interface JournalEntry {
  /** `jobHash` of the job. */
  job: string
  /** Bytes added to each table, and the SHA-1 of them all. */
  lengths: number[]
  sum: string
  papers: BatchPaper[]
  faults: Fault[]
}

/** An entry that was found whole, with the bytes of its line. */
export type SoundEntry = JournalEntry & { bytes: number }

/** First line of the file: batches are taken over only by a run of the same extractor and the same shard. */
interface JournalHead {
  run: string
}

/** The first line for a run of that name. */
export function headLine(run: string): string {
  const head: JournalHead = { run }
  return `${JSON.stringify(head)}\n`
}

export const journalFile = 'journal.ndjson'

/** Name of a job by what it holds; two runs that cut the same bytes from the same input agree on it. */
export function jobHash({ source, piece }: Job): string {
  const hash = createHash('sha1').update(`${source}\n`)
  if ('lines' in piece) hash.update(`${piece.lines.firstLine}\n`).update(piece.lines.bytes)
  else hash.update(JSON.stringify(piece))
  return hash.digest('base64')
}

/** SHA-1 of the bytes that a batch adds to the tables, one table after another. */
export function sumOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha1')
  for (const part of parts) hash.update(part)
  return hash.digest('base64')
}

/** The batch as it came from the worker, without its lines: they stand in the tables. */
export function batchOf({ papers, faults }: JournalEntry): Batch {
  return { papers, lines: [], faults }
}

/**
 * The entries of a working folder whose bytes stand in the tables as they were written, from the first one on; the
 * length of each one's line comes with it. What a killed process or a power cut left unfinished ends the list.
 */
export async function* soundEntries(folder: string, run: string): AsyncGenerator<SoundEntry> {
  const path = join(folder, journalFile)
  if (!existsSync(path)) return
  const tables = extractTables.map((table) => openTable(join(folder, `${table}.ndjson`)))
  try {
    let isHead = true
    for await (const line of linesOf(path)) {
      const value = parsed(line)
      if (isHead ? !isHeadOf(value, run) : !isEntry(value) || !stands(value, tables)) return
      if (!isHead && isEntry(value)) yield { ...value, bytes: Buffer.byteLength(line) + 1 }
      isHead = false
    }
  } finally {
    for (const table of tables) table.close()
  }
}

interface OpenTable {
  /** The next so many bytes; fewer at the end. */
  next(length: number): Uint8Array
  close(): void
}

function openTable(path: string): OpenTable {
  const file = existsSync(path) ? openSync(path, 'r') : null
  return {
    next: (length) => {
      if (file === null || length === 0) return new Uint8Array()
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, readSync(file, bytes, 0, length, null))
    },
    close: () => {
      if (file !== null) closeSync(file)
    },
  }
}

function stands(entry: JournalEntry, tables: readonly OpenTable[]): boolean {
  return sumOf(tables.map((table, index) => table.next(entry.lengths[index] ?? 0))) === entry.sum
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function isHeadOf(value: unknown, run: string): value is JournalHead {
  return typeof value === 'object' && value !== null && 'run' in value && value.run === run
}

function isEntry(value: unknown): value is JournalEntry {
  return typeof value === 'object' && value !== null && 'job' in value && 'sum' in value && 'papers' in value
}

/**
 * Puts the working folder that a run of the same name left behind, and got furthest, in the place of an empty one;
 * other folders of runs that are no longer alive are removed. Without a name all of them are.
 */
export async function takeOver(out: string, folder: string, run: string | null): Promise<void> {
  let furthest: { path: string; size: number } | null = null
  for (const path of leftovers(out, folder)) {
    const size = run === null ? 0 : await journalSize(path, run)
    if (size > (furthest?.size ?? 0)) {
      if (furthest) rmSync(furthest.path, { recursive: true, force: true })
      furthest = { path, size }
    } else {
      rmSync(path, { recursive: true, force: true })
    }
  }
  if (!furthest) return
  rmSync(folder, { recursive: true, force: true })
  renameSync(furthest.path, folder)
}

async function journalSize(folder: string, run: string): Promise<number> {
  const path = join(folder, journalFile)
  if (!existsSync(path)) return 0
  for await (const line of linesOf(path)) return isHeadOf(parsed(line), run) ? statSync(path).size : 0
  return 0
}

/** A folder for this process to work in that is not there yet. */
export function workingFolder(out: string): string {
  for (let number = 0; ; number += 1) {
    const folder = join(out, `.extract-${process.pid}.${number}.tmp`)
    if (!existsSync(folder)) return folder
  }
}

function leftovers(out: string, own: string): string[] {
  return readdirSync(out)
    .filter((name) => {
      const pid = /^\.extract-(\d+)(?:\.\d+)?\.tmp$/.exec(name)?.[1]
      return pid !== undefined && join(out, name) !== own && !isAlive(Number(pid))
    })
    .map((name) => join(out, name))
}
