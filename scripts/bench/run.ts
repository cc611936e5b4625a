/**
 * `npm run bench [-- extraction storage page million rivals]`: measures ratios on this machine, prints one table, writes
 * JSON. A run of everything also writes the table into README.md.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDataIfNeeded } from '../build-data.ts'
import { benchExtraction } from './extraction.ts'
import { benchFirstRows } from './first-rows.ts'
import { type Measurement, markdownTable } from './measurement.ts'
import { benchGestures, benchQueries } from './million.ts'
import { type BenchResults, writeNewestTable } from './readme.ts'
import { benchFramework, benchGrid, hasRivals, installRivals } from './rivals.ts'
import { openSites, type Sites } from './site.ts'
import { benchStorage } from './storage.ts'
import { writeSynthetic } from './synthetic.ts'

const snapshot = 'public/snapshot'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repeats: { type: 'string', default: '3' },
    claims: { type: 'string', default: '1000000' },
    json: { type: 'string', default: 'docs/bench.json' },
  },
})
const repeats = Number(values.repeats)
const isWhole = positionals.length === 0
const chosen = (part: string) => isWhole || positionals.includes(part)
const rivals = chosen('rivals') && hasRivals()
if (chosen('rivals') && !rivals) console.log(`Rivals left out: ${installRivals}`)

await buildDataIfNeeded()
const rows: Measurement[] = []
if (chosen('storage')) await part('storage', () => benchStorage(snapshot))
if (chosen('page') || rivals)
  await part('page', () =>
    onSites(snapshot, async (sites) => [
      ...(chosen('page') ? await benchFirstRows(sites, repeats) : []),
      ...(rivals ? await benchFramework(sites, snapshot, repeats) : []),
    ]),
  )
if (rivals) await part('a tenth of the claims', () => synthetic(Number(values.claims) / 10, grid))
if (chosen('million') || rivals) await part('all claims', () => synthetic(Number(values.claims), million))
if (chosen('extraction')) await part('extraction', async () => benchExtraction(repeats))
console.log(`\n${markdownTable(rows)}\n\nWritten to ${values.json}${isWhole ? ' and README.md' : ''}.`)

/** Measures one part, and writes down what there is so far. */
async function part(name: string, work: () => Promise<Measurement[]>): Promise<void> {
  const started = performance.now()
  rows.push(...(await work()))
  const results: BenchResults = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    repeats,
    rows,
  }
  mkdirSync(dirname(values.json), { recursive: true })
  writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
  if (isWhole) writeNewestTable(results)
  console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

async function million(sites: Sites, folder: string): Promise<Measurement[]> {
  return [
    ...(chosen('million') ? await benchQueries(sites, folder, repeats) : []),
    ...(chosen('million') ? await benchGestures(sites, repeats) : []),
    ...(rivals ? await grid(sites, folder) : []),
  ]
}

function grid(sites: Sites, folder: string): Promise<Measurement[]> {
  const { counts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    counts: { claims: number }
  }
  return benchGrid(sites, folder, counts.claims.toLocaleString('en'), repeats)
}

async function synthetic(
  claims: number,
  work: (sites: Sites, folder: string) => Promise<Measurement[]>,
): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'claimboard-synthetic-'))
  try {
    await writeSynthetic(snapshot, folder, claims)
    return await onSites(folder, (sites) => work(sites, folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function onSites(data: string, work: (sites: Sites) => Promise<Measurement[]>): Promise<Measurement[]> {
  const sites = await openSites(data)
  try {
    return await work(sites)
  } finally {
    await sites.close()
  }
}
