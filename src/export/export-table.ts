import type { RawRow } from '../query/question.ts'

export type Cell = string | number | boolean | null

/** A column of an export: its name in the rows, and its head for people. */
export interface ExportColumn {
  name: string
  label: string
}

/** Where an export comes from: what a reader needs to find the same rows again. */
export interface Provenance {
  title: string
  /** Name of the snapshot (manifest.json). */
  snapshot: string
  /** What the rows were narrowed down to, in words. */
  filters: string
  /** ISO date of the export. */
  date: string
  /** Address of the view. */
  link: string
}

/** What is on screen, with all its rows, ready to be written in any format. */
export interface ExportTable {
  columns: readonly ExportColumn[]
  rows: readonly (readonly Cell[])[]
  provenance: Provenance
}

/** Columns that every export carries, so that each row can be checked against its source. */
const sourceColumns: readonly ExportColumn[] = [
  { name: 'evidence', label: 'Evidence' },
  { name: 'url', label: 'Link' },
]

/** The chosen columns, each once, with the words and the link of each row after them. */
export function withSources(chosen: readonly ExportColumn[]): ExportColumn[] {
  const named = new Map([...sourceColumns, ...chosen].map((column) => [column.name, column]))
  const once = new Set([...chosen, ...sourceColumns].map((column) => column.name))
  return [...once].flatMap((name) => named.get(name) ?? [])
}

/** The rows of a question as a table; what is no cell becomes text, and what a row lacks becomes null. */
export function exportTable(
  columns: readonly ExportColumn[],
  rows: readonly RawRow[],
  provenance: Provenance,
): ExportTable {
  return { columns, rows: rows.map((row) => columns.map(({ name }) => cellOf(row[name]))), provenance }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || Number.isNaN(value)) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return String(value)
}

/** Where the rows come from, in one line. */
export function provenanceLine({ title, snapshot, filters, date, link }: Provenance): string {
  return `${title}. Claims as reported in abstracts: ${filters}. Claimboard snapshot ${snapshot}, ${date}, ${link}`
}
