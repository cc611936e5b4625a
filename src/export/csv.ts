import { unparse } from 'papaparse'
import { type Cell, type ExportTable, provenanceLine } from './export-table.ts'
import { wellFormed } from './plain-text.ts'

/**
 * Cells that a spreadsheet would run (OWASP, CSV injection), full-width signs included. A bare signed number is none:
 * "-3.5" stays as printed.
 */
export const formula = /^\s*(?:[=@\uff1d\uff20]|[\t\r]|[+\-\uff0b\uff0d](?!\d+(?:\.\d+)?%?$))/

/**
 * CSV (RFC 4180, UTF-8, head line of column names). Cells that start a formula get a leading apostrophe. The last
 * column says where each row comes from, because comment lines would stop many readers.
 */
export function csvText({ columns, rows, provenance }: ExportTable): string {
  const source = provenanceLine(provenance)
  return unparse(
    {
      fields: [...columns.map((column) => column.name), 'provenance'],
      data: rows.map((row) => [...row.map(csvCell), wellFormed(source)]),
    },
    { escapeFormulae: formula, newline: '\r\n' },
  )
}

function csvCell(cell: Cell): Cell {
  return typeof cell === 'string' ? wellFormed(cell) : cell
}
