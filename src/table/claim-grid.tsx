import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { link } from '../address/link.ts'
import type { ClaimFilter } from '../claim/filter.ts'
import type { ClaimRow, Sort } from '../query/claim-rows.ts'
import { Notice } from '../ui/notice.tsx'
import type { ClaimColumn, Rank } from './claim-columns.tsx'
import styles from './claim-grid.module.css'
import { type Place, placeAfter } from './grid-focus.ts'
import { HeadCell } from './head-cell.tsx'
import { scrollScale } from './scroll-scale.ts'
import { useClaimWindow } from './use-claim-window.ts'
import { type ColumnLayout, type GridColumn, useGridColumns } from './use-grid-columns.ts'

/** Height of a row, px; the style sheet has the same. */
const rowHeight = 46

interface ClaimGridProps {
  filter: ClaimFilter
  sort: readonly Sort[]
  onSort: (sort: Sort[]) => void
  /** How many claims the filter keeps; null while it is not known. */
  count: number | null
  columns: readonly ClaimColumn[]
  layout: ColumnLayout
  ranks: ReadonlyMap<string, Rank>
  /** Drawn in heads, by column id. */
  headExtras?: Record<string, ReactNode>
  label: string
  onOpen: (claimId: string) => void
}

/** The claims of a filter as a grid of virtual rows; the rows themselves come in blocks from the engine. */
export function ClaimGrid(props: ClaimGridProps) {
  const { filter, sort, onSort, count, columns, layout, ranks, headExtras = {}, label, onOpen } = props
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const { visible, resize } = useGridColumns(columns, layout)
  const total = count ?? 0
  const scale = scrollScale(total, rowHeight)
  const virtualizer = useVirtualizer({
    count: scale.rows,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 1200, height: 640 },
  })
  const items = virtualizer.getVirtualItems()
  const offset = scale.firstRow(virtualizer.scrollOffset ?? 0, frame.current?.clientHeight ?? 0)
  const first = (items[0]?.index ?? 0) + offset
  const last = Math.min((items.at(-1)?.index ?? 0) + offset, Math.max(total - 1, 0))
  const { rowAt, error, isCurrent } = useClaimWindow(filter, sort, first, last)
  if (error) return <Notice title="These rows could not be fetched." tone="bad" details={error.message} />
  const isDrawn = active.row >= first && active.row <= last
  const entry = { row: isDrawn ? active.row : first, column: Math.min(active.column, visible.length - 1) }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = placeAfter(event, entry, { rows: total, columns: visible.length })
    const claim = rowAt(entry.row)
    const isCell = event.target instanceof HTMLElement && event.target.role === 'gridcell'
    if (event.key === 'Enter' && isCell && claim) onOpen(claim.claim_id)
    if (!isCell || !next) return
    event.preventDefault()
    setActive(next)
    virtualizer.scrollToIndex(Math.min(scale.rows - 1, Math.max(0, next.row - offset)))
    requestAnimationFrame(() => cellAt(frame.current, next)?.focus())
  }
  return (
    <div
      ref={frame}
      className={styles.scroll}
      role="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={visible.length}
      aria-busy={!isCurrent}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.headRow} role="row" aria-rowindex={1} tabIndex={-1}>
        {visible.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} onResize={resize}>
            {headExtras[column.id]}
          </HeadCell>
        ))}
      </div>
      <div
        className={styles.body}
        style={{
          height: virtualizer.getTotalSize(),
          minWidth: visible.reduce((sum, column) => sum + column.width, 0),
        }}
        role="rowgroup"
      >
        {items.map((item) => (
          <Row
            key={item.key}
            index={item.index + offset}
            top={item.start}
            row={item.index + offset < total ? rowAt(item.index + offset) : null}
            columns={visible}
            ranks={ranks}
            entry={entry}
            onFocus={setActive}
          />
        ))}
      </div>
    </div>
  )
}

interface RowProps {
  index: number
  top: number
  row: ClaimRow | null
  columns: readonly GridColumn[]
  ranks: ReadonlyMap<string, Rank>
  /** The one cell that the Tab key reaches. */
  entry: Place
  onFocus: (place: Place) => void
}

function Row({ index, top, row, columns, ranks, entry, onFocus }: RowProps) {
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={index + 2}
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
          style={{ width: column.width, left: column.pinnedAt ?? undefined }}
          onFocus={() => onFocus({ row: index, column: place })}
        >
          {row ? column.cell(row, ranks.get(row.claim_id)) : <span className={styles.waiting} />}
        </div>
      ))}
    </div>
  )
}

function cellClass({ numeric, grows, pinnedAt }: GridColumn): string {
  const classes = [numeric && styles.numeric, grows && styles.grows, pinnedAt !== null && styles.pinned]
  return [styles.cell, ...classes.filter(Boolean)].join(' ')
}

function cellAt(grid: HTMLElement | null, { row, column }: Place): HTMLElement | null {
  return grid?.querySelector(`[data-cell="${row}:${column}"]`) ?? null
}

/** Where a grid's cell leads. */
export function claimAddress(claimId: string): string {
  return link('claim', { id: claimId })
}
