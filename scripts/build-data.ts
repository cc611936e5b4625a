import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Manifest, SnapshotFile } from '../src/claim/manifest.ts'
import {
  type Column,
  derivedClaimColumns,
  schemaVersion,
  snapshotClaimColumns,
  tables,
} from '../src/claim/tables.ts'
import { ndjsonToParquet, snapshotOptions } from '../src/store/parquet.ts'
import { type Row, rowLine } from '../src/store/row.ts'
import { failure, readArguments } from './command.ts'
import { type Outside, realOutside, writeError } from './extract/outside.ts'
import { clearLeftovers } from './leftovers.ts'
import { type Register, readRegister, registerTables } from './register/facts.ts'
import { extractionFiles, readExtraction } from './snapshot/extraction.ts'
import { catalogueTables, snapshotClaims } from './snapshot/tables.ts'
import { writeStoredRows } from './stored-rows.ts'

const usage = `Usage: npm run build:data -- [--if-needed] [--from <extract folder>] [--data data] [--out public/snapshot]
  Builds the snapshot that the page loads from the register, or from your own extraction.`

/** What to build a snapshot from, and where to. */
export interface BuildOptions {
  /** Folder that `npm run extract` wrote; null for the register. */
  from: string | null
  data: string
  out: string
  /** Does nothing when the snapshot was built from the same inputs. */
  ifNeeded: boolean
}

const defaults: BuildOptions = { from: null, data: 'data', out: 'public/snapshot', ifNeeded: true }
const stampFile = 'built-from.txt'
const snapshotTables = ['papers', 'claims', 'statements', 'benchmarks', 'twins', 'recorded_evidence'] as const
type SnapshotTable = (typeof snapshotTables)[number]

/** Rows of a row group, so that a page reading one benchmark by range fetches little more than its rows. */
const rowGroupRows = 16_384

/** Builds the snapshot of the register when it is missing or out of date. */
export async function buildDataIfNeeded(): Promise<void> {
  await buildSnapshot(defaults, realOutside())
}

/**
 * Builds all files of a snapshot beside the old one and then puts them in its place. Throws an Error
 * with one clear line; the old snapshot then stays.
 */
export async function buildSnapshot(
  options: BuildOptions,
  outside: Pick<Outside, 'say' | 'now'>,
): Promise<void> {
  const start = outside.now()
  const stamp = stampOf(options)
  mendKilledRun(options.out)
  if (options.ifNeeded && isCurrent(options.out, stamp)) return
  const work = `${options.out}.${process.pid}.tmp`
  try {
    rmSync(work, { recursive: true, force: true })
    mkdirSync(work, { recursive: true })
    const register = options.from === null ? readRegister(options.data) : await readExtraction(options.from)
    const manifest = await writeTables(register, work)
    await writeStoredRows(work, manifest)
    writeFileSync(join(work, stampFile), stamp)
    replaceFolder(work, options.out)
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
    outside.say(
      `snapshot ${manifest.snapshot}: ${manifest.counts.claims} claims of ${manifest.counts.papers} papers, ` +
        `${Math.round(bytes / 1000)} KB in ${((outside.now() - start) / 1000).toFixed(1)} s → ${options.out}`,
    )
  } catch (error) {
    throw /ENOSPC|EDQUOT|No space left/.test(String(error)) ? writeError(options.out, error) : error
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function writeTables(register: Register, folder: string): Promise<Manifest> {
  const rows: Record<SnapshotTable, Row[]> = {
    ...register,
    claims: snapshotClaims(register.claims, register.papers),
    ...catalogueTables(),
  }
  const files: SnapshotFile[] = []
  for (const table of snapshotTables) files.push(await writeTable(table, rows[table], folder))
  const dates = register.papers.map((paper) => String(paper.published ?? '')).sort()
  const manifest: Manifest = {
    schema_version: schemaVersion,
    snapshot: sha256(files.map((file) => file.sha256).join('')).slice(0, 12),
    newest_paper: dates.at(-1) || null,
    counts: {
      papers: rows.papers.length,
      claims: rows.claims.length,
      benchmarks: rows.benchmarks.length,
      statements: rows.statements.length,
    },
    files,
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

async function writeTable(table: SnapshotTable, rows: readonly Row[], folder: string): Promise<SnapshotFile> {
  const columns = snapshotColumns(table)
  const lines = join(folder, `${table}.ndjson`)
  const file = `${table}.parquet`
  writeFileSync(lines, rows.map((row) => rowLine(columns, row)).join(''))
  await ndjsonToParquet(lines, join(folder, file), columns, snapshotOptions(folder, rowGroupRows))
  rmSync(lines)
  const bytes = readFileSync(join(folder, file))
  return { table, file, bytes: bytes.length, sha256: sha256(bytes), rows: rows.length }
}

/** Columns of a snapshot's table, in order. */
export function snapshotColumns(table: SnapshotTable): readonly Column[] {
  return table === 'claims'
    ? [...tables.claims, ...derivedClaimColumns, ...snapshotClaimColumns]
    : tables[table]
}

/** What a run that was killed left: a half-built folder goes; between the two moves of `replaceFolder` the old one comes back. */
function mendKilledRun(out: string): void {
  clearLeftovers(out)
  const old = replaced(out)
  if (existsSync(old) && !existsSync(out)) renameSync(old, out)
}

const replaced = (out: string) => `${out}.old.tmp`

/** Puts a finished folder in the place of another one. */
function replaceFolder(work: string, out: string): void {
  const old = replaced(out)
  rmSync(old, { recursive: true, force: true })
  if (existsSync(out)) renameSync(out, old)
  renameSync(work, out)
  rmSync(old, { recursive: true, force: true })
}

function isCurrent(out: string, stamp: string): boolean {
  const file = join(out, stampFile)
  return existsSync(file) && existsSync(join(out, 'manifest.json')) && readFileSync(file, 'utf8') === stamp
}

/** Hash over everything that decides the snapshot's bytes: the facts, the catalogue and the code that derives. */
function stampOf({ from, data }: BuildOptions): string {
  const facts =
    from === null ? registerTables.map((table) => join(data, `${table}.csv`)) : extractionFiles(from)
  const root = fileURLToPath(new URL('..', import.meta.url))
  const code = [
    'scripts/snapshot',
    'src/stats',
    'src/query',
    'src/claim',
    'src/store',
    'src/catalogue',
  ].flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(root, folder, name)))
  const own = ['scripts/build-data.ts', 'scripts/stored-rows.ts', 'data/benchmarks.json'].map((name) =>
    join(root, name),
  )
  const hash = createHash('sha256')
  for (const file of [...facts, ...code.sort(), ...own])
    if (existsSync(file)) hash.update(sha256(readFileSync(file)))
  return `${hash.digest('hex')}\n`
}

function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Reads the arguments and builds. Returns the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function main(args: string[], outside: Pick<Outside, 'say' | 'log' | 'now'>): Promise<number> {
  try {
    const text = { type: 'string' } as const
    const { values } = readArguments(() =>
      parseArgs({
        args,
        options: { from: text, data: text, out: text, 'if-needed': { type: 'boolean', default: false } },
      }),
    )
    const options: BuildOptions = {
      from: values.from ?? null,
      data: values.data ?? defaults.data,
      out: values.out ?? defaults.out,
      ifNeeded: values['if-needed'],
    }
    await buildSnapshot(options, outside)
    return 0
  } catch (error) {
    return failure(error, usage, outside.log)
  }
}

if (import.meta.filename === process.argv[1])
  process.exitCode = await main(process.argv.slice(2), realOutside())
