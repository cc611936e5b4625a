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

interface Measured {
  /** Characters of the longest line, the head included. */
  longest: number
  /** Characters of the longest word, which cannot wrap. */
  word: number
  /** Mean characters of a cell: how much of the rest a wrapping column gets. */
  mean: number
  wraps: boolean
  numeric: boolean
}

/** The layout in which a table fits a page: numbers stand right, short words left, long words wrap in what is left. */
export function latexLayout(table: ExportTable): LatexLayout {
  const columns = table.columns.map((_, index) => measured(table, index))
  const fitting = sizes.find(({ character, gap, line }) => restOf(columns, character, gap, line) >= 0)
  const chosen = fitting ?? sizes[sizes.length - 1] ?? sizes[0]
  if (!chosen) throw new Error('No type sizes to choose from.')
  const { size, character, gap, line, landscape } = chosen
  const rest = Math.max(0, restOf(columns, character, gap, line))
  const means = columns.reduce((sum, column) => sum + (column.wraps ? column.mean : 0), 0)
  return {
    columns: columns.map((column) => {
      if (!column.wraps) return column.numeric ? 'r' : 'l'
      const width = leastOf(column) * character + (rest * column.mean) / means
      return `>{\\ragged${column.numeric ? 'left' : 'right'}\\hspace{0pt}}p{${(width / line).toFixed(3)}\\linewidth}`
    }),
    size,
    gap,
    landscape,
  }
}

/** What a line has left when every column has the least that it needs, pt; below 0 where the table does not fit. */
function restOf(columns: readonly Measured[], character: number, gap: number, line: number): number {
  const needed = columns.reduce((sum, column) => sum + leastOf(column) * character + 2 * gap, 0)
  return line - needed
}

function leastOf({ wraps, longest, word }: Measured): number {
  return wraps ? Math.max(narrowest, word) : longest
}

function measured({ columns, rows }: ExportTable, index: number): Measured {
  const { label, numeric = false } = columns[index] ?? { label: '' }
  const texts = rows.map((row) => String(row[index] ?? '--'))
  const lengths = [label, ...texts].map((text) => text.length)
  // TeX breaks a line at spaces and after hyphens and slashes.
  const words = [label, ...texts].flatMap((text) => text.split(/(?<=[\s/-])/)).map((word) => word.length)
  const longest = lengths.reduce((most, length) => Math.max(most, length), 1)
  return {
    longest,
    word: Math.min(
      24,
      words.reduce((most, length) => Math.max(most, length), 1),
    ),
    mean: lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    wraps: longest > longestLine,
    numeric,
  }
}
