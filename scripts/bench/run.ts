/** `npm run bench`: measures ratios on this machine, prints one table, writes JSON; a whole run writes it into README.md too. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDataIfNeeded } from '../build-data.ts'
import { readArguments, runCommand, UsageError, wholeNumber } from '../command.ts'
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
const parts = ['storage', 'page', 'million', 'extraction', 'rivals']

const usage = `Usage: npm run bench -- [${parts.join('|')}]... [--repeats 3] [--claims 1000000] [--json FILE]
  All parts unless some are named; a run of all writes the table into README.md.`

interface Plan {
  isWhole: boolean
  chosen: (part: string) => boolean
  rivals: boolean
  repeats: number
  claims: number
  json: string
}

async function bench(): Promise<void> {
  const plan = readPlan()
  const { chosen, rivals, repeats, claims } = plan
  if (chosen('rivals') && !rivals) console.log(`Rivals left out: ${installRivals}`)
  await buildDataIfNeeded()
  const rows: Measurement[] = []
  /** Measures one part, and writes down what there is so far. */
  const part = async (name: string, work: () => Promise<Measurement[]>) => {
    const started = performance.now()
    rows.push(...(await work()))
    writeDown(plan, rows)
    console.error(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`)
  }
  if (chosen('storage')) await part('storage', () => benchStorage(snapshot))
  if (chosen('page') || rivals)
    await part('page', () =>
      onSites(snapshot, async (sites) => [
        ...(chosen('page') ? await benchFirstRows(sites, repeats) : []),
        ...(rivals ? await benchFramework(sites, snapshot, repeats) : []),
      ]),
    )
  const grids = (sites: Sites, folder: string) => grid(sites, folder, repeats)
  if (rivals) await part('a tenth of the claims', () => synthetic(claims / 10, grids))
  if (chosen('million') || rivals)
    await part('all claims', () => synthetic(claims, (sites, folder) => million(plan, sites, folder)))
  if (chosen('extraction')) await part('extraction', async () => benchExtraction(repeats))
  console.log(`\n${markdownTable(rows)}\n\nWritten to ${plan.json}${plan.isWhole ? ' and README.md' : ''}.`)
}

function readPlan(): Plan {
  const text = { type: 'string' } as const
  const { values, positionals } = readArguments(() =>
    parseArgs({ allowPositionals: true, options: { repeats: text, claims: text, json: text } }),
  )
  const unknown = positionals.find((name) => !parts.includes(name))
  if (unknown !== undefined) throw new UsageError(`${unknown}: no part of the bench`)
  const isWhole = positionals.length === 0
  const chosen = (part: string) => isWhole || positionals.includes(part)
  return {
    isWhole,
    chosen,
    rivals: chosen('rivals') && hasRivals(),
    repeats: wholeNumber('--repeats', values.repeats ?? '3', 1),
    claims: wholeNumber('--claims', values.claims ?? '1000000', 10),
    json: values.json ?? 'docs/bench.json',
  }
}

function writeDown({ json, repeats, isWhole }: Plan, rows: Measurement[]): void {
  const results: BenchResults = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    repeats,
    rows,
  }
  mkdirSync(dirname(json), { recursive: true })
  writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`)
  if (isWhole) writeNewestTable(results)
}

async function million(
  { chosen, rivals, repeats }: Plan,
  sites: Sites,
  folder: string,
): Promise<Measurement[]> {
  return [
    ...(chosen('million') ? await benchQueries(sites, folder, repeats) : []),
    ...(chosen('million') ? await benchGestures(sites, repeats) : []),
    ...(rivals ? await grid(sites, folder, repeats) : []),
  ]
}

function grid(sites: Sites, folder: string, repeats: number): Promise<Measurement[]> {
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

await runCommand(usage, bench)
