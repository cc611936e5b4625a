import type { ClaimRow } from '../query/claim-rows.ts'
import type { Rank } from './claim-columns.tsx'
import styles from './claim-grid.module.css'
import type { Place } from './grid-focus.ts'
import type { GridColumn } from './use-grid-columns.ts'

interface ClaimGridRowProps {
  index: number
  /** Distance from the top of the list, px. */
  top: number
  /** Null while it is on its way. */
  row: ClaimRow | null
  columns: readonly GridColumn[]
  ranks: ReadonlyMap<string, Rank>
  /** The one cell that the Tab key reaches. */
  entry: Place
  /** Depth in a grouped list; none where rows are not grouped. */
  level?: number
  onFocus: (place: Place) => void
}

/** One claim as a row of the grid. */
export function ClaimGridRow({ index, top, row, columns, ranks, entry, level, onFocus }: ClaimGridRowProps) {
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
          tabIndex={index === entry.row && place === entry.column ? 0 : -1}
          data-cell={`${index}:${place}`}
          className={cellClass(column)}
          style={{ width: column.width, flexGrow: column.grows, left: column.pinnedAt ?? undefined }}
          onFocus={() => onFocus({ row: index, column: place })}
        >
          {row ? column.cell(row, ranks.get(row.claim_id)) : <span className={styles.waiting} />}
        </div>
      ))}
    </div>
  )
}

function cellClass({ numeric, pinnedAt }: GridColumn): string {
  const classes = [numeric && styles.numeric, pinnedAt !== null && styles.pinned]
  return [styles.cell, ...classes.filter(Boolean)].join(' ')
}
