import { readableTex } from '../claim/readable-tex.ts'
import { type Cell, type ExportColumn, type ExportTable, provenanceLine } from './export-table.ts'
import { escapeLatex, needsUnicodeEngine } from './latex-escape.ts'
import { type LatexLayout, latexLayout } from './latex-layout.ts'
import { oneLine, webAddress } from './plain-text.ts'

/** Tables with more lines than a page holds are broken over pages. */
const linesOfAPage = 36
const linesOfATurnedPage = 26

/**
 * A booktabs table to `\input` into a document: comment lines name the packages and where the rows come from. More rows
 * than a page holds become a `longtable`; more columns than a line holds turn the page.
 */
export function latexText(table: ExportTable): string {
  const layout = latexLayout(withNumbersRight(table))
  const long = layout.lines > (layout.landscape ? linesOfATurnedPage : linesOfAPage)
  const body = long ? longTable(table, layout) : floatTable(table, layout)
  const packages = [
    'array',
    'booktabs',
    'hyperref',
    ...(long ? ['longtable'] : []),
    ...(layout.landscape ? ['pdflscape'] : []),
  ]
  const engine = needsUnicodeEngine(body)
    ? ['% Holds letters beyond Latin: compile with LuaLaTeX or XeLaTeX and a font that has them.']
    : ['\\usepackage[T1]{fontenc}'].map((line) => `% ${line}`)
  const head = [
    `% ${oneLine(provenanceLine(table.provenance))}`,
    `% In the preamble:`,
    ...packages.map((name) => `% \\usepackage{${name}}`),
    ...engine,
    ...(layout.fits ? [] : ['% Wider than a page: export fewer columns, or set it on larger paper.']),
  ]
  const turned = layout.landscape ? `\\begin{landscape}\n${body}\n\\end{landscape}` : body
  return `${head.join('\n')}\n${turned}\n`
}

function withNumbersRight(table: ExportTable): ExportTable {
  const columns = table.columns.map((column, index) => ({
    ...column,
    numeric: column.numeric ?? table.rows.some((row) => typeof row[index] === 'number'),
  }))
  return { ...table, columns }
}

function floatTable(table: ExportTable, layout: LatexLayout): string {
  return [
    '\\begin{table}',
    '\\centering',
    `\\caption{${caption(table.provenance)}}`,
    '\\medskip',
    type(layout),
    `\\begin{tabular}{${layout.columns.join('')}}`,
    '\\toprule',
    heads(table.columns),
    '\\midrule',
    ...bodyRows(table, layout),
    '\\bottomrule',
    '\\end{tabular}',
    '\\end{table}',
  ].join('\n')
}

function longTable(table: ExportTable, layout: LatexLayout): string {
  return [
    `{${type(layout)}\\setlength{\\LTcapwidth}{\\linewidth}`,
    `\\begin{longtable}{${layout.columns.join('')}}`,
    `\\caption{${caption(table.provenance)}}\\\\`,
    '\\toprule',
    heads(table.columns),
    '\\midrule',
    '\\endfirsthead',
    '\\toprule',
    heads(table.columns),
    '\\midrule',
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    ...bodyRows(table, layout),
    '\\end{longtable}}',
  ].join('\n')
}

/** Type size and room between columns; both end with the table. */
function type({ size, gap }: LatexLayout): string {
  return `\\${size}\\setlength{\\tabcolsep}{${gap}pt}`
}

function caption({ title, snapshot, filters, date }: ExportTable['provenance']): string {
  return escapeLatex(
    `${title}, as reported in abstracts: ${filters}. Claimboard snapshot ${snapshot}, ${date}.`,
  )
}

/** A row ends with `\tabularnewline`: in a column that stands ragged, `\\` only breaks the line. */
const rowEnd = '\\tabularnewline'

function heads(columns: readonly ExportColumn[]): string {
  return `${columns.map((column) => escapeLatex(column.label)).join(' & ')} ${rowEnd}`
}

/** Rows of several lines stand a little apart. */
function bodyRows({ rows, links }: ExportTable, { wraps }: LatexLayout): string[] {
  const end = wraps ? `${rowEnd}\\addlinespace[2pt]` : rowEnd
  return rows.map((row, index) => {
    const cells = row.map((cell, place) => latexCell(cell, links?.[index]?.[place] ?? null))
    return `${cells.join(' & ')} ${end}`
  })
}

function latexCell(cell: Cell, link: string | null): string {
  if (cell === null) return '--'
  const words = readableTex(String(cell))
  const target = link === null ? null : webAddress(link)
  if (target !== null) return `\\href{${latexAddress(target)}}{${escapeLatex(words)}}`
  const address = typeof cell === 'string' ? webAddress(cell) : null
  return address === null ? escapeLatex(words) : `\\url{${latexAddress(address)}}`
}

/** hyperref's `\url` takes `\%` and `\#` also where the table is an argument, as in `\resizebox`; braces would end it. */
function latexAddress(address: string): string {
  return address
    .replace(/[\\{}^`"<>|\s]/g, (sign) => encodeURIComponent(sign))
    .replace(/[^!-~]/gu, (sign) => encodeURIComponent(sign))
    .replace(/[%#]/g, '\\$&')
}
