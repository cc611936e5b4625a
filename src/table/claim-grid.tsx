import { type FocusEvent, type KeyboardEvent, memo, type ReactNode, useRef, useState } from 'react'
import { link } from '../address/link.ts'
import type { ClaimFilter } from '../claim/filter.ts'
import type { Sort } from '../query/claim-rows.ts'
import { type Grouping, isGroup, type ListRow } from '../query/grouped-rows.ts'
import { Notice } from '../ui/notice.tsx'
import { useLate } from '../ui/use-late.ts'
import type { ClaimColumn, Rank } from './claim-columns.tsx'
import styles from './claim-grid.module.css'
import { ClaimGridRow } from './claim-row.tsx'
import { foldKey, type Place, placeAfter } from './grid-focus.ts'
import { GroupGridRow } from './group-row.tsx'
import { HeadCell } from './head-cell.tsx'
import { placeOf, useCellFocus } from './use-cell-focus.ts'
import { useClaimWindow } from './use-claim-window.ts'
import { type ColumnLayout, useGridColumns } from './use-grid-columns.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

interface ClaimGridProps {
  filter: ClaimFilter
  sort: readonly Sort[]
  onSort: (sort: Sort[]) => void
  /** How the claims are gathered; null lists them one by one. */
  grouping: Grouping | null
  /** Called with the key of a group to open or close. */
  onToggle: (group: string) => void
  /** How many rows the list has, group heads counted; null while it is not known. */
  count: number | null
  columns: readonly ClaimColumn[]
  layout: ColumnLayout
  ranks: ReadonlyMap<string, Rank>
  /** Drawn in heads, by column id. */
  headExtras?: Record<string, ReactNode>
  label: string
  onOpen: (claimId: string) => void
  /** Called with the claim whose row the focus is in. */
  onSelect: (claimId: string) => void
}

/** The claims of a filter as a grid of virtual rows; the rows themselves come in blocks from the engine. */
export const ClaimGrid = memo(function ClaimGrid(props: ClaimGridProps) {
  const { filter, grouping, onToggle, sort, onSort, count, columns, layout, ranks, headExtras } = props
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const { visible, resize } = useGridColumns(columns, layout)
  const total = count ?? 0
  const cellFocus = useCellFocus(frame)
  const { items, height, offset, first, last, scrollTo } = useVirtualRows(frame, total)
  const { rowAt, error, isCurrent } = useClaimWindow({ filter, grouping, sort }, first, last)
  const isLate = useLate(!isCurrent)
  if (error) return <Notice title="These rows could not be fetched." tone="bad" details={error.message} />
  const isDrawn = active.row >= first && active.row <= last
  const entry = { row: isDrawn ? active.row : first, column: Math.min(active.column, visible.length - 1) }
  const goTo = (place: Place) => {
    setActive(place)
    scrollTo(place.row)
    cellFocus.focus(place)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const onGrid = event.target === frame.current && cellFocus.awaited()
    if (!onGrid && !(event.target instanceof HTMLElement && event.target.role === 'gridcell')) return
    const from = cellFocus.awaited() ?? entry
    const row = rowAt(from.row)
    const act = row && actionOf(event.key, row, props)
    const next = act ? null : placeAfter(event, from, { rows: total, columns: visible.length })
    if (!act && !next) return
    event.preventDefault()
    if (act) act()
    if (next) goTo(next)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const place = placeOf(target)
    if (!place) return
    setActive(place)
    const row = rowAt(place.row)
    if (row && !isGroup(row)) props.onSelect(row.claim_id)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a grid in either form takes keys
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a name, rows and columns
    <div
      ref={frame}
      className={styles.scroll}
      role={grouping ? 'treegrid' : 'grid'}
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={visible.length}
      aria-busy={!isCurrent}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.headRow} role="row" aria-rowindex={1} tabIndex={-1}>
        {visible.map((column) => (
          <HeadCell key={column.id} column={column} sort={sort} onSort={onSort} onResize={resize}>
            {headExtras?.[column.id]}
          </HeadCell>
        ))}
      </div>
      <div
        className={isLate ? `${styles.body} ${styles.stale}` : styles.body}
        style={{
          height: height,
          minWidth: visible.reduce((sum, column) => sum + column.width, 0),
        }}
        role="rowgroup"
        onFocus={onFocus}
      >
        {items.map((item) => {
          const index = item.index + offset
          const row = index < total ? rowAt(index) : null
          const shared = { index, top: item.start }
          const isEntry = index === entry.row
          if (row && isGroup(row))
            return (
              <GroupGridRow
                key={item.key}
                {...shared}
                isEntry={isEntry}
                group={row}
                columnCount={visible.length}
                onToggle={onToggle}
              />
            )
          const level = grouping ? { level: 2 } : {}
          return (
            <ClaimGridRow
              key={item.key}
              {...shared}
              {...level}
              row={row}
              columns={visible}
              rank={row ? ranks.get(row.claim_id) : undefined}
              entry={isEntry ? entry.column : null}
            />
          )
        })}
      </div>
      <p className={styles.printNote} role="presentation">
        {printWords(first, last, total)}
      </p>
    </div>
  )
})

/** Paper holds the rows around the place to which the list was scrolled. */
function printWords(first: number, last: number, total: number): string {
  const all = first === 0 && last + 1 >= total
  const of = total.toLocaleString('en')
  if (all) return `All ${of} rows.`
  return `Rows ${(first + 1).toLocaleString('en')} to ${(last + 1).toLocaleString('en')} of ${of}; an export holds all of them.`
}

/** What a key does to the row that the focus is in; null when it only moves the focus. */
function actionOf(key: string, row: ListRow, { onOpen, onToggle }: ClaimGridProps): (() => void) | null {
  if (isGroup(row)) return foldKey(key, row.isOpen) ? () => onToggle(row.groupKey) : null
  return key === 'Enter' ? () => onOpen(row.claim_id) : null
}

/** Where a grid's cell leads. */
export function claimAddress(claimId: string): string {
  return link('claim', { id: claimId })
}
