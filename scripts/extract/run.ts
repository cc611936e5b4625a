import type { Fault } from '../../src/source/record.ts'
import type { Batch } from './batch.ts'
import { FaultReport } from './faults.ts'
import { findInputs, type Input, rankInputs } from './inputs.ts'
import { type InputJob, jobsOf } from './jobs.ts'
import { batchOf, jobHash, type SoundEntry } from './journal.ts'
import type { ExtractOptions, Shard } from './options.ts'
import type { Outside } from './outside.ts'
import { inOrder, type Pool } from './pool.ts'
import { openProgress } from './progress.ts'
import { SeenPapers } from './seen.ts'
import { ShardLog } from './shard.ts'
import { type Counts, Spool } from './spool.ts'

/** How a run went. */
export interface ExtractReport {
  counts: Counts
  badRecords: number
  badInputs: number
  seconds: number
}

/**
 * Reads the inputs, extracts on worker threads and writes the four tables into `options.out`. Throws
 * an Error with one clear line when nothing could be read, a limit was passed or writing failed; then
 * the folder is as it was. A run that was stopped leaves the tables as they were, and its working folder to go on with.
 */
export async function runExtract(options: ExtractOptions, outside: Outside): Promise<ExtractReport> {
  const start = outside.now()
  const faults = new FaultReport(outside)
  const spool = await Spool.open(options.out, outside)
  try {
    await fill(spool, options, outside, faults)
    faults.summary()
    if (spool.counts.papers === 0 && options.shard === null) {
      throw new Error('no papers could be read; nothing was written')
    }
    await spool.finish(options.format)
  } finally {
    await spool.discard()
  }
  const { badRecords, badInputs } = faults
  return { counts: spool.counts, badRecords, badInputs, seconds: (outside.now() - start) / 1000 }
}

/** Puts every paper of the inputs into the spool, each once. */
async function fill(
  spool: Spool,
  options: ExtractOptions,
  outside: Outside,
  faults: FaultReport,
): Promise<void> {
  const found = await findInputs(options, outside)
  const progress = openProgress(sizeOf(found), options.quiet, outside)
  let bytesRead = 0
  const reportEnd = (input: string, fault: Fault) => faults.input(input, fault)
  const inputs = await rankInputs(
    found,
    (bytes) => {
      bytesRead += bytes
    },
    reportEnd,
  )
  const report = (input: string, fault: Fault) => faults.record(input, fault)
  const cut = numbered(jobsOf(inputs, options.listingYear, report, reportEnd), options.shard)
  const pool = await outside.openPool(options.jobs)
  const seen = new SeenPapers()
  let log: ShardLog | null = null
  try {
    await spool.takeOver(runName(pool, options.shard))
    if (options.shard !== null) log = await ShardLog.open(spool.folder, options.shard, outside)
    const jobs = withWritten(cut, spool.written())
    const run = (job: ResumedJob) => (job.written ? Promise.resolve(batchOf(job.written)) : pool.run(job))
    for await (const { job, batch } of inOrder(jobs, { width: pool.width, run })) {
      outside.signal.throwIfAborted()
      for (const fault of batch.faults) report(inputs[job.input]?.name ?? job.source, fault)
      checkLimit(faults, options.maxBadRecords)
      const keep = newPapers(batch, job, seen, spool)
      if (job.written) spool.skip(batch, keep, job.written)
      else await spool.add(batch, keep, job.hash)
      await log?.add(batch, keep, job)
      progress.show(bytesRead, spool.counts.papers, spool.counts.claims)
    }
    checkLimit(faults, options.maxBadRecords)
  } finally {
    progress.stop()
    await log?.close()
    await pool.close()
  }
}

/** Runs of one name write the same batches for the same inputs: same extractor, same part of the work. */
function runName({ code }: Pool, shard: Shard | null): string {
  return shard === null ? code : `${code} ${shard.index}/${shard.count}`
}

/** Numbers the jobs, and leaves out those of other shards. */
async function* numbered(
  jobs: AsyncIterable<InputJob>,
  shard: Shard | null,
): AsyncGenerator<InputJob & { number: number }> {
  let number = 0
  for await (const job of jobs) {
    if (shard === null || number % shard.count === shard.index - 1) yield { ...job, number }
    number += 1
  }
}

/** A job with its name, and what an earlier run wrote of it. */
interface ResumedJob extends InputJob {
  number: number
  hash: string
  written: SoundEntry | null
}

/** Gives the jobs what stands written of them, one after another until the first that differs. */
async function* withWritten(
  jobs: AsyncIterable<InputJob & { number: number }>,
  entries: AsyncGenerator<SoundEntry>,
): AsyncGenerator<ResumedJob> {
  let isSame = true
  for await (const job of jobs) {
    const hash = jobHash(job)
    const written: SoundEntry | null = isSame ? await nextOf(entries, hash) : null
    if (written === null && isSame) await entries.return(null)
    isSame = written !== null
    yield { ...job, hash, written }
  }
}

async function nextOf(entries: AsyncIterator<SoundEntry>, job: string): Promise<SoundEntry | null> {
  const { done, value } = await entries.next()
  return done !== true && value.job === job ? value : null
}

/** For each paper of a batch whether it is new; a repeated one lends its input's name to the first. */
function newPapers(batch: Batch, job: InputJob, seen: SeenPapers, spool: Spool): boolean[] {
  return batch.papers.map((paper) => {
    const first = seen.repeats(paper, job.input)
    if (first !== null) spool.addSource(first, job.source)
    return first === null
  })
}

function checkLimit(faults: FaultReport, most: number): void {
  if (faults.badRecords <= most) return
  throw new Error(`more than ${most} unreadable records (--max-bad-records); mend them or raise the limit`)
}

function sizeOf(inputs: readonly Input[]): number | null {
  let total = 0
  for (const { size } of inputs) {
    if (size === null) return null
    total += size
  }
  return total
}
