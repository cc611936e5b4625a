import {
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { link } from '../address/link.ts'
import type { ClaimFilter } from '../claim/filter.ts'
import type { Sort } from '../query/claim-rows.ts'
import type { RankRange } from '../stats/ties.ts'
import { Notice } from '../ui/notice.tsx'
import type { ClaimColumn } from './claim-columns.tsx'
import styles from './claim-grid.module.css'
import { moveFocus } from './grid-focus.ts'
import { HeadCell } from './head-cell.tsx'
import { scrollScale } from './scroll-scale.ts'
import { useClaimWindow } from './use-claim-window.ts'

const rowHeight = 46
const features = tableFeatures({
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature,
})
const noRows: { id: string }[] = []

interface ClaimGridProps {
  filter: ClaimFilter
  sort: readonly Sort[]
  onSort: (sort: Sort[]) => void
  /** How many claims the filter keeps; null while it is not known. */
  count: number | null
  columns: readonly ClaimColumn[]
  hidden: readonly string[]
  ranks: ReadonlyMap<string, RankRange>
  label: string
  onOpen: (claimId: string) => void
}

/** The claims of a filter as a grid of virtual rows; the rows themselves come in blocks from the engine. */
export function ClaimGrid({
  filter,
  sort,
  onSort,
  count,
  columns,
  hidden,
  ranks,
  label,
  onOpen,
}: ClaimGridProps) {
  const frame = useRef<HTMLDivElement>(null)
  const table = useTable({
    features,
    data: noRows,
    columns: useMemo(
      () => columns.map((column) => ({ id: column.id, size: column.width, minSize: 56 })),
      [columns],
    ),
    state: {
      columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
      sorting: sort.map(({ column, descending }): SortingState[number] => ({ id: column, desc: descending })),
    },
    columnResizeMode: 'onChange',
    manualSorting: true,
  })
  const visible = table.getVisibleLeafColumns().flatMap((leaf) => {
    const column = columns.find(({ id }) => id === leaf.id)
    return column ? [{ ...column, width: leaf.getSize(), leaf }] : []
  })
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
  const offset = scale.firstRow(virtualizer.scrollOffset ?? 0)
  const first = (items[0]?.index ?? 0) + offset
  const last = Math.min((items.at(-1)?.index ?? 0) + offset, Math.max(total - 1, 0))
  const { rowAt, error, isCurrent } = useClaimWindow(filter, sort, first, last)
  const width = visible.reduce((sum, column) => sum + column.width, 0)
  if (error) return <Notice title="These rows could not be fetched." tone="bad" details={error.message} />
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) =>
    moveFocus(event, (index) => virtualizer.scrollToIndex(index - offset), onOpen)
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
        {visible.map((column, place) => (
          <HeadCell
            key={column.id}
            column={column}
            pinned={place === 0}
            sort={sort}
            onSort={onSort}
            onResize={(size) => table.setColumnSizing((old) => ({ ...old, [column.id]: size }))}
          />
        ))}
      </div>
      <div className={styles.body} style={{ height: virtualizer.getTotalSize(), width }} role="rowgroup">
        {items.map((item) => {
          const index = item.index + offset
          const row = index < total ? rowAt(index) : null
          return (
            <div
              key={item.key}
              className={styles.row}
              role="row"
              aria-rowindex={index + 2}
              style={{ transform: `translateY(${item.start}px)` }}
              tabIndex={-1}
            >
              {visible.map((column, place) => (
                <div
                  key={column.id}
                  role="gridcell"
                  tabIndex={index === 0 && place === 0 ? 0 : -1}
                  data-cell={`${index}:${place}`}
                  data-claim={row?.claim_id}
                  className={`${styles.cell} ${column.numeric ? styles.numeric : ''} ${place === 0 ? styles.pinned : ''}`}
                  style={{ width: column.width }}
                >
                  {row ? column.cell(row, ranks.get(row.claim_id) ?? null) : null}
                </div>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Where a grid's cell leads. */
export function claimAddress(claimId: string): string {
  return link('claim', { id: claimId })
}
