import type { Paper } from '../../src/claim/record.ts'
import type { Fault } from '../../src/source/record.ts'
import { type Extract, runJob } from '../extract/batch.ts'
import { type Input, rankInputs } from '../extract/inputs.ts'
import { jobsOf } from '../extract/jobs.ts'

/** What came of reading one input in this thread. */
export interface Reading {
  papers: Paper[]
  faults: Fault[]
}

/** Reads bytes as `npm run extract` reads a file, without files and workers. Never throws for what they hold. */
export async function readInput(bytes: Uint8Array, extract: Extract): Promise<Reading> {
  const faults: Fault[] = []
  const report = (_: string, fault: Fault) => faults.push(fault)
  const inputs = await rankInputs([inputOf(bytes)], () => undefined, report)
  const papers: Paper[] = []
  for await (const job of jobsOf(inputs, null, report, report)) {
    const batch = runJob(job, extract)
    faults.push(...batch.faults)
    const lines = Buffer.from(batch.lines[0] ?? new Uint8Array())
      .toString('utf8')
      .split('\n')
    papers.push(...lines.filter((line) => line !== '').map((line): Paper => JSON.parse(line)))
  }
  return { papers, faults }
}

function inputOf(bytes: Uint8Array): Input {
  return {
    name: 'sample',
    source: 'sample',
    size: null,
    bytes: async function* pieces() {
      for (let at = 0; at < bytes.length; at += 4_096) yield bytes.subarray(at, at + 4_096)
    },
  }
}
