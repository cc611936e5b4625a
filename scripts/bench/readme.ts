/** The newest table in README.md, between its markers. `npx tsx scripts/bench/readme.ts` writes it from docs/bench.json. */
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

if (import.meta.filename === process.argv[1]) {
  const results = JSON.parse(readFileSync('docs/bench.json', 'utf8')) as BenchResults
  writeFileSync('README.md', withNewestTable(readFileSync('README.md', 'utf8'), results))
}
