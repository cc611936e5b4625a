import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { tables } from '../src/claim/tables.ts'
import { mulberry32 } from '../src/stats/bootstrap.ts'
import { type Row, readRowLine } from '../src/store/row.ts'
import { failure, readArguments, UsageError } from './command.ts'
import { runJob } from './extract/batch.ts'
import { findInputs, rankInputs } from './extract/inputs.ts'
import { jobsOf } from './extract/jobs.ts'
import { readOptions } from './extract/options.ts'
import { type Outside, realOutside } from './extract/outside.ts'
import { readRegisterTable } from './register/facts.ts'

const usage = `Usage: npm run register:sample -- [<file|folder|glob>...] [--rows n] [--seed n]
                                  [--benchmark NAME]... [--below x] [--above x] [--register <folder>]
  Draws claims of the register at random and prints each with its paper's text from the inputs, to be checked by reading.
  --benchmark takes names that begin so; --below and --above keep scores under or over a value, and then every row is given.`

const defaultInputs = ['../shared/seed', '../shared/corpus']

interface SampleOptions {
  inputs: string[]
  rows: number
  seed: number
  benchmarks: string[]
  below: number | null
  above: number | null
  register: string
}

/** Prints rows of the register beside their texts. Returns the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function main(args: string[], outside: Outside): Promise<number> {
  try {
    const options = readSample(args)
    const rows = drawn(readClaims(options.register), options)
    const texts = await textsOf(new Set(rows.map((row) => String(row.paper_id))), options.inputs, outside)
    for (const [index, row] of rows.entries()) outside.say(entry(row, index, texts.get(String(row.paper_id))))
    outside.log(`${rows.length} claims`)
    return 0
  } catch (error) {
    return failure(error, usage, outside.log)
  }
}

/** The rows asked for: all that lie outside the bounds given, or as many as asked drawn at random, in the register's order. */
export function drawn(
  claims: readonly Row[],
  {
    rows,
    seed,
    benchmarks,
    below,
    above,
  }: Pick<SampleOptions, 'rows' | 'seed' | 'benchmarks' | 'below' | 'above'>,
): Row[] {
  const named = claims.filter(
    ({ benchmark }) =>
      benchmarks.length === 0 || benchmarks.some((name) => String(benchmark).startsWith(name)),
  )
  if (below !== null || above !== null) {
    const isOutside = (value: number) =>
      (below !== null && value < below) || (above !== null && value > above)
    return named.filter(({ kind, value }) => kind === 'score' && isOutside(Number(value)))
  }
  const random = mulberry32(seed)
  return named
    .map((row, place) => ({ row, place, lot: random() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, rows)
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row)
}

function readSample(args: string[]): SampleOptions {
  const { values, positionals } = readArguments(() =>
    parseArgs({
      args,
      allowPositionals: true,
      options: {
        rows: { type: 'string', default: '100' },
        seed: { type: 'string', default: '1' },
        benchmark: { type: 'string', multiple: true, default: [] },
        below: { type: 'string' },
        above: { type: 'string' },
        register: { type: 'string', default: 'data' },
      },
    }),
  )
  const number = (name: string, text: string) => {
    if (text === '' || !Number.isFinite(Number(text)))
      throw new UsageError(`--${name} takes a number, not "${text}"`)
    return Number(text)
  }
  return {
    inputs: positionals.length === 0 ? defaultInputs : positionals,
    rows: number('rows', values.rows),
    seed: number('seed', values.seed),
    benchmarks: values.benchmark,
    below: values.below === undefined ? null : number('below', values.below),
    above: values.above === undefined ? null : number('above', values.above),
    register: values.register,
  }
}

function readClaims(folder: string): Row[] {
  const file = join(folder, 'claims.csv')
  if (!existsSync(file)) throw new Error(`${file}: no such file; write it with npm run register`)
  return readRegisterTable('claims', readFileSync(file, 'utf8'), file)
}

/** Title and abstract of the papers asked for, as extraction reads them. */
async function textsOf(
  ids: ReadonlySet<string>,
  names: string[],
  outside: Outside,
): Promise<Map<string, Row>> {
  const texts = new Map<string, Row>()
  const report = (input: string, fault: { problem: string }) => outside.log(`${input}: ${fault.problem}`)
  const options = readOptions([...names, '--out', '-'])
  const inputs = await rankInputs(await findInputs(options, outside), () => undefined, report)
  for await (const job of jobsOf(inputs, options.listingYear, report, report)) {
    const { lines } = runJob(job, () => ({ claims: [], statements: [], refusals: [] }))
    for (const line of Buffer.from(lines[0] ?? new Uint8Array())
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue
      const paper = readRowLine(tables.papers, line)
      const id = String(paper.paper_id)
      if (ids.has(id) && !texts.has(id)) texts.set(id, paper)
    }
  }
  return texts
}

function entry(row: Row, index: number, paper: Row | undefined): string {
  const told = tables.claims
    .filter(({ name }) => row[name] !== null && !/^evidence|_id$/.test(name))
    .map(({ name }) => `${name} ${String(row[name])}`)
  return [
    `## ${index + 1}. ${String(row.claim_id)}`,
    told.join(' | '),
    `evidence: ${String(row.evidence)}`,
    `title: ${String(paper?.title ?? 'not among the inputs')}`,
    `abstract: ${String(paper?.abstract ?? 'not among the inputs')}`,
    '',
  ].join('\n')
}

if (import.meta.filename === process.argv[1])
  process.exitCode = await main(process.argv.slice(2), realOutside())
