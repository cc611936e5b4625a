import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratchFolder } from './outside.ts'

const tables = ['claims.parquet', 'papers.parquet', 'refusals.parquet', 'statements.parquet']

/** Runs the real command; `killAfter` milliseconds later it is killed so that it can clean nothing up. */
function runCommand(args: string[], killAfter: number | null): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/scripts/stub-command.ts', ...args], {
      stdio: 'ignore',
    })
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('exit', (code) => {
      if (timer !== null) clearTimeout(timer)
      resolve(code)
    })
  })
}

it('a run that is killed at any moment leaves whole files, and the next run gives the same bytes', async () => {
  const folder = scratchFolder()
  const input = join(folder, 'in.ndjson')
  const record = (n: number) =>
    JSON.stringify({
      id: `2501.${String(n).padStart(5, '0')}`,
      title: `T ${n}`,
      abstract: `We get ${n % 100}% on WoolQA. `.repeat(20),
    })
  writeFileSync(input, Array.from({ length: 20_000 }, (_, n) => record(n)).join('\n'))
  const out = join(folder, 'out')
  const args = [input, '--out', out, '--quiet']
  expect(await runCommand(args, null)).toBe(0)
  const whole = new Map(tables.map((name) => [name, readFileSync(join(out, name))]))
  for (const moment of [300, 500, 700, 900, 1100]) {
    await runCommand(args, moment)
    for (const name of tables) expect(whole.get(name)?.equals(readFileSync(join(out, name)))).toBe(true)
  }
  expect(await runCommand(args, null)).toBe(0)
  expect(readdirSync(out).sort()).toEqual(tables)
  for (const name of tables) expect(whole.get(name)?.equals(readFileSync(join(out, name)))).toBe(true)
  expect(existsSync(out)).toBe(true)
}, 60_000)
