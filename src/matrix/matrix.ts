import type { MatrixCell } from '../query/matrix.ts'

/** A row of the matrix: its cells by benchmark. */
export interface MatrixRow {
  key: string
  name: string
  cells: Map<string, MatrixCell>
}

/** Cells gathered into rows, in the order in which the rows first come. */
export function matrixRows(cells: readonly MatrixCell[]): MatrixRow[] {
  const rows = new Map<string, MatrixRow>()
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? { key: cell.row, name: cell.name, cells: new Map() }
    row.cells.set(cell.benchmark_id, cell)
    rows.set(cell.row, row)
  }
  return [...rows.values()]
}

/** Rows by one column's value, rows without it last; without a column, the order as it came (most columns reported first). */
export function sortedRows(rows: readonly MatrixRow[], by: string | null, order: 'up' | 'down'): MatrixRow[] {
  if (by === null) return [...rows]
  const sign = order === 'up' ? 1 : -1
  const value = (row: MatrixRow) => row.cells.get(by)?.high ?? null
  return [...rows].sort((a, b) => {
    const [x, y] = [value(a), value(b)]
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return sign * (x - y)
  })
}

/** How strongly a cell is shaded, 0 to 1: its place between the lowest and the highest value of its column. */
export function shade(rows: readonly MatrixRow[], benchmark: string, value: number): number {
  const values = rows.flatMap((row) => row.cells.get(benchmark)?.high ?? [])
  const low = Math.min(...values)
  const high = Math.max(...values)
  return high > low ? (value - low) / (high - low) : 0.5
}
