import type { Cell, Row } from '../../src/store/row.ts'

/** What changed between two registers' claims. */
export interface Difference {
  before: number
  after: number
  added: Row[]
  gone: Row[]
  changed: { before: Row; after: Row; columns: string[] }[]
}

/** Compares claims by their stable id; a claim is changed when a cell other than its confidence differs. */
export function difference(before: readonly Row[], after: readonly Row[]): Difference {
  const old = new Map(before.map((row) => [row.claim_id, row]))
  const now = new Set(after.map((row) => row.claim_id))
  const result: Difference = {
    before: before.length,
    after: after.length,
    added: after.filter((row) => !old.has(row.claim_id)),
    gone: before.filter((row) => !now.has(row.claim_id)),
    changed: [],
  }
  for (const row of after) {
    const was = old.get(row.claim_id)
    if (was === undefined) continue
    const columns = Object.keys(row).filter((name) => name !== 'confidence' && !same(row[name], was[name]))
    if (columns.length > 0) result.changed.push({ before: was, after: row, columns })
  }
  return result
}

/** The difference in words, the benchmarks with the most changes first. */
export function differenceWords(found: Difference, mostBenchmarks = 20, mostExamples = 10): string[] {
  const { added, gone, changed } = found
  const head = `claims: ${found.before} before, ${found.after} after; ${added.length} added, ${gone.length} gone, ${changed.length} changed`
  if (added.length + gone.length + changed.length === 0) return [head]
  return [
    head,
    ...byBenchmark(found).slice(0, mostBenchmarks),
    ...changedColumns(found),
    ...examples('added', added, mostExamples),
    ...examples('gone', gone, mostExamples),
    ...changed.slice(0, mostExamples).map(changeWords),
  ]
}

function byBenchmark({ added, gone, changed }: Difference): string[] {
  const counts = new Map<string, [number, number, number]>()
  const count = (row: Row, which: 0 | 1 | 2) => {
    const name = String(row.benchmark)
    const numbers = counts.get(name) ?? [0, 0, 0]
    numbers[which] += 1
    counts.set(name, numbers)
  }
  for (const row of added) count(row, 0)
  for (const row of gone) count(row, 1)
  for (const { after } of changed) count(after, 2)
  return [...counts]
    .sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1))
    .map(([name, [more, fewer, other]]) => `  ${name}: +${more} −${fewer} ~${other}`)
}

function changedColumns({ changed }: Difference): string[] {
  const counts = new Map<string, number>()
  for (const { columns } of changed) for (const name of columns) counts.set(name, (counts.get(name) ?? 0) + 1)
  const sorted = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  return sorted.length === 0
    ? []
    : [`changed columns: ${sorted.map(([name, n]) => `${name} ${n}`).join(', ')}`]
}

function examples(word: string, rows: readonly Row[], most: number): string[] {
  const shown = rows.slice(0, most).map((row) => `${word}: ${claimWords(row)}`)
  return rows.length > most ? [...shown, `${word}: … and ${rows.length - most} more`] : shown
}

function claimWords(row: Row): string {
  return `${row.paper_id} ${row.benchmark} ${row.kind} ${row.value_text}${row.unit ?? ''} by ${row.model ?? 'an unnamed model'}: "${row.evidence}"`
}

function changeWords({ before, after, columns }: Difference['changed'][number]): string {
  const cells = columns.map((name) => `${name} ${cellWords(before[name])} → ${cellWords(after[name])}`)
  return `changed: ${after.paper_id} ${after.benchmark} ${after.value_text}: ${cells.join(', ')}`
}

function cellWords(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? 'none' : String(cell)
}

function same(a: Cell | undefined, b: Cell | undefined): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
