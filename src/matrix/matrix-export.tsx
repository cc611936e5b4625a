import { ExportMenu } from '../export/export-menu.tsx'
import type { ExportColumn } from '../export/export-table.ts'
import { type MatrixCell, type MatrixRows, matrixColumnNames, matrixTable } from '../query/matrix.ts'
import { type Question, type RawRow, text } from '../query/question.ts'
import type { MatrixColumn } from './matrix-table.tsx'

interface MatrixExportProps {
  cells: Question<MatrixCell>
  rows: MatrixRows
  least: number
  columns: readonly MatrixColumn[]
  by: string | null
  order: 'up' | 'down'
}

/** Exports the matrix as it is on screen: a row a paper or model, a column a benchmark; data also carry each claim's id. */
export function MatrixExport({ cells, rows, least, columns, by, order }: MatrixExportProps) {
  const names = columns.map(({ name }) => name).join(', ')
  const who = rows === 'papers' ? 'papers, their own systems' : 'models, whoever reports'
  return (
    <ExportMenu
      question={matrixTable(cells, columns, { by, order })}
      columns={exportColumns(rows, columns)}
      describe={{
        title: 'Claims side by side',
        filters: `scores of ${who}, that report at least ${least} of ${names}`,
      }}
      exact
    />
  )
}

/** What people read is each cell's words; programs get the value and the claim as well. */
function exportColumns(rows: MatrixRows, columns: readonly MatrixColumn[]): ExportColumn[] {
  const identity = rows === 'papers' ? 'paper_id' : 'model_key'
  return [
    { name: 'name', label: rows === 'papers' ? 'Paper' : 'Model' },
    ...columns.flatMap((column): ExportColumn[] => {
      const { value, words, claim } = matrixColumnNames(column.name)
      return [
        {
          name: value,
          label: column.unit ? `${column.name} (${column.unit})` : column.name,
          print: (row: RawRow) => text(row, words),
          numeric: true,
        },
        { name: words, label: words, dataOnly: true },
        { name: claim, label: claim, dataOnly: true },
      ]
    }),
    { name: 'row_key', label: identity, dataOnly: true },
  ]
}
