import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { part, shape, tail } from '../src/extract/name-shapes.ts'

/**
 * Every regular expression of src/ and scripts/ against scslre, the analyser of eslint-plugin-regexp. A report is a way
 * in which matching backtracks: `Self` and `Trade` inside one attempt, `Move` over the places where an attempt starts.
 */
interface Report {
  type: 'Self' | 'Trade' | 'Move'
  exponential: boolean
}
type Analyse = (pattern: { source: string; flags: string }) => { reports: Report[] }

const analyserName = 'scslre'
const analyse: Analyse | null = await import(/* @vite-ignore */ analyserName).then(
  (module: { analyse: Analyse }) => module.analyse,
  () => null,
)

interface Pattern {
  file: string
  line: number
  source: string
  flags: string
}

const files = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter(
    (file) => /\.(?:tsx?|mjs)$/.test(file) && !file.includes('node_modules') && !/[\\/]_[^\\/]*$/.test(file),
  )
/** Joined from rows of smaller ones. */
const composed = [shape, tail, part].map(({ source, flags }, line) => ({
  file: 'src/extract/name-shapes.ts',
  line,
  source,
  flags,
}))
const patterns = [...files.flatMap(patternsIn), ...composed]

function patternsIn(file: string): Pattern[] {
  const text = readFileSync(file, 'utf8')
  const found: Pattern[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('regex' in node && 'start' in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string }
      const line = text.slice(0, Number(node.start)).split('\n').length
      found.push({ file: relative('.', file), line, source: pattern, flags })
      return
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(parseSync(file, text).program)
  return found
}

/** Reads one paper's text, whose length is bounded before it gets here. */
const readsPaper = ({ file }: Pattern) => /^src[\\/](?:extract|catalogue)[\\/]/.test(file)

/** Reads what this repository or a person at a keyboard wrote, a line at a time. */
const readsOwnText = ({ file }: Pattern) => file.startsWith('scripts')

const worded = (allowed: (report: Report, pattern: Pattern) => boolean) =>
  patterns.flatMap((pattern) =>
    (analyse?.(pattern).reports ?? [])
      .filter((report) => !allowed(report, pattern))
      .map(
        ({ type, exponential }) =>
          `${pattern.file}:${pattern.line} ${exponential ? 'exponential' : 'polynomial'} (${type}): /${pattern.source}/${pattern.flags}`,
      ),
  )

it('finds the regular expressions', () => {
  expect(patterns.length).toBeGreaterThan(300)
  expect(patterns.some(({ file }) => file.endsWith('.tsx'))).toBe(true)
})

describe.skipIf(analyse === null)('regular expressions', () => {
  it('are never exponential', () => {
    expect(worded(({ exponential }) => !exponential)).toEqual([])
  })

  it('are linear wherever they meet text of any length', () => {
    expect(
      worded((report, pattern) => readsPaper(pattern) || (readsOwnText(pattern) && !report.exponential)),
      'Write it without two neighbours that match the same sign, or cut the text first.',
    ).toEqual([])
  })
})
