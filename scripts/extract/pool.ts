import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build, type Plugin } from 'esbuild'
import type { Batch, Job } from './batch.ts'

/** Whoever does jobs, in any number at once. */
export interface Pool {
  /** Stands for the code and the data that do the jobs: the same name, the same batches. */
  code: string
  /** Jobs worth having under way at once. */
  width: number
  run(job: Job): Promise<Batch>
  close(): Promise<void>
}

interface Seat {
  worker: Worker
  waiting: { resolve(batch: Batch): void; reject(error: unknown): void }[]
}

const heapMb = 96
const realWorker = fileURLToPath(new URL('./worker.ts', import.meta.url))

/**
 * Starts `jobs` worker threads. Node 20 runs no TypeScript in a worker; bundling it once takes
 * 10 ms and lets a worker start in 30 ms, where a loader in every worker took 200 ms.
 */
export async function openPool(jobs: number, entry = realWorker): Promise<Pool> {
  const { code, data } = await bundle(entry)
  const file = putAside(code)
  const seats = Array.from({ length: jobs }, () => openSeat(file.address))
  return {
    code: createHash('sha256').update(code).update(data.join()).digest('hex'),
    width: jobs * 2 + 1,
    run: (job) => give(job, seats),
    close: async () => {
      await Promise.all(seats.map((seat) => seat.worker.terminate()))
      file.remove()
    },
  }
}

/** The worker's code, and the hashes of the data that it reads. */
async function bundle(entry: string): Promise<{ code: string; data: string[] }> {
  const data: string[] = []
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    plugins: [readData(data)],
  })
  return { code: result.outputFiles[0]?.text ?? '', data: data.sort() }
}

/** The workers' code in a file that lives as long as they: as a `data:` address it takes 20 MB more in each of them. */
function putAside(code: string): { address: URL; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'claimboard-worker-'))
  const path = join(folder, 'worker.mjs')
  writeFileSync(path, code)
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  return {
    address: pathToFileURL(path),
    remove: () => {
      process.off('exit', remove)
      remove()
    },
  }
}

/**
 * Data that the worker reads from its file: as text in the code it would stay in memory beside what is parsed from it, and
 * as a literal it takes several times the room. Its hashes go to `hashes`.
 */
const readData = (hashes: string[]): Plugin => ({
  name: 'read-data',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      hashes.push(
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      )
      const contents = `import { readFileSync } from 'node:fs'
export default JSON.parse(readFileSync(${JSON.stringify(path)}, 'utf8'))`
      return { contents, loader: 'js' }
    })
  },
})

function openSeat(address: URL): Seat {
  const worker = new Worker(address, {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 8 },
  })
  const seat: Seat = { worker, waiting: [] }
  worker.on('message', (batch: Batch) => seat.waiting.shift()?.resolve(batch))
  worker.on('error', (error) => {
    for (const waiting of seat.waiting.splice(0)) waiting.reject(error)
  })
  return seat
}

/** Gives the job to the seat with the least to do. */
function give(job: Job, seats: readonly Seat[]): Promise<Batch> {
  const seat = seats.reduce((least, other) => (other.waiting.length < least.waiting.length ? other : least))
  return new Promise((resolve, reject) => {
    seat.waiting.push({ resolve, reject })
    seat.worker.postMessage(job, 'lines' in job.piece ? [transferable(job.piece.lines.bytes)] : [])
  })
}

function transferable(bytes: Uint8Array): ArrayBuffer {
  if (bytes.buffer instanceof ArrayBuffer) return bytes.buffer
  throw new TypeError('a block of lines stands in shared memory')
}

/**
 * Runs the jobs on the pool and gives the batches in the order of the jobs, whichever ends first.
 * At most `pool.width` are under way, so that a slow reader of the batches slows the reading down.
 */
export async function* inOrder<T extends Job>(
  jobs: AsyncIterable<T>,
  pool: Pick<Pool, 'width'> & { run(job: T): Promise<Batch> },
): AsyncGenerator<{ job: T; batch: Batch }> {
  const underWay: { job: T; batch: Promise<Batch> }[] = []
  for await (const job of jobs) {
    const batch = pool.run(job)
    // A failure is seen when its turn comes; until then it must not count as unhandled.
    batch.catch(() => undefined)
    underWay.push({ job, batch })
    if (underWay.length < pool.width) continue
    const first = underWay.shift()
    if (first !== undefined) yield { job: first.job, batch: await first.batch }
  }
  for (const { job, batch } of underWay) yield { job, batch: await batch }
}
