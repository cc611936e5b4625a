import { type Cell, type ExportColumn, type ExportTable, provenanceLine } from './export-table.ts'
import { escapeLatex, needsUnicodeEngine } from './latex-escape.ts'
import { oneLine, webAddress } from './plain-text.ts'

/** Tables with more rows than a page holds are broken over pages. */
const rowsOfAPage = 40

/**
 * A booktabs table to `\input` into a document: comment lines name the packages and where the rows come from. More rows
 * than a page holds become a `longtable`.
 */
export function latexText(table: ExportTable): string {
  const long = table.rows.length > rowsOfAPage
  const body = long ? longTable(table) : floatTable(table)
  const packages = ['booktabs', 'hyperref', ...(long ? ['longtable'] : [])]
  const engine = needsUnicodeEngine(body)
    ? ['% Holds letters beyond Latin: compile with LuaLaTeX or XeLaTeX and a font that has them.']
    : ['\\usepackage[T1]{fontenc}'].map((line) => `% ${line}`)
  const head = [
    `% ${oneLine(provenanceLine(table.provenance))}`,
    `% In the preamble:`,
    ...packages.map((name) => `% \\usepackage{${name}}`),
    ...engine,
  ]
  return `${head.join('\n')}\n${body}\n`
}

function floatTable({ columns, rows, provenance }: ExportTable): string {
  return [
    '\\begin{table}',
    '\\centering',
    `\\caption{${caption(provenance)}}`,
    '\\small',
    `\\begin{tabular}{${columns.map((column, index) => spec(column, rows, index)).join('')}}`,
    '\\toprule',
    heads(columns),
    '\\midrule',
    ...rows.map(latexRow),
    '\\bottomrule',
    '\\end{tabular}',
    '\\end{table}',
  ].join('\n')
}

function longTable({ columns, rows, provenance }: ExportTable): string {
  return [
    '{\\small',
    `\\begin{longtable}{${columns.map((column, index) => spec(column, rows, index)).join('')}}`,
    `\\caption{${caption(provenance)}}\\\\`,
    '\\toprule',
    heads(columns),
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    ...rows.map(latexRow),
    '\\end{longtable}}',
  ].join('\n')
}

function caption({ title, snapshot, filters, date }: ExportTable['provenance']): string {
  return escapeLatex(
    `${title}, as reported in abstracts: ${filters}. Claimboard snapshot ${snapshot}, ${date}.`,
  )
}

/** Numbers stand right, long words wrap, everything else stands left. */
function spec(column: ExportColumn, rows: ExportTable['rows'], index: number): string {
  if (column.name === 'evidence' || column.name === 'title') return 'p{0.3\\linewidth}'
  return rows.some((row) => typeof row[index] === 'number') ? 'r' : 'l'
}

function heads(columns: readonly ExportColumn[]): string {
  return `${columns.map((column) => escapeLatex(column.label)).join(' & ')} \\\\`
}

function latexRow(row: readonly Cell[]): string {
  return `${row.map(latexCell).join(' & ')} \\\\`
}

function latexCell(cell: Cell): string {
  if (cell === null) return '--'
  const address = typeof cell === 'string' ? webAddress(cell) : null
  return address === null ? escapeLatex(String(cell)) : `\\url{${latexAddress(address)}}`
}

/** hyperref's `\url` takes `\%` and `\#` also where the table is an argument, as in `\resizebox`; braces would end it. */
function latexAddress(address: string): string {
  return address
    .replace(/[\\{}^`"<>|\s]/g, (sign) => encodeURIComponent(sign))
    .replace(/[^!-~]/gu, (sign) => encodeURIComponent(sign))
    .replace(/[%#]/g, '\\$&')
}
