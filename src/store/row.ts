import type { Column } from '../claim/tables.ts'

export type Cell = string | number | boolean | null | readonly string[]

/** One row of a table: column name to value. */
export type Row = Readonly<Record<string, Cell>>

/** NDJSON line of a row, its columns in the order of the table. */
export function rowLine(columns: readonly Column[], row: Row): string {
  const ordered: Record<string, Cell> = {}
  for (const { name } of columns) ordered[name] = row[name] ?? null
  return `${JSON.stringify(ordered)}\n`
}

/** Row of an NDJSON line. Throws where the line is no JSON object. */
export function readRowLine(columns: readonly Column[], line: string): Row {
  const value: unknown = JSON.parse(line)
  if (typeof value !== 'object' || value === null) throw new TypeError('not a row')
  return rowOf(columns, value)
}

/** The columns of a table out of any object; what is no cell becomes null. */
export function rowOf(columns: readonly Column[], value: object): Row {
  const row: Record<string, Cell> = {}
  for (const { name } of columns) row[name] = readCell(Reflect.get(value, name))
  return row
}

function readCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : null
}
