import { createHash } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { tables } from '../src/claim/tables.ts'
import { fileBytes } from '../src/source/open.ts'
import { type Row, readRowLine, rowOf } from '../src/store/row.ts'
import { failure, readArguments } from './command.ts'
import { findInputs } from './extract/inputs.ts'
import { linesOf } from './extract/lines.ts'
import { readOptions } from './extract/options.ts'
import { type Outside, realOutside } from './extract/outside.ts'
import { runExtract } from './extract/run.ts'
import { clearLeftovers } from './leftovers.ts'
import { annotatedClaims } from './register/annotated-claims.ts'
import { type Register, registerFiles, registerOf } from './register/facts.ts'
import { type InputFile, registerReadme } from './register/readme.ts'
import { type Annotation, readAnnotationFile } from './train/annotations.ts'
import { writeWhole } from './whole-files.ts'

const defaultInputs = ['../shared/seed', '../shared/corpus']

const usage = `Usage: npm run register -- [<file|folder|glob>...] [--out <folder>] [--annotations <file>] [--quiet]
  Extracts the inputs (${defaultInputs.join(' ')}) and writes the register (data/). Papers in the annotations
  (data/annotations.jsonl; '' for none) bring the claims that annotators read in them.`

/** Makes the register anew from its inputs. Returns the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function main(args: string[], outside: Outside): Promise<number> {
  let scratch: string | null = null
  try {
    const { inputs, out, annotated, quiet } = readTask(args)
    const annotations = readAnnotationFile(annotated)
    scratch = scratchFolder()
    const options = readOptions([
      ...inputs,
      '--out',
      scratch,
      '--format',
      'ndjson',
      ...(quiet ? ['--quiet'] : []),
    ])
    const start = outside.now()
    const report = await runExtract(options, outside)
    if (report.badInputs > 0) throw new Error('an input could not be read; the register is as it was')
    const { register, annotatedPapers } = await readExtraction(scratch, annotations)
    const files = await hashInputs(options, outside)
    const readme = registerReadme(register, {
      inputs: files,
      papersRead: report.counts.papers,
      annotated: annotatedCounts(register, annotatedPapers),
      command: `npm run register -- ${inputs.join(' ')}`,
    })
    await writeWhole(out, { ...registerFiles(register), 'README.md': readme }, outside)
    outside.say(
      `${report.counts.papers} papers read; register of ${register.papers.length} papers, ${register.claims.length} claims, ` +
        `${register.statements.length} statements in ${((outside.now() - start) / 1000).toFixed(1)} s → ${out}`,
    )
    return 0
  } catch (error) {
    return failure(error, usage, outside.log)
  } finally {
    if (scratch !== null) rmSync(scratch, { recursive: true, force: true })
  }
}

/** A folder to extract into; those of runs that were killed go first. Named after the user, whose own alone can go. */
function scratchFolder(): string {
  const name = join(tmpdir(), `claimboard-register-${process.getuid?.() ?? 'user'}`)
  clearLeftovers(name)
  const folder = `${name}.${process.pid}.tmp`
  mkdirSync(folder, { mode: 0o700 })
  return folder
}

function readTask(args: string[]): {
  inputs: string[]
  out: string
  annotated: string
  quiet: boolean
} {
  const { values, positionals } = readArguments(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'data' },
        annotations: { type: 'string', default: 'data/annotations.jsonl' },
        quiet: { type: 'boolean', default: false },
      },
    }),
  )
  const { out, annotations: annotated, quiet } = values
  return { inputs: positionals.length === 0 ? defaultInputs : positionals, out, annotated, quiet }
}

/**
 * Claims and statements whole, and of the papers only those that are cited: abstracts never stand in memory together. What
 * annotators read of a paper stands in place of what the extractor found.
 */
async function readExtraction(
  folder: string,
  annotations: ReadonlyMap<string, Annotation>,
): Promise<{ register: Register; annotatedPapers: Set<string> }> {
  const annotatedPapers = new Set<string>()
  const extracted = new Map<string, Row[]>()
  for (const row of await rowsOf(folder, 'claims'))
    extracted.set(String(row.paper_id), [...(extracted.get(String(row.paper_id)) ?? []), row])
  const statements = await rowsOf(folder, 'statements')
  const stating = new Set(statements.map((row) => row.paper_id))
  const claims: Row[] = []
  const papers: Row[] = []
  for await (const line of linesOf(join(folder, 'papers.ndjson'))) {
    const paper = readRowLine(tables.papers, line)
    const annotated = claimsOf(paper, annotations)
    if (annotated) annotatedPapers.add(String(paper.paper_id))
    const mine = annotated ?? extracted.get(String(paper.paper_id)) ?? []
    claims.push(...mine)
    if (mine.length > 0 || stating.has(paper.paper_id ?? null)) papers.push({ ...paper, abstract: null })
  }
  return { register: registerOf(claims, statements, papers), annotatedPapers }
}

function claimsOf(paper: Row, annotations: ReadonlyMap<string, Annotation>): Row[] | null {
  const { paper_id, title, abstract } = paper
  const annotation = annotations.get(String(paper_id))
  if (annotation === undefined || abstract === null) return null
  const claims = annotatedClaims(
    { paper_id: String(paper_id), title: String(title), abstract: String(abstract) },
    annotation,
  )
  return claims?.map((claim) => rowOf(tables.claims, claim)) ?? null
}

/** How much of the register annotators read: papers, and claims of theirs. */
function annotatedCounts(register: Register, annotated: ReadonlySet<string>) {
  const isAnnotated = (row: Row) => annotated.has(String(row.paper_id))
  return {
    papers: register.papers.filter(isAnnotated).length,
    claims: register.claims.filter(isAnnotated).length,
  }
}

async function rowsOf(folder: string, table: 'claims' | 'statements'): Promise<Row[]> {
  const rows: Row[] = []
  for await (const line of linesOf(join(folder, `${table}.ndjson`)))
    rows.push(readRowLine(tables[table], line))
  return rows
}

async function hashInputs(options: ReturnType<typeof readOptions>, outside: Outside): Promise<InputFile[]> {
  const files: InputFile[] = []
  for (const input of await findInputs(options, outside)) {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of fileBytes(input.name, () => undefined)) {
      hash.update(chunk)
      bytes += chunk.length
    }
    files.push({ path: displayPath(input.name), bytes, sha256: hash.digest('hex') })
  }
  return files
}

/** Folder and name, so that the page reads the same wherever the checkout lies. */
function displayPath(path: string): string {
  return path.split('/').slice(-2).join('/')
}

if (import.meta.filename === process.argv[1])
  process.exitCode = await main(process.argv.slice(2), realOutside())
