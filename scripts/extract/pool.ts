import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { build } from 'esbuild'
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
  const code = await bundle(entry)
  const address = new URL(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)
  const seats = Array.from({ length: jobs }, () => openSeat(address))
  return {
    code: createHash('sha256').update(code).digest('hex'),
    width: jobs * 2 + 1,
    run: (job) => give(job, seats),
    close: async () => {
      await Promise.all(seats.map((seat) => seat.worker.terminate()))
    },
  }
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
  })
  return result.outputFiles[0]?.text ?? ''
}

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
