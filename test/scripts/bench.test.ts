import { expect, it } from 'vitest'
import { markdownTable, measurement, p95 } from '../../scripts/bench/measurement.ts'
import { type BenchResults, withNewestTable } from '../../scripts/bench/readme.ts'

const results: BenchResults = {
  date: '2026-01-02',
  node: 'v20',
  cpu: 'a processor',
  cores: 2,
  repeats: 3,
  rows: [measurement('first rows', 'ms', [30, 10, 20], [100, 100, 50], 'until ready', 0.35)],
}

it('pairs repeats and gives medians with their range', () => {
  expect(markdownTable(results.rows).split('\n').at(-1)).toBe(
    '| first rows | 20 ms | 100 ms, until ready | 0.3 (0.1–0.4) | ≤ 0.35 |',
  )
})

it('prints a table again from its JSON, also where there is no reference', () => {
  const rows = [measurement('memory', 'MB', [120], [Number.NaN], 'stated', null)]
  const table = markdownTable(rows)
  expect(table.split('\n').at(-1)).toBe('| memory | 120 MB | – MB, stated | – |  |')
  expect(markdownTable(JSON.parse(JSON.stringify(rows)))).toBe(table)
})

it('takes the nearest rank above 95 of 100', () => {
  expect(p95(Array.from({ length: 100 }, (_, index) => index + 1))).toBe(95)
  expect(p95([3, 1, 2])).toBe(3)
})

it('puts the newest table between the markers, again and again, and leaves the rest', () => {
  const readme = '# Title\n\n<!-- bench:start -->\nold\n<!-- bench:end -->\n\nAfter.\n'
  const once = withNewestTable(readme, results)
  expect(once).toContain('| first rows | 20 ms |')
  expect(once).not.toContain('old')
  expect(once.startsWith('# Title\n\n')).toBe(true)
  expect(once.endsWith('\n\nAfter.\n')).toBe(true)
  expect(withNewestTable(once, results)).toBe(once)
  expect(() => withNewestTable('# no markers', results)).toThrow('bench:start')
})
