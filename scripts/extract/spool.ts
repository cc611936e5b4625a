import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tables } from '../../src/claim/tables.ts'
import { csvHead, csvLine } from '../../src/store/csv.ts'
import { ndjsonToParquet, parquetOptions } from '../../src/store/parquet.ts'
import { type Batch, type BatchPaper, type ExtractTable, extractTables } from './batch.ts'
import {
  headLine,
  type JournalEntry,
  journalFile,
  type SoundEntry,
  soundEntries,
  sumOf,
  takeOver,
  workingFolder,
} from './journal.ts'
import { linesOf } from './lines.ts'
import { type OpenFile, type Outside, writeError } from './outside.ts'
import { shardFile } from './shard.ts'

export type TableFormat = 'parquet' | 'ndjson' | 'csv'

/** Rows written so far. */
export type Counts = Record<ExtractTable, number>

/** The files of a run that is under way: the tables as NDJSON, and its journal. */
interface OpenFiles {
  tables: OpenFile[]
  journal: OpenFile
}

/**
 * The four tables of a run while they grow: NDJSON in a folder of their own inside the output folder, turned into the
 * wanted format and moved into place only when all are whole. A journal says which batches stand in them, so that the
 * next run can go on where one was stopped.
 */
export class Spool {
  readonly counts: Counts = { papers: 0, claims: 0, statements: 0, refusals: 0 }
  private longestLine = 0
  private readonly extraSources = new Map<number, string[]>()
  /** Where the run works; everything in it named like a table or the shard's log moves out at the end. */
  readonly folder: string
  private readonly out: string
  private readonly outside: Outside
  private run: string | null = null
  private files: OpenFiles | null = null
  /** Bytes of each table, and of the journal, that batches taken over and added so far fill. */
  private readonly ends = extractTables.map(() => 0)
  private journalEnd = 0
  private isDone = false

  private constructor(out: string, folder: string, outside: Outside) {
    this.out = out
    this.folder = folder
    this.outside = outside
  }

  /** Makes the output folder, and a folder to work in. */
  static async open(out: string, outside: Outside): Promise<Spool> {
    try {
      mkdirSync(out, { recursive: true })
      const folder = workingFolder(out)
      mkdirSync(folder)
      return new Spool(out, folder, outside)
    } catch (error) {
      throw writeError(out, error)
    }
  }

  /** Takes over what a run of the same name that was stopped has left in the output folder; clears away the rest. */
  async takeOver(run: string): Promise<void> {
    await takeOver(this.out, this.folder, run)
    this.run = run
    this.journalEnd = Buffer.byteLength(headLine(run))
  }

  /** The batches that stand written, in order; `skip` says of each one that it holds. */
  written(): AsyncGenerator<SoundEntry> {
    return soundEntries(this.folder, this.run ?? '')
  }

  /** Counts a batch that stands in the tables already. */
  skip(batch: Batch, keep: readonly boolean[], { lengths, bytes }: SoundEntry): void {
    this.count(batch, keep)
    for (const [table, length] of lengths.entries()) this.ends[table] = (this.ends[table] ?? 0) + length
    this.journalEnd += bytes
  }

  /** Adds the papers of a batch for which `keep` says so; `job` names what it came from. */
  async add(batch: Batch, keep: readonly boolean[], job: string): Promise<void> {
    const files = await this.openFiles()
    const whole = keep.every((kept) => kept)
    const lines = batch.lines.map((bytes, table) =>
      whole ? bytes : keptLines(bytes, batch.papers, keep, table),
    )
    this.count(batch, keep)
    for (const [table, file] of files.tables.entries()) {
      const bytes = lines[table]
      if (bytes !== undefined && bytes.length > 0) await file.write(bytes)
    }
    const { papers, faults } = batch
    const entry: JournalEntry = {
      job,
      lengths: lines.map((bytes) => bytes.length),
      sum: sumOf(lines),
      papers,
      faults,
    }
    if (this.run !== null) await files.journal.write(Buffer.from(`${JSON.stringify(entry)}\n`))
  }

  /** Notes that another input holds paper number `ordinal` too. */
  addSource(ordinal: number, source: string): void {
    const sources = this.extraSources.get(ordinal) ?? []
    if (!sources.includes(source)) this.extraSources.set(ordinal, [...sources, source])
  }

