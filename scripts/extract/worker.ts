import { parentPort } from 'node:worker_threads'
import { extract } from '../../src/extract/extract.ts'
import { type Job, runJob } from './batch.ts'

parentPort?.on('message', (job: Job) => {
  const batch = runJob(job, extract)
  // Moves the tables' bytes to the main thread instead of copying them.
  parentPort?.postMessage(
    batch,
    batch.lines.flatMap((lines) => (lines.buffer instanceof ArrayBuffer ? [lines.buffer] : [])),
  )
})
