import { isUtf8 } from 'node:buffer'
import type { Claim, Paper, Refusal, Statement } from '../../src/claim/record.ts'
import { type Column, tables } from '../../src/claim/tables.ts'
import { arxivId } from '../../src/source/arxiv-id.ts'
import { readJsonRecord } from '../../src/source/json-record.ts'
import type { JsonValue } from '../../src/source/json-values.ts'
import type { LineBlock } from '../../src/source/line-blocks.ts'
import { toPaper } from '../../src/source/paper.ts'
import { type Fault, isFault, type SourceRecord } from '../../src/source/record.ts'
import type { Rank } from '../../src/source/sniff.ts'
import { hashText, normaliseTitle } from '../../src/source/title.ts'
import { type Row, rowLine } from '../../src/store/row.ts'

/** The tables that extraction writes, in the order of `Batch.lengths` and `Batch.rows`. */
export const extractTables = ['papers', 'claims', 'statements', 'refusals'] as const
export type ExtractTable = (typeof extractTables)[number]

/** Work for one worker: a piece of one input. */
export interface Job {
  /** Name of the input, as the `source` column shows it. */
  source: string
  piece: { lines: LineBlock } | { values: JsonValue[] } | { records: SourceRecord[] }
}

/** What says whether two papers are one. */
export interface PaperKey {
  id: number
  title: number
  rank: Rank
}

/** A paper of a batch: its keys, and bytes and rows that it has in each of `extractTables`. */
export interface BatchPaper extends PaperKey {
  bytes: number[]
  rows: number[]
}

/** What came of a job: the tables' NDJSON lines, paper after paper. */
export interface Batch {
  papers: BatchPaper[]
  lines: Uint8Array[]
  faults: Fault[]
}

/** `extract` of src/extract, or a stand-in with its shape. */
export type Extract = (paper: Pick<Paper, 'paper_id' | 'title' | 'abstract'>) => {
  claims: Claim[]
  statements: Statement[]
  refusals: Refusal[]
}

const encoder = new TextEncoder()

/** Reads, extracts and writes out every paper of a job. Never throws for what the input holds. */
export function runJob(job: Job, extract: Extract): Batch {
  const batch: Batch = { papers: [], lines: [], faults: [] }
  const texts = extractTables.map(() => [] as string[])
  for (const record of recordsOf(job)) {
    if (isFault(record)) {
      batch.faults.push(record)
      continue
    }
    const paper = toPaper(record, job.source)
    const lines = tableLines(paper, extract)
    texts.forEach((text, table) => {
      text.push(lines[table]?.text ?? '')
    })
    batch.papers.push({
      ...paperKey(record, paper),
      bytes: lines.map((line) => (line.rows === 0 ? 0 : Buffer.byteLength(line.text))),
      rows: lines.map((line) => line.rows),
    })
  }
  batch.lines = texts.map((text) => encoder.encode(text.join('')))
  return batch
}

function* recordsOf({ piece }: Job): Generator<SourceRecord | Fault> {
  if ('records' in piece) yield* piece.records
  else if ('values' in piece) for (const value of piece.values) yield readJsonRecord(value.json, value.place)
  else yield* recordsOfLines(piece.lines)
}

/** Decodes a block at once, or line by line when it holds a byte that is no UTF-8. */
function* recordsOfLines(block: LineBlock): Generator<SourceRecord | Fault> {
  const bytes = Buffer.from(block.bytes.buffer, block.bytes.byteOffset, block.bytes.byteLength)
  const whole = isUtf8(bytes)
  let start = 0
  for (let line = block.firstLine; start < bytes.length; line += 1) {
    const newline = bytes.indexOf(10, start)
    const end = newline === -1 ? bytes.length : newline
    const place = `line ${line}`
    if (whole || isUtf8(bytes.subarray(start, end))) {
      const json = bytes.toString('utf8', start, end).replace(/^\uFEFF/, '')
      if (json.trim() !== '') yield readJsonRecord(json, place)
    } else {
      yield { place, problem: 'not valid UTF-8', mend: 'save the file as UTF-8' }
    }
    start = end + 1
  }
}

function tableLines(paper: Paper, extract: Extract): { text: string; rows: number }[] {
  const found = extract(paper)
  const rows: Record<ExtractTable, readonly Row[]> = {
    papers: [{ ...paper }],
    claims: found.claims.map((claim) => ({ ...claim })),
    statements: found.statements.map((statement) => ({ ...statement })),
    refusals: found.refusals.map((refusal) => ({ ...refusal })),
  }
  return extractTables.map((table) => ({
    text: linesOf(tables[table], rows[table]),
    rows: rows[table].length,
  }))
}

function linesOf(columns: readonly Column[], rows: readonly Row[]): string {
  let text = ''
  for (const row of rows) text += rowLine(columns, row)
  return text
}

function paperKey(record: SourceRecord, paper: Paper): PaperKey {
  const arxiv = record.id === null ? null : arxivId(record.id)
  const title = hashText(normaliseTitle(paper.title))
  if (arxiv !== null) return { id: hashText(arxiv), title, rank: 'arxiv' }
  return { id: hashText(paper.paper_id), title, rank: record.id === null ? 'none' : 'own' }
}
