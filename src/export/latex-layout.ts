import type { ExportTable } from './export-table.ts'

/** How a table fits on a page. */
export interface LatexLayout {
  /** Column specifications of a `tabular` or `longtable`. */
  columns: string[]
  /** Type size, as the command is called. */
  size: string
  /** Half the room between two columns, pt. */
  gap: number
  /** True when the table needs the long side of the page. */
  landscape: boolean
  /** True when some cells take several lines. */
  wraps: boolean
  /** Lines of text that the rows take, about. */
  lines: number
  /** False when the columns stand out even in the smallest type. */
  fits: boolean
}

/** Line widths of the standard article class on A4, pt: upright, and turned. Other classes scale with `\linewidth`. */
const upright = 345
const turned = 550

/** Type sizes to try, the most readable first, with the mean width of a character in Computer Modern, pt. */
const sizes = [
  { size: 'small', character: 4.9, gap: 5, line: upright, landscape: false },
  { size: 'footnotesize', character: 4.5, gap: 4, line: upright, landscape: false },
  { size: 'footnotesize', character: 4.5, gap: 4, line: turned, landscape: true },
  { size: 'scriptsize', character: 4.0, gap: 3, line: turned, landscape: true },
  { size: 'tiny', character: 3.3, gap: 2, line: turned, landscape: true },
]

/** Longest words that stand on one line; longer ones wrap. */
const longestLine = 18

/** Narrowest wrapping column, in characters. */
const narrowest = 12

/** A mean cell takes no more lines than this, as long as its column stays below `widest` characters. */
const fewLines = 3
const widest = 24

/** A head that wraps takes about so many lines; one of `shortHead` characters does not wrap. */
const headLines = 1.8
const shortHead = 8

interface Measured {
  /** The least width, in characters. */
  least: number
  /** Mean characters of a cell: how much of the rest a wrapping column gets; 0 where only the head wraps. */
  mean: number
  wraps: boolean
  numeric: boolean
  /** Characters of each cell. */
  cells: number[]
}

/** The layout in which a table fits a page: numbers stand right, short words left, long words wrap in what is left. */
export function latexLayout(table: ExportTable): LatexLayout {
  const columns = table.columns.map((_, index) => measured(table, index))
  const fitting = sizes.find(({ character, gap, line }) => restOf(columns, character, gap, line) >= 0)
  const chosen = fitting ?? sizes[sizes.length - 1] ?? sizes[0]
  if (!chosen) throw new Error('No type sizes to choose from.')
  const { size, character, gap, line, landscape } = chosen
  const rest = Math.max(0, restOf(columns, character, gap, line))
  const means = columns.reduce((sum, { mean }) => sum + mean, 0)
  const widths = columns.map(({ least, mean }) => least * character + (means > 0 ? (rest * mean) / means : 0))
  return {
    columns: columns.map(({ wraps, numeric }, index) => {
      if (!wraps) return numeric ? 'r' : 'l'
      const share = ((widths[index] ?? 0) / line).toFixed(3)
      return `>{\\ragged${numeric ? 'left' : 'right'}\\hspace{0pt}}p{${share}\\linewidth}`
    }),
    size,
    gap,
    landscape,
    wraps: columns.some(({ wraps, mean }) => wraps && mean > 0),
    lines: linesOf(
      columns,
      widths.map((width) => width / character),
      table.rows.length,
    ),
    fits: fitting !== undefined,
  }
}

/** What a line has left when every column has the least that it needs, pt; below 0 where the table does not fit. */
function restOf(columns: readonly Measured[], character: number, gap: number, line: number): number {
  const needed = columns.reduce((sum, { least }) => sum + least * character + 2 * gap, 0)
  return line - needed
}

/** The lines of all rows, each as high as its highest cell; words leave about a fifth of a line empty. */
function linesOf(columns: readonly Measured[], widths: readonly number[], rows: number): number {
  let lines = 0
  for (let row = 0; row < rows; row += 1) {
    const highest = columns.map(({ wraps, cells }, index) =>
      wraps ? Math.ceil((1.2 * (cells[row] ?? 0)) / (widths[index] ?? 1)) : 1,
    )
    lines += Math.max(1, ...highest)
  }
  return lines
}

function measured({ columns, rows }: ExportTable, index: number): Measured {
  const { label, numeric = false } = columns[index] ?? { label: '' }
  const texts = rows.map((row) => String(row[index] ?? '--'))
  const cells = texts.map(widthOf)
  const longest = most(cells)
  if (longest > longestLine) {
    const mean = [widthOf(label), ...cells].reduce((sum, width) => sum + width, 0) / (cells.length + 1)
    const least = Math.max(narrowest, longestWord([label, ...texts]), Math.min(mean / fewLines, widest))
    return { least, mean, wraps: true, numeric, cells }
  }
  const head = longestWord([label])
  if (widthOf(label) > Math.max(longest, shortHead) && head < widthOf(label))
    return {
      least: Math.max(longest, head, widthOf(label) / headLines, shortHead),
      mean: 0,
      wraps: true,
      numeric,
      cells,
    }
  return { least: Math.max(longest, widthOf(label)), mean: 0, wraps: false, numeric, cells }
}

/** Width of a text in mean characters: capitals are wider. */
function widthOf(text: string): number {
  return text.length + 0.35 * (text.match(/\p{Lu}/gu)?.length ?? 0)
}

/** The longest word, which cannot wrap: TeX breaks a line at spaces and after hyphens and slashes. */
function longestWord(texts: readonly string[]): number {
  return Math.min(24, most(texts.flatMap((text) => text.split(/(?<=[\s/-])/)).map(widthOf)))
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((top, number) => Math.max(top, number), 1)
}
