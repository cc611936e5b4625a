import { ask } from '../query/ask.ts'
import { citedPapers, type PaperRow } from '../query/cited-papers.ts'
import { engineState } from '../query/engine.ts'
import { exportParquet } from '../query/export-parquet.ts'
import type { Question, RawRow } from '../query/question.ts'
import { fetchManifest } from '../query/snapshot.ts'
import { bibtexText } from './bibtex.ts'
import { csvText } from './csv.ts'
import {
  type ExportColumn,
  exportTable,
  type Provenance,
  printedTable,
  provenanceLine,
} from './export-table.ts'
import { jsonText } from './json.ts'
import { latexText } from './latex.ts'
import { markdownText } from './markdown.ts'
import { exportFileName, saveFile } from './save-file.ts'
import { duckdbCommand, sqlText } from './sql-text.ts'

/** What is on screen: its question with every row, its columns in order, and its words. */
export interface Shown {
  question: Question<unknown>
  columns: readonly ExportColumn[]
  /** Title of the table, for file names and captions. */
  title: string
  /** What the rows were narrowed down to, in words. */
  filters: string
}

/** The ways out of the page, in the order of the menu. */
export const formats = [
  { id: 'csv', label: 'CSV', hint: 'spreadsheets, R, pandas' },
  { id: 'parquet', label: 'Parquet', hint: 'DuckDB, Polars, Arrow' },
  { id: 'json', label: 'JSON', hint: 'programs' },
  { id: 'latex', label: 'LaTeX table', hint: 'booktabs' },
  { id: 'bibtex', label: 'BibTeX', hint: 'the papers shown' },
  { id: 'markdown', label: 'Markdown table', hint: 'notes, issues' },
] as const
export type FormatId = (typeof formats)[number]['id']

/** The formats that can hold what is shown: a bibliography needs to know the papers. */
export function formatsFor({ question, columns }: Shown): readonly (typeof formats)[number][] {
  const cites = /\bpaper_id\b/.test(question.sql) || columns.some((column) => column.name === 'paper_id')
  return cites ? formats : formats.filter(({ id }) => id !== 'bibtex')
}

/** Writes what is shown in a format and hands it to the browser's downloads; resolves to a sentence that says what was saved. */
export async function saveAs(format: FormatId, shown: Shown): Promise<string> {
  const provenance = await provenanceOf(shown)
  if (format === 'parquet') return saveParquet(shown, provenance)
  if (format === 'bibtex') return saveBibtex(shown, provenance)
  const rows = await rawRows(shown.question)
  const table = exportTable(shown.columns, rows, provenance)
  const printed = () => printedTable(shown.columns, rows, provenance)
  const { text, extension, type } = {
    csv: () => ({ text: csvText(table), extension: 'csv', type: 'text/csv;charset=utf-8' }),
    json: () => ({ text: jsonText(table), extension: 'json', type: 'application/json' }),
    latex: () => ({ text: latexText(printed()), extension: 'tex', type: 'application/x-tex;charset=utf-8' }),
    markdown: () => ({ text: markdownText(printed()), extension: 'md', type: 'text/markdown;charset=utf-8' }),
  }[format]()
  return save(text, shown, provenance, extension, type, counted(rows.length, 'row'))
}

/** The SQL of what is shown, and the command that asks DuckDB's own program the same. */
export async function copyText(what: 'sql' | 'duckdb', shown: Shown): Promise<string> {
  const provenance = await provenanceOf(shown)
  return what === 'sql' ? sqlText(shown.question, provenance) : duckdbCommand(shown.question, provenance)
}

async function saveParquet(shown: Shown, provenance: Provenance): Promise<string> {
  const names = shown.columns.map((column) => column.name)
  const bytes = await exportParquet(shown.question, names, provenanceLine(provenance))
  return save(
    Uint8Array.from(bytes),
    shown,
    provenance,
    'parquet',
    'application/vnd.apache.parquet',
    'all rows',
  )
}

async function saveBibtex(shown: Shown, provenance: Provenance): Promise<string> {
  const papers: PaperRow[] = await ask(citedPapers(shown.question))
  const text = bibtexText(papers, provenanceLine(provenance))
  return save(
    text,
    shown,
    provenance,
    'bib',
    'application/x-bibtex;charset=utf-8',
    counted(papers.length, 'paper'),
  )
}

function save(
  content: string | Uint8Array<ArrayBuffer>,
  shown: Shown,
  { snapshot }: Provenance,
  extension: string,
  type: string,
  what: string,
): string {
  const name = exportFileName(shown.title, snapshot, extension)
  saveFile(content, name, type)
  return `Saved ${name} (${what}).`
}

function rawRows(question: Question<unknown>): Promise<RawRow[]> {
  return ask({ ...question, read: (row) => row })
}

async function provenanceOf({ title, filters }: Shown): Promise<Provenance> {
  const state = engineState()
  const manifest = state.phase === 'ready' ? state.manifest : await fetchManifest()
  const date = new Date().toISOString().slice(0, 10)
  return { title, filters, snapshot: manifest.snapshot, date, link: location.href }
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
