import type { MatrixCell } from '../query/matrix.ts'

/** A row of the matrix: its cells by benchmark. */
export interface MatrixRow {
  key: string
  name: string
  cells: Map<string, MatrixCell>
}

/** Lowest and highest value of a column. */
export interface Span {
  low: number
  high: number
}

/** Cells gathered into rows, in the order in which the rows first come. */
export function matrixRows(cells: readonly MatrixCell[]): MatrixRow[] {
  const rows = new Map<string, MatrixRow>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? { key: cell.row, name: cell.name, cells: new Map() }
    row.cells.set(cell.benchmark, cell)
    rows.set(cell.row, row)
  }
  return [...rows.values()]
}

/** Rows by one column's value, rows without it last; without a column, the order as it came (most columns reported first). */
export function sortedRows(rows: readonly MatrixRow[], by: string | null, order: 'up' | 'down'): MatrixRow[] {
  if (by === null) return [...rows]
  const sign = order === 'up' ? 1 : -1
  const value = (row: MatrixRow) => row.cells.get(by)?.value ?? null
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * (x - y)
  })
}

/** The span of every column's values. */
export function columnSpans(rows: readonly MatrixRow[]): Map<string, Span> {
  const spans = new Map<string, Span>()
  for (const { benchmark, value } of rows.flatMap((row) => [...row.cells.values()])) {
    const { low, high } = spans.get(benchmark) ?? { low: value, high: value }
    spans.set(benchmark, { low: Math.min(low, value), high: Math.max(high, value) })
  }
  return spans
}

/** How strongly a value is shaded, 0 to 1: its place in its column's span; the low end is strong where lower is better. */
export function shade(span: Span | undefined, value: number, higherIsBetter: boolean): number {
  if (!span || span.high <= span.low) return 0.5
  const place = (value - span.low) / (span.high - span.low)
  return higherIsBetter ? place : 1 - place
}
