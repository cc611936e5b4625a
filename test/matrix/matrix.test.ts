import { describe, expect, it } from 'vitest'
import { columnSpans, matrixRows, shade, sortedRows } from '../../src/matrix/matrix.ts'
import type { MatrixCell } from '../../src/query/matrix.ts'

const cell = (row: string, benchmark: string, value: number): MatrixCell => ({
  row,
  name: `Paper ${row}`,
  benchmark,
  claimId: `${row}-${benchmark}`,
  value,
  valueText: String(value),
  other: value,
  claims: 1,
  conflict: false,
})
const cells = [cell('p1', 'x', 50), cell('p1', 'y', 10), cell('p2', 'x', 80), cell('p3', 'y', 30)]

describe('the matrix', () => {
  it('gathers cells into rows in the order in which they come', () => {
    const rows = matrixRows(cells)
    expect(rows.map((row) => [row.key, row.cells.size])).toEqual([
      ['p1', 2],
      ['p2', 1],
      ['p3', 1],
    ])
    expect(rows[0]?.cells.get('y')?.value).toBe(10)
  })

  it('sorts by a column with rows that lack it last, whatever the direction', () => {
    const rows = matrixRows(cells)
    const keys = (by: string | null, order: 'up' | 'down') =>
      sortedRows(rows, by, order).map((row) => row.key)
    expect(keys('x', 'down')).toEqual(['p2', 'p1', 'p3'])
    expect(keys('x', 'up')).toEqual(['p1', 'p2', 'p3'])
    expect(keys('y', 'down')).toEqual(['p3', 'p1', 'p2'])
    expect(keys(null, 'down')).toEqual(['p1', 'p2', 'p3'])
  })

  it('shades by the place within the column, stronger for better', () => {
    const spans = columnSpans(matrixRows(cells))
    expect(spans.get('x')).toEqual({ low: 50, high: 80 })
    expect(shade(spans.get('x'), 80, true)).toBe(1)
    expect(shade(spans.get('x'), 50, true)).toBe(0)
    expect(shade(spans.get('x'), 50, false)).toBe(1)
    expect(shade(spans.get('x'), 65, true)).toBe(0.5)
  })

  it('shades a lone value in the middle', () => {
    expect(shade({ low: 7, high: 7 }, 7, true)).toBe(0.5)
    expect(shade(undefined, 7, true)).toBe(0.5)
  })
})
