import { AtomReader } from '../../src/source/atom.ts'
import { JsonValueCutter } from '../../src/source/json-values.ts'
import { lineBlocks } from '../../src/source/line-blocks.ts'
import { readListing } from '../../src/source/listing.ts'
import { type Fault, isFault, SourceError, type SourceRecord } from '../../src/source/record.ts'
import type { Job } from './batch.ts'
import type { KnownInput } from './inputs.ts'

/** A job, and the number of the input that it comes from. */
export interface InputJob extends Job {
  input: number
}

type Piece = Job['piece']

const blockBytes = 262_144
const longestRecord = 16_000_000
const longestListing = 64_000_000
const recordsPerJob = 256

/**
 * Cuts the inputs into jobs, one input after another. An input that breaks off is reported and the
 * next one goes on. The cuts depend on the inputs' bytes alone, so that shards agree on them.
 */
export async function* jobsOf(
  inputs: readonly KnownInput[],
  listingYear: number | null,
  report: (input: string, fault: Fault) => void,
  reportEnd: (input: string, fault: Fault) => void,
): AsyncGenerator<InputJob> {
  for (const [index, input] of inputs.entries()) {
    try {
      const { chunks } = await input.open()
      const pieces = piecesOf(input, chunks, listingYear, (fault) => report(input.name, fault))
      for await (const piece of pieces) yield { input: index, source: input.source, piece }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      reportEnd(input.name, error.fault)
    }
  }
}

async function* piecesOf(
  input: KnownInput,
  chunks: AsyncIterable<Uint8Array>,
  listingYear: number | null,
  report: (fault: Fault) => void,
): AsyncGenerator<Piece> {
  if (input.format === 'lines') {
    for await (const lines of lineBlocks(chunks, blockBytes, longestRecord, report)) yield { lines }
  } else if (input.format === 'values') {
    for await (const values of inGroups(jsonValues(chunks))) yield { values }
  } else {
    const found = input.format === 'atom' ? atomRecords(chunks) : listingRecords(chunks, listingYear)
    for await (const group of inGroups(found)) {
      group.filter(isFault).forEach(report)
      yield { records: group.filter((record): record is SourceRecord => !isFault(record)) }
    }
  }
}

async function* jsonValues(chunks: AsyncIterable<Uint8Array>) {
  const cutter = new JsonValueCutter(longestRecord)
  for await (const text of decoded(chunks)) {
    yield* cutter.read(text)
    if (cutter.tooLong()) throw unfinished(cutter.unfinished())
  }
  if (cutter.unfinished() !== null) throw unfinished(cutter.unfinished())
  if (cutter.count === 0) throw noPapers()
}

function unfinished(place: string | null): SourceError {
  return new SourceError(
    'the JSON ends early or a brace is missing',
    'close the object, or write one record a line',
    place,
  )
}

async function* atomRecords(chunks: AsyncIterable<Uint8Array>) {
  const reader = new AtomReader()
  let count = 0
  for await (const text of decoded(chunks)) {
    const found = reader.read(text)
    count += found.length
    yield* found
  }
  yield* reader.end()
  if (count === 0) throw noPapers()
}

async function* listingRecords(chunks: AsyncIterable<Uint8Array>, listingYear: number | null) {
  const parts: string[] = []
  let length = 0
  for await (const text of decoded(chunks)) {
    parts.push(text)
    length += text.length
    if (length > longestListing)
      throw new SourceError('a listing longer than 64 MB', 'cut it into several files')
  }
  const { records, faults } = readListing(parts.join(''), listingYear)
  yield* faults
  yield* records
  if (records.length === 0) throw noPapers()
}

function noPapers(): SourceError {
  return new SourceError('no papers found', 'give NDJSON, JSON, Atom or a copied Daily Papers page')
}

/** Text of UTF-8 bytes; throws SourceError at bytes that are none. */
async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new SourceError('not valid UTF-8', 'save the file as UTF-8')
  }
}

/** Groups of items; what came before an error is given before the error goes on. */
async function* inGroups<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let group: T[] = []
  try {
    for await (const item of items) {
      group.push(item)
      if (group.length < recordsPerJob) continue
      yield group
      group = []
    }
  } catch (error) {
    if (group.length > 0) yield group
    throw error
  }
  if (group.length > 0) yield group
}
