/** A rival of the extraction bench: one regular expression per catalogued benchmark over each abstract, plain JavaScript. */
import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

const entries = JSON.parse(readFileSync('data/benchmarks.json', 'utf8')) as { name: string }[]
const patterns = entries.map(
  ({ name }) => new RegExp(`${quoted(name)}[^.]{0,60}?(\\d+(?:\\.\\d+)?)\\s*%`, 'i'),
)
const folder = process.argv[2] ?? ''
let hits = 0
for (const name of readdirSync(folder)) {
  const lines = createInterface({ input: createReadStream(join(folder, name)).pipe(createGunzip()) })
  for await (const line of lines) {
    const { abstract } = JSON.parse(line) as { abstract: string }
    for (const pattern of patterns) if (pattern.test(abstract)) hits += 1
  }
}
console.log(`${hits} hits`)

function quoted(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
