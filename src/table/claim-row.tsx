import { memo } from 'react'
import type { ClaimRow } from '../query/claim-rows.ts'
import type { Rank } from './claim-columns.tsx'
import styles from './claim-grid.module.css'
import type { GridColumn } from './use-grid-columns.ts'

interface ClaimGridRowProps {
  index: number
  /** Distance from the top of the list, px. */
  top: number
  /** Null while it is on its way. */
  row: ClaimRow | null
  columns: readonly GridColumn[]
  rank: Rank | undefined
  /** The column whose cell the Tab key reaches; null where it stands in another row. */
  entry: number | null
  /** Depth in a grouped list; none where rows are not grouped. */
  level?: number
}

/** One claim as a row of the grid; drawn anew only when something of its own has changed. */
export const ClaimGridRow = memo(function ClaimGridRow(props: ClaimGridRowProps) {
  const { index, top, row, columns, rank, entry, level } = props
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={index + 2}
      aria-level={level}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={-1}
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          tabIndex={place === entry ? 0 : -1}
          data-cell={`${index}:${place}`}
          className={cellClass(column)}
          style={{ width: column.width, flexGrow: column.grows, left: column.pinnedAt ?? undefined }}
        >
          {row ? column.cell(row, rank) : <span className={styles.waiting} />}
        </div>
      ))}
    </div>
  )
})

function cellClass({ numeric, pinnedAt }: GridColumn): string {
  const classes = [numeric && styles.numeric, pinnedAt !== null && styles.pinned]
  return [styles.cell, ...classes.filter(Boolean)].join(' ')
}
