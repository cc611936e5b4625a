import Papa from 'papaparse'
import type { Column, ColumnType } from '../claim/tables.ts'
import type { Cell, Row } from './row.ts'

/** Parts the names of a list in one CSV cell. */
const listMark = '; '

/** CSV (RFC 4180, line ends "\n") of the rows, with a head line; null and the empty list are empty cells. */
export function csvText(columns: readonly Column[], rows: Iterable<Row>): string {
  return csvHead(columns) + Array.from(rows, (row) => csvLine(columns, row)).join('')
}

/** The line of column names. */
export function csvHead(columns: readonly Column[]): string {
  return `${columns.map((column) => column.name).join(',')}\n`
}

/** The line of one row. */
export function csvLine(columns: readonly Column[], row: Row): string {
  return `${columns.map((column) => quoted(cellText(row[column.name] ?? null))).join(',')}\n`
}

/**
 * Rows of a CSV text by the types of its table. An empty cell is null, an empty text has no rows; columns that the text lacks
 * are null. Throws an Error that names file, line and mend where a cell does not fit its column.
 */
export function readCsv(columns: readonly Column[], text: string, file: string): Row[] {
  if (text === '') return []
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: true })
  const [head = [], ...lines] = parsed.data
  const missing = columns.find((column) => column.type !== 'VARCHAR[]' && !head.includes(column.name))
  if (missing !== undefined && missing.name !== 'abstract') {
    throw new Error(`${file}: no column "${missing.name}"; write it anew with npm run register`)
  }
  const places = columns.map((column) => ({ ...column, at: head.indexOf(column.name) }))
  return lines.map((cells, index) => {
    const row: Record<string, Cell> = {}
    for (const { name, type, at } of places) {
      row[name] = readCell(type, cells[at] ?? '', () => `${file}, line ${index + 2}, column ${name}`)
    }
    return row
  })
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.join(listMark) : String(cell)
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function readCell(type: ColumnType, text: string, where: () => string): Cell {
  if (type === 'VARCHAR[]') return text === '' ? [] : text.split(listMark)
  if (text === '') return null
  if (type === 'BOOLEAN') return text === 'true'
  if (type !== 'DOUBLE' && type !== 'INTEGER') return text
  const value = Number(text)
  if (Number.isFinite(value)) return value
  throw new Error(`${where()}: "${text.slice(0, 40)}" is no number; write it anew with npm run register`)
}
