import { type FileHandle, open as openFile } from 'node:fs/promises'
import { openPool, type Pool } from './pool.ts'

/** A file being written. */
export interface OpenFile {
  write(bytes: Uint8Array): Promise<void>
  /** Bytes are on the disk when it resolves; closing twice does nothing. */
  close(): Promise<void>
}

/** Everything that the scripts touch besides the folders that they are given. */
export interface Outside {
  /** The result in one line, on standard output. */
  say(line: string): void
  /** Progress and faults, on standard error. */
  log(line: string): void
  /** Milliseconds, for durations only: no output holds it. */
  now(): number
  stdin: AsyncIterable<Uint8Array>
  fetch: typeof fetch
  /** Opens a file for writing behind its first `from` bytes (0: a new one); what stands there is cut off. */
  openWrite(path: string, from?: number): Promise<OpenFile>
  openPool(jobs: number): Promise<Pool>
  /** Where a progress bar may be drawn; null where there is no terminal. */
  terminal: NodeJS.WriteStream | null
  /** Aborted by Ctrl-C. */
  signal: AbortSignal
}

/** The real outside of a script. */
export function realOutside(): Outside {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort(new Error('stopped')))
  return {
    say: (line) => process.stdout.write(`${line}\n`),
    log: (line) => process.stderr.write(`${line}\n`),
    now: () => performance.now(),
    stdin: process.stdin,
    fetch: (...request) => fetch(...request),
    openWrite,
    openPool: (jobs) => openPool(jobs),
    terminal: process.stderr.isTTY ? process.stderr : null,
    signal: stop.signal,
  }
}

/** Opens a file whose writes fail with the path and what to do about it: a new one, or one behind its first bytes. */
export async function openWrite(path: string, from = 0): Promise<OpenFile> {
  const file = await openFile(path, from === 0 ? 'w' : 'a').catch((error: unknown) => {
    throw writeError(path, error)
  })
  if (from > 0) await file.truncate(from)
  let open = true
  return {
    write: (bytes) => writeAll(file, bytes, path),
    close: async () => {
      if (!open) return
      open = false
      try {
        await file.sync()
      } finally {
        await file.close()
      }
    },
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array, path: string): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at).catch((error: unknown) => {
      throw writeError(path, error)
    })
    at += bytesWritten
  }
}

/** Says in words why a file cannot be written. */
export function writeError(path: string, error: unknown): Error {
  const words = error instanceof Error ? error.message : String(error)
  const full = /ENOSPC|EDQUOT|EFBIG|No space left/i.test(words)
  return new Error(
    full
      ? `${path}: no room left on the disk; free some space and run it again, earlier output is untouched`
      : `${path}: cannot be written (${words}); check the folder and its permissions`,
  )
}
