import { readableTex } from '../claim/readable-tex.ts'
import { type Cell, type ExportTable, provenanceLine } from './export-table.ts'
import { oneLine, webAddress } from './plain-text.ts'

/** A table in GitHub Flavored Markdown, with the provenance below it. */
export function markdownText({ columns, rows, links, provenance }: ExportTable): string {
  const numeric = columns.map(
    (column, index) => column.numeric ?? rows.some((row) => typeof row[index] === 'number'),
  )
  const lines = [
    tableLine(columns.map((column) => escapeMarkdown(column.label))),
    tableLine(numeric.map((right) => (right ? '---:' : '---'))),
    ...rows.map((row, index) =>
      tableLine(row.map((cell, place) => markdownCell(cell, links?.[index]?.[place] ?? null))),
    ),
  ]
  return `${lines.join('\n')}\n\n${escapeMarkdown(provenanceLine(provenance))}\n`
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function markdownCell(cell: Cell, link: string | null): string {
  if (cell === null) return ''
  const words = readableTex(String(cell))
  const target = link === null ? null : webAddress(link)
  if (target !== null) return `[${escapeMarkdown(words)}](<${markdownAddress(target)}>)`
  const address = typeof cell === 'string' ? webAddress(cell) : null
  return address === null ? escapeMarkdown(words) : `<${markdownAddress(address)}>`
}

/** Inside `<…>` no space, angle bracket or pipe may stand (CommonMark 6.5; GFM tables split at pipes first). */
function markdownAddress(address: string): string {
  return address.replace(/[\s<>|\\`]/g, (sign) => encodeURIComponent(sign))
}

/** Words as Markdown shows them: every sign that could start markup or HTML gets a backslash (CommonMark 2.4). */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>&|~#!$]/g, '\\$&')
}
