import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runJob } from '../../scripts/extract/batch.ts'
import { type Outside, openWrite } from '../../scripts/extract/outside.ts'
import { openPool, type Pool } from '../../scripts/extract/pool.ts'
import { stubExtract } from './stub-extract.ts'

/** An outside whose lines can be read, without worker threads unless asked for. */
export function testOutside(changes: Partial<Outside> = {}): Outside & { said: string[]; logged: string[] } {
  const said: string[] = []
  const logged: string[] = []
  return {
    said,
    logged,
    say: (line) => said.push(line),
    log: (line) => logged.push(line),
    now: () => 0,
    stdin: noBytes(),
    fetch,
    openWrite,
    openPool: async () => ownThread,
    terminal: null,
    signal: new AbortController().signal,
    ...changes,
  }
}

const ownThread: Pool = {
  code: 'stub',
  width: 2,
  run: async (job) => runJob(job, stubExtract),
  close: async () => undefined,
}

/** Real worker threads that run the stand-in extractor. */
export const stubWorkers = (jobs: number) =>
  openPool(jobs, fileURLToPath(new URL('./stub-worker.ts', import.meta.url)))

export function scratchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'claimboard-'))
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}
