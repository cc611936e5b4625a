import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readArguments, runCommand, UsageError, wholeNumber } from '../../scripts/command.ts'

describe('wholeNumber', () => {
  it('reads a number within its range', () => {
    expect(wholeNumber('--port', '0', 0, 65_535)).toBe(0)
    expect(wholeNumber('--port', '65535', 0, 65_535)).toBe(65_535)
    expect(wholeNumber('--runs', '200000', 1)).toBe(200_000)
  })

  it.each(['', '-1', '1.5', 'five', '65536', '9999999999'])(
    'names the argument and its range for "%s"',
    (text) => {
      expect(() => wholeNumber('--port', text, 0, 65_535)).toThrow(
        new UsageError(`--port ${text}: give a whole number from 0 to 65535`),
      )
    },
  )
})

describe('readArguments', () => {
  it('gives what was read, and makes what was thrown wrong usage', () => {
    expect(readArguments(() => 5)).toBe(5)
    expect(() => readArguments(() => parseArgs({ args: ['--nonsense'], options: {} }))).toThrow(UsageError)
  })
})

describe('runCommand', () => {
  const spoken = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  afterEach(() => {
    process.exitCode = undefined
    spoken.mockClear()
  })

  it.each([
    ['0 when done', () => undefined, undefined, []],
    [
      '1 and one line when it failed',
      () => Promise.reject(new Error('a.csv: no such file')),
      1,
      ['a.csv: no such file'],
    ],
    [
      '2 and the usage for wrong usage',
      () => Promise.reject(new UsageError('--cv x')),
      2,
      ['--cv x\nUsage: npm run it'],
    ],
  ])('ends with %s', async (_, work, code, lines) => {
    await runCommand('Usage: npm run it', work)
    expect(process.exitCode).toBe(code)
    expect(spoken.mock.calls.flat()).toEqual(lines)
  })
})

describe('commands', () => {
  const run = (...args: string[]) => spawnSync('npx', ['tsx', ...args], { encoding: 'utf8' })

  it.each([
    ['scripts/evaluate.ts', ['--cv', 'x'], 2, /^--cv x: give a whole number from 0\nUsage: npm run evaluate/],
    ['scripts/evaluate.ts', ['--gold', 'none'], 1, /^none\.gold\.jsonl: no such file\..*\n$/],
    ['scripts/bench/run.ts', ['nonsense'], 2, /^nonsense: no part of the bench\nUsage: npm run bench/],
    ['scripts/start.ts', ['--port', '70000'], 2, /^--port 70000: .*\nUsage: npm start/],
  ])('%s %j', (script, args, code, said) => {
    const { status, stderr } = run(script, ...args)
    expect(status).toBe(code)
    expect(stderr).toMatch(said)
  })
})
