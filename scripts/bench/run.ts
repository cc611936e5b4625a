/** `npm run bench [-- extraction storage page million]`: measures ratios on this machine, prints one table, writes JSON. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildDataIfNeeded } from '../build-data.ts'
import { benchExtraction } from './extraction.ts'
import { benchFirstRows } from './first-rows.ts'
import { type Measurement, markdownTable } from './measurement.ts'
import { benchGestures, benchQueries } from './million.ts'
import { openSites, type Sites } from './site.ts'
import { benchStorage } from './storage.ts'
import { writeSynthetic } from './synthetic.ts'

const snapshot = 'public/snapshot'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    repeats: { type: 'string', default: '3' },
    claims: { type: 'string', default: '1000000' },
    json: { type: 'string', default: 'out/bench.json' },
  },
})
const repeats = Number(values.repeats)
const chosen = (part: string) => positionals.length === 0 || positionals.includes(part)

await buildDataIfNeeded()
const rows: Measurement[] = []
if (chosen('extraction')) rows.push(...benchExtraction(repeats))
if (chosen('storage')) rows.push(...(await benchStorage(snapshot)))
if (chosen('page')) rows.push(...(await onSites(snapshot, (sites) => benchFirstRows(sites, repeats))))
if (chosen('million')) rows.push(...(await million()))

console.log(markdownTable(rows))
mkdirSync('out', { recursive: true })
writeFileSync(
  values.json,
  JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, cores: cpus().length, rows }, null, 2),
)
console.log(`\nWritten to ${values.json}.`)

async function million(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'claimboard-million-'))
  try {
    await writeSynthetic(snapshot, folder, Number(values.claims))
    return await onSites(folder, async (sites) => [
      ...(await benchQueries(sites, folder, repeats)),
      ...(await benchGestures(sites, 20)),
    ])
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
