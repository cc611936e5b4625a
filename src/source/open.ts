import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { SourceError } from './record.ts'

/** An input's bytes, unpacked, and its first part for telling what it is. */
export interface OpenInput {
  start: Uint8Array
  chunks: AsyncIterable<Uint8Array>
  /** Lets go of the file; for an input whose chunks are not read. */
  close(): Promise<void>
}

const startBytes = 65_536
const chunkBytes = 262_144

/** Bytes of a file in large chunks; `onRead` hears the number of bytes of each. Throws SourceError when it cannot be opened. */
export async function* fileBytes(path: string, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
      if (!(chunk instanceof Uint8Array)) continue
      onRead(chunk.length)
      yield chunk
    }
  } catch (error) {
    throw isErrno(error, 'ENOENT')
      ? new SourceError('no such file', 'check the path')
      : new SourceError(`cannot be read (${wordsOf(error)})`, 'check its permissions')
  }
}

/** Unpacks bytes that begin as gzip does, and holds the first ones back for a look. Throws SourceError for damaged gzip. */
export async function openBytes(bytes: AsyncIterable<Uint8Array>): Promise<OpenInput> {
  const raw = await peek(bytes, 2)
  const isGzip = raw.start[0] === 0x1f && raw.start[1] === 0x8b
  return peek(isGzip ? gunzip(raw.chunks) : raw.chunks, startBytes)
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked = createGunzip({ chunkSize: chunkBytes })
  let failure: unknown = null
  pipeline(Readable.from(bytes, { objectMode: false }), unpacked, (error) => {
    failure = error
  })
  try {
    for await (const chunk of unpacked) if (chunk instanceof Uint8Array) yield chunk
  } catch (error) {
    const cause = failure ?? error
    if (cause instanceof SourceError) throw cause
    throw isErrno(cause, 'Z_BUF_ERROR')
      ? new SourceError(
          'the gzip data ends early',
          'copy or download the file again; papers before the cut were read',
        )
      : new SourceError(
          `damaged gzip data (${wordsOf(cause)})`,
          'copy or download the file again; papers before the damage were read',
        )
  }
}

/** Reads at least `size` bytes ahead (less at the end), and gives them again in `chunks`. */
async function peek(bytes: AsyncIterable<Uint8Array>, size: number): Promise<OpenInput> {
  const iterator = bytes[Symbol.asyncIterator]()
  const held: Uint8Array[] = []
  let length = 0
  let failure: unknown = null
  while (length < size && failure === null) {
    const next = await iterator.next().catch((error: unknown) => {
      failure = error
      return { done: true, value: undefined } as const
    })
    if (next.done === true || next.value === undefined) break
    held.push(next.value)
    length += next.value.length
  }
  if (failure !== null && length === 0) throw failure
  return {
    start: Buffer.concat(held),
    chunks: again(held, iterator, failure),
    close: async () => {
      await iterator.return?.()
    },
  }
}

async function* again(
  held: Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
  failure: unknown,
): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = held.shift(); chunk !== undefined; chunk = held.shift()) yield chunk
    if (failure !== null) throw failure
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
