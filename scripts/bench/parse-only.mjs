/**
 * The reference of the extraction bench: reads, unzips and parses every line, on as many threads as there are
 * cores. Plain JavaScript, which Node 20 runs in a worker as it is.
 */
import { createReadStream, readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { createGunzip } from 'node:zlib'

if (isMainThread) {
  const folder = process.argv[2] ?? ''
  const files = readdirSync(folder).map((name) => join(folder, name))
  const counts = await Promise.all(
    Array.from({ length: availableParallelism() }, (_, part) => parseInWorker(files, part)),
  )
  console.log(`${counts.reduce((sum, count) => sum + count, 0)} records`)
} else {
  parentPort?.postMessage(await parseFiles(workerData))
}

function parseInWorker(files, part) {
  const mine = files.filter((_, index) => index % availableParallelism() === part)
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: mine, execArgv: [] })
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
}

async function parseFiles(files) {
  let records = 0
  for (const file of files) {
    for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
      if (line !== '' && JSON.parse(line) !== null) records += 1
    }
  }
  return records
}
