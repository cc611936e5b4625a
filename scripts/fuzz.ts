import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { extract } from '../src/extract/extract.ts'
import type { Extract } from './extract/batch.ts'
import { brokenPromise } from './fuzz/check.ts'
import { harmedSample, largeSamples } from './fuzz/samples.ts'

const usage = `Usage: npm run fuzz -- [--runs 200000] [--seed n]
  Reads and extracts harmed inputs of every format; prints the seed and the smallest input that breaks a promise.`

/** Fuzzes the readers with the real extractor. Returns the exit code: 0 held, 1 broken, 2 wrong usage. */
async function main(args: string[]): Promise<number> {
  let runs: number
  let seed: number
  try {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args, options: { runs: text, seed: text } })
    runs = Number(values.runs ?? 200_000)
    seed = Number(values.seed ?? Date.now() % 1e9)
    if (!(runs >= 1) || !Number.isInteger(seed)) throw new Error('give whole numbers')
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
    return 2
  }
  console.log(`seed ${seed}, ${runs} harmed inputs`)
  return (await holds(runs, seed, extract)) ? 0 : 1
}

async function holds(runs: number, seed: number, use: Extract): Promise<boolean> {
  const start = performance.now()
  for (const [index, bytes] of largeSamples.entries()) {
    const broken = await brokenPromise(bytes, use)
    if (broken !== null) console.log(`large sample ${index}: ${broken}`)
    if (broken !== null) return false
  }
  const property = fc.asyncProperty(harmedSample, async (bytes) => {
    const broken = await brokenPromise(bytes, use)
    if (broken !== null) throw new Error(`${broken}: ${JSON.stringify(bytes.toString('latin1'))}`)
  })
  const details = await fc.check(property, { numRuns: runs, seed })
  console.log(
    details.failed
      ? fc.defaultReportMessage(details)
      : `all held in ${((performance.now() - start) / 1000).toFixed(0)} s`,
  )
  return !details.failed
}

if (import.meta.filename === process.argv[1]) process.exitCode = await main(process.argv.slice(2))
