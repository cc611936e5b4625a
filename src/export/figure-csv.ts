import { unparse } from 'papaparse'
import { formula } from './csv.ts'
import type { Panel } from './figure.ts'
import { wellFormed } from './plain-text.ts'

/** A row of the points file: any record with the claim's id. */
export interface PointRow {
  claim_id: string
}

/**
 * CSV (RFC 4180, UTF-8) of exactly the points that a figure draws, in drawing order; cells that a spreadsheet would
 * run as a formula are escaped, and what UTF-8 cannot write becomes U+FFFD.
 */
export function figureCsv<Row extends PointRow>(
  figure: { panels: readonly Panel[] },
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
): string {
  const known = new Map(rows.map((row) => [row.claim_id, row]))
  const drawn = figure.panels.flatMap((panel) => panel.marks.map((mark) => known.get(mark.claimId)))
  const cells = drawn
    .filter((row) => row !== undefined)
    .map((row) => columns.map((column) => textCell(row[column])))
  return `${unparse({ fields: [...columns], data: cells }, { escapeFormulae: formula, newline: '\r\n' })}\r\n`
}

function textCell(cell: unknown): unknown {
  return typeof cell === 'string' ? wellFormed(cell) : cell
}
