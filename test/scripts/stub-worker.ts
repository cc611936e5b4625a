import { parentPort } from 'node:worker_threads'
import { type Job, runJob } from '../../scripts/extract/batch.ts'
import { stubExtract } from './stub-extract.ts'

parentPort?.on('message', (job: Job) => parentPort?.postMessage(runJob(job, stubExtract)))
