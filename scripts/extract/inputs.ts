import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { arxivAddress, fetchBytes, hfDailyAddress } from '../../src/source/live.ts'
import { fileBytes, type OpenInput, openBytes } from '../../src/source/open.ts'
import type { Fault } from '../../src/source/record.ts'
import { SourceError } from '../../src/source/record.ts'
import { type Format, type Rank, sniffFormat, sniffRank } from '../../src/source/sniff.ts'
import type { ExtractOptions } from './options.ts'
import type { Outside } from './outside.ts'

/** Something to read papers from. */
export interface Input {
  /** As people know it, for messages. */
  name: string
  /** Short name for the `source` column. */
  source: string
  /** Bytes to read; null when unknown beforehand. */
  size: number | null
  bytes(onRead: (bytes: number) => void): AsyncIterable<Uint8Array>
}

/** An input that was looked into. */
export interface KnownInput extends Input {
  format: Format
  open(): Promise<OpenInput>
}

/** Everything that the options name, in their order; folders and globs give their files sorted. */
export async function findInputs(options: ExtractOptions, outside: Outside): Promise<Input[]> {
  const found: Input[] = []
  for (const name of options.inputs) found.push(...(await findInput(name, outside)))
  for (const query of options.arxivQueries) found.push(address(arxivAddress(query), 'arxiv', outside))
  for (const day of options.hfDates) found.push(address(hfDailyAddress(day), `hf-daily-${day}`, outside))
  return found
}

async function findInput(name: string, outside: Outside): Promise<Input[]> {
  if (name === '-')
    return [
      {
        name: 'standard input',
        source: 'stdin',
        size: null,
        bytes: (onRead) => counted(outside.stdin, onRead),
      },
    ]
  if (/^https?:\/\//.test(name)) return [address(name, new URL(name).hostname, outside)]
  const found = statSync(name, { throwIfNoEntry: false })
  if (found?.isDirectory()) return (await filesBelow('**/*', name)).map(file)
  if (found === undefined && isDynamicPattern(name)) {
    const files = await filesBelow(name, undefined)
    if (files.length > 0) return files.map(file)
  }
  return [file(name)]
}

/** Paths in the order of their characters, which no locale changes. */
async function filesBelow(pattern: string, folder: string | undefined): Promise<string[]> {
  const files = await glob(pattern, { cwd: folder, absolute: folder !== undefined, onlyFiles: true })
  return files.sort()
}

function file(path: string): Input {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return { name: path, source: stem(path), size, bytes: (onRead) => fileBytes(path, onRead) }
}

function address(url: string, source: string, outside: Outside): Input {
  return { name: url, source, size: null, bytes: (onRead) => fetchBytes(url, outside.fetch, onRead) }
}

/** File name without its endings; "+" parts names in the source column, so it becomes "-". */
function stem(path: string): string {
  return basename(path)
    .replace(/(?:\.(?:gz|txt|json|jsonl|ndjson|xml|atom))+$/i, '')
    .replaceAll('+', '-')
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onRead(chunk.length)
    yield chunk
  }
}

const rankOrder: readonly Rank[] = ['arxiv', 'own', 'none']

/**
 * Looks into every input and puts those with arXiv ids first, then those with ids of their own, then
 * listings: a paper's first record names it. What cannot be opened goes to `report`.
 */
export async function rankInputs(
  inputs: readonly Input[],
  onRead: (bytes: number) => void,
  report: (input: string, fault: Fault) => void,
): Promise<KnownInput[]> {
  const known: { input: KnownInput; rank: Rank }[] = []
  for (const input of inputs) {
    try {
      known.push(await lookInto(input, onRead))
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      report(input.name, error.fault)
    }
  }
  return rankOrder.flatMap((rank) => known.filter((entry) => entry.rank === rank).map((entry) => entry.input))
}

async function lookInto(
  input: Input,
  onRead: (bytes: number) => void,
): Promise<{ input: KnownInput; rank: Rank }> {
  const isFile = input.size !== null
  const looked = await openBytes(input.bytes(isFile ? () => undefined : onRead))
  const start = Buffer.from(looked.start).toString('utf8')
  const format = sniffFormat(start)
  // A file is closed and opened again in its turn; a stream can be read only once, so it stays open.
  if (isFile) await looked.close()
  const open = async () => (isFile ? openBytes(input.bytes(onRead)) : looked)
  return { input: { ...input, format, open }, rank: sniffRank(start, format) }
}
