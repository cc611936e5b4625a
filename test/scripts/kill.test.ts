import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Job, runJob } from '../../scripts/extract/batch.ts'
import { main } from '../../scripts/extract.ts'
import { scratchFolder, testOutside } from './outside.ts'
import { stubExtract } from './stub-extract.ts'

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
    expect(readdirSync(out).filter((name) => name.startsWith('.')).length).toBeLessThanOrEqual(1)
    for (const name of tables) expect(whole.get(name)?.equals(readFileSync(join(out, name)))).toBe(true)
  }
  expect(await runCommand(args, null)).toBe(0)
  expect(readdirSync(out).sort()).toEqual(tables)
  for (const name of tables) expect(whole.get(name)?.equals(readFileSync(join(out, name)))).toBe(true)
  expect(existsSync(out)).toBe(true)
}, 60_000)

/** A pool that counts its jobs, and stops the run with Ctrl-C when so many are done. */
function countingOutside(stopAfter: number) {
  const stop = new AbortController()
  const count = { jobs: 0 }
  const openPool = async () => ({
    code: 'stub',
    width: 3,
    run: async (job: Job) => {
      count.jobs += 1
      if (count.jobs > stopAfter) stop.abort(new Error('stopped'))
      return runJob(job, stubExtract)
    },
    close: async () => undefined,
  })
  return { outside: testOutside({ openPool, signal: stop.signal }), count }
}

/** About 3 MB, a dozen blocks; the last part repeats the first under another name, so that sources are joined. */
function twoInputs(folder: string): string[] {
  const record = (n: number) =>
    JSON.stringify({
      id: `2501.${String(n).padStart(5, '0')}`,
      title: `T ${n}`,
      abstract: `We get ${n % 100}% on WoolQA. ${'The rest of it says nothing. '.repeat(20)}`,
    })
  const lines = Array.from({ length: 5_000 }, (_, n) => record(n))
  const paths = [join(folder, 'a.ndjson'), join(folder, 'b.ndjson')]
  writeFileSync(paths[0] ?? '', lines.join('\n'))
  writeFileSync(paths[1] ?? '', [...lines.slice(0, 50), '{"id": broken', ...lines.slice(50, 900)].join('\n'))
  return paths
}

const tablesIn = (out: string) =>
  readdirSync(out)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => [name, readFileSync(join(out, name), 'utf8')])

describe.each([
  ['--format', 'ndjson'],
  ['--format', 'csv'],
  ['--shard', '1/2'],
])('a stopped run %s %s', (...format) => {
  it('goes on with what is missing, and gives the same bytes', async () => {
    const folder = scratchFolder()
    const inputs = twoInputs(folder)
    const whole = countingOutside(Number.POSITIVE_INFINITY)
    const argsTo = (out: string) => [...inputs, '--out', out, '--quiet', ...format]
    expect(await main(argsTo(join(folder, 'whole')), whole.outside)).toBe(0)
    const out = join(folder, 'out')
    let jobs = 0
    for (let code = 130; code !== 0; ) {
      const part = countingOutside(4)
      code = await main(argsTo(out), part.outside)
      jobs += part.count.jobs
      expect([0, 130]).toContain(code)
      if (code === 130) expect(tablesIn(out)).toEqual([])
      expect(jobs).toBeLessThan(100)
    }
    expect(tablesIn(out)).toEqual(tablesIn(join(folder, 'whole')))
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([])
    // Each stop loses at most the jobs under way.
    expect(jobs).toBeLessThan(whole.count.jobs * 5)
    expect(jobs).toBeGreaterThanOrEqual(whole.count.jobs)
  })
})

describe('what a stopped run left', () => {
  async function stopped(change: (working: string, inputs: string[]) => void, code = 'stub') {
    const folder = scratchFolder()
    const inputs = twoInputs(folder)
    const out = join(folder, 'out')
    const args = [...inputs, '--out', out, '--quiet', '--format', 'ndjson']
    await main(args, countingOutside(9).outside)
    const working = readdirSync(out).find((name) => name.startsWith('.')) ?? ''
    change(join(out, working), inputs)
    const again = countingOutside(Number.POSITIVE_INFINITY)
    const pool = await again.outside.openPool(1)
    expect(await main(args, { ...again.outside, openPool: async () => ({ ...pool, code }) })).toBe(0)
    const fresh = countingOutside(Number.POSITIVE_INFINITY)
    expect(
      await main([...inputs, '--out', join(folder, 'fresh'), '--quiet', '--format', 'ndjson'], fresh.outside),
    ).toBe(0)
    expect(tablesIn(out)).toEqual(tablesIn(join(folder, 'fresh')))
    return { jobs: again.count.jobs, all: fresh.count.jobs }
  }

  it('is taken over', async () => {
    const { jobs, all } = await stopped(() => undefined)
    expect(jobs).toBeLessThan(all - 4)
  })

  it('is not taken over by another extractor', async () => {
    const { jobs, all } = await stopped(() => undefined, 'newer')
    expect(jobs).toBe(all)
  })

  it('counts only as far as its bytes are whole', async () => {
    const { jobs, all } = await stopped((working) => {
      const path = join(working, 'claims.ndjson')
      const bytes = readFileSync(path)
      bytes[bytes.length >> 1] = 0
      writeFileSync(path, bytes)
    })
    expect(jobs).toBeLessThan(all)
    expect(jobs).toBeGreaterThan(all - 5)
  })

  it('counts only as far as its last whole line', async () => {
    const { jobs, all } = await stopped((working) => {
      const path = join(working, 'journal.ndjson')
      writeFileSync(path, readFileSync(path, 'utf8').slice(0, -20))
    })
    expect(jobs).toBeLessThan(all)
  })

  it('is not used where the inputs changed', async () => {
    const { jobs, all } = await stopped((_, inputs) => {
      const path = inputs[0] ?? ''
      writeFileSync(path, readFileSync(path, 'utf8').replace('We get', 'We have'))
    })
    expect(jobs).toBe(all)
  })
})
