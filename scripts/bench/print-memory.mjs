/** Preloaded by the bench: prints the process's peak resident memory when it ends. */
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  process.on('exit', () =>
    process.stderr.write(`\npeak-memory-mb ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`),
  )
}
