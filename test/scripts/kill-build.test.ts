import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { main as buildData } from '../../scripts/build-data.ts'
import { scratchFolder, testOutside } from './outside.ts'

/** Runs a command; `killAfter` milliseconds later it is killed so that it can clean nothing up. Returns its exit code. */
function run(script: string, args: string[], tmp: string, killAfter: number | null): Promise<number | null> {
  return new Promise((resolve) => {
    const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
      stdio: 'ignore',
      env: { ...process.env, TMPDIR: tmp },
    })
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('exit', (code) => {
      if (timer !== null) clearTimeout(timer)
      resolve(code)
    })
  })
}

/** The files of a folder with their bytes, without what a killed run was still writing. */
function wholeFiles(folder: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !path.includes('.tmp')) found[path] = readFileSync(path).toString('base64')
  }
  return found
}

function writePapers(file: string, count: number): void {
  const record = (n: number) =>
    JSON.stringify({
      id: `2501.${String(n).padStart(5, '0')}`,
      title: `On ${n}`,
      abstract: `We get ${n % 90}% on AIME.`,
    })
  writeFileSync(file, Array.from({ length: count }, (_, n) => record(n)).join('\n'))
}

it('register and build-data, killed at any moment, leave whole files, and the next run gives the same bytes', async () => {
  const folder = scratchFolder()
  const tmp = join(folder, 'tmp')
  mkdirSync(tmp)
  const input = join(folder, 'in.ndjson')
  writePapers(input, 8_000)
  const data = join(folder, 'data')
  const out = join(folder, 'snapshot')
  const register = ['test/scripts/stub-register.ts', [input, '--out', data, '--quiet']] as const
  const build = ['scripts/build-data.ts', ['--data', data, '--out', out]] as const
  for (const [script, args] of [register, build] as const) {
    const target = args[args.indexOf('--out') + 1] ?? ''
    expect(await run(script, [...args], tmp, null)).toBe(0)
    const whole = wholeFiles(target)
    expect(Object.keys(whole).length).toBeGreaterThan(3)
    for (const moment of [350, 600, 850, 1100, 1400, 1800]) {
      await run(script, [...args], tmp, moment)
      expect(wholeFiles(target)).toEqual(whole)
    }
    expect(await run(script, [...args], tmp, null)).toBe(0)
    expect(wholeFiles(target)).toEqual(whole)
    expect(readdirSync(tmp).filter((name) => name.includes('register'))).toEqual([])
    expect(readdirSync(target).filter((name) => name.endsWith('.tmp'))).toEqual([])
  }
  expect(readdirSync(folder).sort()).toEqual(['data', 'in.ndjson', 'snapshot', 'tmp'])
}, 120_000)

it('build-data that was killed between its two moves brings the old snapshot back first', async () => {
  const folder = scratchFolder()
  const out = join(folder, 'snapshot')
  const old = `${out}.old.tmp`
  mkdirSync(out)
  writeFileSync(join(out, 'manifest.json'), 'the old one')
  renameSync(out, old)
  mkdirSync(`${out}.999999999.tmp`)
  expect(await buildData(['--data', join(folder, 'nowhere'), '--out', out], testOutside())).toBe(1)
  expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('the old one')
  expect(existsSync(old)).toBe(false)
  expect(readdirSync(folder)).toEqual(['snapshot'])
})
