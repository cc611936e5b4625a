import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Removes what a run that was killed left beside a file or folder: names of the form `<name>.<process>.tmp` whose
 * process is gone. What a living process is writing stays.
 */
export function clearLeftovers(path: string): void {
  const folder = dirname(path)
  if (!existsSync(folder)) return
  const start = `${basename(path)}.`
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(start) ? /^(\d+)\.tmp$/.exec(name.slice(start.length))?.[1] : undefined
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Whether a process is still there; our own number on a leftover can only have belonged to one that is gone. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
