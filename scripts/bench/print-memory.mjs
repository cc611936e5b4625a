/** Preloaded by the bench: prints the process's peak resident memory when it ends. */
import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread)
  process.on('exit', () => process.stderr.write(`\npeak-memory-mb ${Math.round(peakKb() / 1024)}\n`))

/** On Linux `maxRSS` begins with the size of the process that started this one; the kernel's own mark does not. */
function peakKb() {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}
