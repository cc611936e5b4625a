import { type RawRow, text } from '../query/question.ts'

export type Cell = string | number | boolean | null

/** A column of an export: its name in the rows, and its head for people. */
export interface ExportColumn {
  name: string
  label: string
  /** The words of a row for people, where they are more than the value; printed formats (LaTeX, Markdown) take them. */
  print?: (row: RawRow) => string | null
  /** Column whose address the printed words link to. */
  address?: string
  /** Left out of printed formats, where other columns say it. */
  dataOnly?: boolean
  /** Stands right in printed formats; without it a column of numbers does. */
  numeric?: boolean
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
  /** Address of each cell's words, row by row; none where the words link nowhere. */
  links?: readonly (readonly (string | null)[])[]
  provenance: Provenance
}

/** Columns that every export carries, so that each row can be checked against its source. */
const sourceColumns: readonly ExportColumn[] = [
  { name: 'evidence', label: 'Evidence' },
  { name: 'url', label: 'Link' },
]

/**
 * The chosen columns, each once, with the words and the link of each row after them. Printed words that link to the
 * address already make a printed column of addresses needless.
 */
export function withSources(chosen: readonly ExportColumn[]): ExportColumn[] {
  const linked = chosen.flatMap(({ address }) => address ?? [])
  return sourced(chosen).map((column) =>
    linked.includes(column.name) ? { ...column, dataOnly: true } : column,
  )
}

function sourced(chosen: readonly ExportColumn[]): ExportColumn[] {
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

/** The rows of a question as people read them: the words of each column, linked, without the columns for programs. */
export function printedTable(
  columns: readonly ExportColumn[],
  rows: readonly RawRow[],
  provenance: Provenance,
): ExportTable {
  const printed = columns
    .filter(({ dataOnly }) => !dataOnly)
    .map((column) => ({
      ...column,
      numeric: column.numeric ?? rows.some((row) => typeof row[column.name] === 'number'),
    }))
  return {
    columns: printed,
    rows: rows.map((row) => printed.map(({ name, print }) => cellOf(print ? print(row) : row[name]))),
    links: rows.map((row) =>
      printed.map(({ address }) => (address === undefined ? null : text(row, address))),
    ),
    provenance,
  }
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
