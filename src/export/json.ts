import type { ExportTable } from './export-table.ts'
import { wellFormed } from './plain-text.ts'

/** JSON: the provenance, the columns and one object a row, all keyed by column name. */
export function jsonText({ columns, rows, provenance }: ExportTable): string {
  const objects = rows.map((row) =>
    // fromEntries defines own properties: a column called "__proto__" would stay data.
    Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])),
  )
  const told = { provenance, columns, rows: objects }
  return `${JSON.stringify(told, (_, value: unknown) => (typeof value === 'string' ? wellFormed(value) : value), 1)}\n`
}