  /** Turns every table into its format and moves all of them into the output folder. */
  async finish(format: TableFormat): Promise<void> {
    const { tables: open, journal } = await this.openFiles()
    for (const file of [...open, journal]) await file.close()
    const papers = await this.joinSources()
    const moves: [string, string][] = []
    for (const table of extractTables) {
      this.outside.signal.throwIfAborted()
      const lines = table === 'papers' ? papers : `${table}.ndjson`
      moves.push([await this.convert(table, lines, format), `${table}.${format}`])
    }
    if (existsSync(join(this.folder, shardFile))) moves.push([shardFile, shardFile])
    for (const [from, to] of moves) renameSync(join(this.folder, from), join(this.out, to))
    this.isDone = true
  }

  /** Removes the working folder, unless the run was stopped and the next one can go on with what stands there. */
  async discard(): Promise<void> {
    const { tables: open, journal } = this.files ?? { tables: [], journal: null }
    for (const file of open) await file.close().catch(() => undefined)
    await journal?.close().catch(() => undefined)
    const isResumable =
      this.outside.signal.aborted && this.run !== null && this.files !== null && !this.isDone
    if (!isResumable) rmSync(this.folder, { recursive: true, force: true })
  }

  /** Opens the files at the end of what was taken over; whatever stands behind it is cut off. */
  private async openFiles(): Promise<OpenFiles> {
    if (this.files !== null) return this.files
    const tables: OpenFile[] = []
    for (const [index, table] of extractTables.entries())
      tables.push(await this.outside.openWrite(join(this.folder, `${table}.ndjson`), this.ends[index]))
    const isNew = this.ends.every((end) => end === 0)
    const journal = await this.outside.openWrite(join(this.folder, journalFile), isNew ? 0 : this.journalEnd)
    if (isNew) await journal.write(Buffer.from(headLine(this.run ?? '')))
    this.files = { tables, journal }
    return this.files
  }

  private count(batch: Batch, keep: readonly boolean[]): void {
    const papers = batch.papers.filter((_, index) => keep[index] === true)
    // A paper's source column may still grow.
    for (const { bytes } of papers) this.longestLine = Math.max(this.longestLine, (bytes[0] ?? 0) + 1_000)
    for (const [table, name] of extractTables.entries())
      this.counts[name] += sum(papers.map((paper) => paper.rows[table] ?? 0))
  }

  /** Name of the file that holds the table in its format. The lines stay: a run stopped from now on goes on with them. */
  private async convert(table: ExtractTable, lines: string, format: TableFormat): Promise<string> {
    if (format === 'ndjson') return lines
    const name = `${table}.${format}`
    const [source, target] = [join(this.folder, lines), join(this.folder, name)]
    if (format === 'csv') {
      await this.toCsv(table, source, target)
      return name
    }
    await ndjsonToParquet(source, target, tables[table], parquetOptions(this.folder, this.longestLine)).catch(
      (error: unknown) => {
        throw writeError(join(this.out, name), error)
      },
    )
    return name
  }

  private async toCsv(table: ExtractTable, source: string, target: string): Promise<void> {
    const file = await this.outside.openWrite(target)
    const columns = tables[table]
    let text = csvHead(columns)
    for await (const line of linesOf(source)) {
      text += csvLine(columns, JSON.parse(line))
      if (text.length < 1e6) continue
      await file.write(Buffer.from(text))
      text = ''
    }
    await file.write(Buffer.from(text))
    await file.close()
  }

  /** Writes the papers anew when some were found in a further input after they had been written; names the file. */
  private async joinSources(): Promise<string> {
    if (this.extraSources.size === 0) return 'papers.ndjson'
    const path = join(this.folder, 'papers.ndjson')
    const joined = 'joined.ndjson'
    const file = await this.outside.openWrite(join(this.folder, joined))
    let ordinal = 0
    let text = ''
    for await (const line of linesOf(path)) {
      text += `${this.withSources(line, ordinal)}\n`
      ordinal += 1
      if (text.length < 1e6) continue
      await file.write(Buffer.from(text))
      text = ''
    }
    await file.write(Buffer.from(text))
    await file.close()
    return joined
  }

  private withSources(line: string, ordinal: number): string {
    const more = this.extraSources.get(ordinal)
    if (more === undefined) return line
    const paper: { source: string } = JSON.parse(line)
    const own = paper.source.split('+')
    paper.source = [...own, ...more.filter((source) => !own.includes(source))].join('+')
    return JSON.stringify(paper)
  }
}

function keptLines(
  lines: Uint8Array,
  papers: readonly BatchPaper[],
  keep: readonly boolean[],
  table: number,
): Uint8Array {
  const parts: Uint8Array[] = []
  let start = 0
  for (const [index, paper] of papers.entries()) {
    const end = start + (paper.bytes[table] ?? 0)
    if (keep[index] === true) parts.push(lines.subarray(start, end))
    start = end
  }
  return Buffer.concat(parts)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
