/** The newest table in README.md, between its markers. `npx tsx scripts/bench/readme.ts` writes it from docs/bench.json. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { type Measurement, markdownTable } from './measurement.ts'

/** What a run of the bench writes as JSON. */
export interface BenchResults {
  /** Day of the run, ISO. */
  date: string
  node: string
  cpu: string
  cores: number
  repeats: number
  rows: Measurement[]
}

const start = '<!-- bench:start -->'
const end = '<!-- bench:end -->'

/** A README with the table of a run between the markers; throws where it has none. */
export function withNewestTable(readme: string, results: BenchResults): string {
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`README.md needs the lines ${start} and ${end}.`)
  const where = `Run of ${results.date} on ${results.cores} cores (${results.cpu}), Node ${results.node}; medians of ${results.repeats}.`
  return `${readme.slice(0, from + start.length)}\n${where}\n\n${markdownTable(results.rows)}\n\n${readme.slice(to)}`
}

/** Puts the table of a run into README.md, laid out as the rest of the file is. */
export function writeNewestTable(results: BenchResults): void {
  writeFileSync('README.md', withNewestTable(readFileSync('README.md', 'utf8'), results))
  execFileSync('npx', ['--no-install', 'biome', 'format', '--write', 'README.md'], { stdio: 'ignore' })
}

if (import.meta.filename === process.argv[1]) {
  writeNewestTable(JSON.parse(readFileSync('docs/bench.json', 'utf8')) as BenchResults)
}
