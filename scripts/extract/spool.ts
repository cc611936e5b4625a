import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { tables } from '../../src/claim/tables.ts'
import { lineBlocks } from '../../src/source/line-blocks.ts'
import { csvHead, csvLine } from '../../src/store/csv.ts'
import { ndjsonToParquet, parquetOptions } from '../../src/store/parquet.ts'
import { type Batch, type BatchPaper, type ExtractTable, extractTables } from './batch.ts'
import { type OpenFile, type Outside, writeError } from './outside.ts'
import { shardFile } from './shard.ts'

export type TableFormat = 'parquet' | 'ndjson' | 'csv'

/** Rows written so far. */
export type Counts = Record<ExtractTable, number>

/**
 * The four tables of a run while they grow: NDJSON in a folder of their own inside the output folder,
 * turned into the wanted format and moved into place only when all are whole.
 */
export class Spool {
  readonly counts: Counts = { papers: 0, claims: 0, statements: 0, refusals: 0 }
  private longestLine = 0
  private readonly extraSources = new Map<number, string[]>()
  /** Where the run works; everything in it named like a table or the shard's log moves out at the end. */
  readonly folder: string
  private readonly files: OpenFile[]
  private readonly out: string
  private readonly outside: Outside

  private constructor(out: string, folder: string, files: OpenFile[], outside: Outside) {
    this.out = out
    this.folder = folder
    this.files = files
    this.outside = outside
  }

  /** Makes the output folder, and clears away what runs that were killed left in it. */
  static async open(out: string, outside: Outside): Promise<Spool> {
    const folder = join(out, `.extract-${process.pid}.tmp`)
    try {
      mkdirSync(out, { recursive: true })
      clearLeftovers(out)
      mkdirSync(folder)
    } catch (error) {
      throw writeError(out, error)
    }
    const files: OpenFile[] = []
    for (const table of extractTables) files.push(await outside.openWrite(join(folder, `${table}.ndjson`)))
    return new Spool(out, folder, files, outside)
  }

  /** Adds the papers of a batch for which `keep` says so. */
  async add(batch: Batch, keep: readonly boolean[]): Promise<void> {
    const papers = batch.papers.filter((_, index) => keep[index] === true)
    // A paper's source column may still grow.
    for (const { bytes } of papers) this.longestLine = Math.max(this.longestLine, (bytes[0] ?? 0) + 1_000)
    const whole = papers.length === batch.papers.length
    for (const [table, file] of this.files.entries()) {
      const lines = batch.lines[table] ?? new Uint8Array()
      if (lines.length > 0) await file.write(whole ? lines : keptLines(lines, batch.papers, keep, table))
      const name = extractTables[table]
      if (name !== undefined) this.counts[name] += sum(papers.map((paper) => paper.rows[table] ?? 0))
    }
  }

  /** Notes that another input holds paper number `ordinal` too. */
  addSource(ordinal: number, source: string): void {
    const sources = this.extraSources.get(ordinal) ?? []
    if (!sources.includes(source)) this.extraSources.set(ordinal, [...sources, source])
  }

  /** Turns every table into its format and moves all of them into the output folder. */
  async finish(format: TableFormat): Promise<void> {
    for (const file of this.files) await file.close()
    await this.joinSources()
    const names: string[] = extractTables.map((table) => `${table}.${format}`)
    for (const table of extractTables) {
      this.outside.signal.throwIfAborted()
      await this.convert(table, format)
    }
    if (existsSync(join(this.folder, shardFile))) names.push(shardFile)
    for (const name of names) renameSync(join(this.folder, name), join(this.out, name))
  }

  /** Leaves the output folder as it was; after `finish` there is nothing left to do. */
  async discard(): Promise<void> {
    for (const file of this.files) await file.close().catch(() => undefined)
    rmSync(this.folder, { recursive: true, force: true })
  }

  private async convert(table: ExtractTable, format: TableFormat): Promise<void> {
    const source = join(this.folder, `${table}.ndjson`)
    const target = join(this.folder, `${table}.${format}`)
    if (format === 'ndjson') return
    if (format === 'csv') return this.toCsv(table, source, target)
    await ndjsonToParquet(source, target, tables[table], parquetOptions(this.folder, this.longestLine)).catch(
      (error: unknown) => {
        throw writeError(join(this.out, `${table}.${format}`), error)
      },
    )
    rmSync(source)
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

  /** Writes the papers anew when some were found in a further input after they had been written. */
  private async joinSources(): Promise<void> {
    if (this.extraSources.size === 0) return
    const path = join(this.folder, 'papers.ndjson')
    const joined = join(this.folder, 'joined.ndjson')
    const file = await this.outside.openWrite(joined)
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
    renameSync(joined, path)
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

/** Lines of an NDJSON file. Not node:readline, which also breaks lines at U+2028 inside a JSON text. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  for await (const block of lineBlocks(
    createReadStream(path),
    262_144,
    Number.POSITIVE_INFINITY,
    () => undefined,
  )) {
    const lines = Buffer.from(block.bytes).toString('utf8').split('\n')
    if (lines.at(-1) === '') lines.pop()
    yield* lines
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

/** Removes the working folders of runs that are no longer alive. */
function clearLeftovers(out: string): void {
  for (const name of readdirSync(out)) {
    const pid = /^\.extract-(\d+)\.tmp$/.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) {
      rmSync(join(out, name), { recursive: true, force: true })
    }
  }
}

/** Our own number can only have belonged to a process that is gone. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
