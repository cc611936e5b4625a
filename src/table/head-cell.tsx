import { type KeyboardEvent, type MouseEvent, memo, type PointerEvent, type ReactNode } from 'react'
import type { Sort } from '../query/claim-rows.ts'
import styles from './claim-grid.module.css'
import { type GridColumn, narrowest } from './use-grid-columns.ts'

interface HeadCellProps {
  column: GridColumn
  sort: readonly Sort[]
  onSort: (sort: Sort[]) => void
  onResize: (column: string, width: number) => void
  /** Drawn under the words. */
  children?: ReactNode
}

const widthStep = 16

/** A column's head: sorts on click (with Shift as a further key), and its right edge resizes by pointer or arrow keys. */
export const HeadCell = memo(function HeadCell(props: HeadCellProps) {
  const { column, sort, onSort, onResize, children } = props
  const place = sort.findIndex((key) => key.column === column.sort)
  const key = place === -1 ? null : (sort[place] ?? null)
  const press = (event: MouseEvent) =>
    column.sort && onSort(nextSort(sort, column.sort, event.shiftKey, column.numeric === true))
  const classes = [styles.head, column.numeric && styles.numeric, column.pinnedAt !== null && styles.pinned]
  return (
    <div
      role="columnheader"
      aria-sort={ariaSort(key)}
      className={classes.filter(Boolean).join(' ')}
      style={{ width: column.width, flexGrow: column.grows, left: column.pinnedAt ?? undefined }}
    >
      {column.sort ? (
        <button type="button" className={styles.sort} onClick={press}>
          {column.head}
          {key ? (
            <span aria-hidden="true">{`${key.descending ? '↓' : '↑'}${sort.length > 1 ? place + 1 : ''}`}</span>
          ) : null}
        </button>
      ) : (
        <strong>{column.head}</strong>
      )}
      {column.unit ? <small>{column.unit}</small> : null}
      {children}
      <ResizeHandle column={column} onResize={(width) => onResize(column.id, width)} />
    </div>
  )
})

function ResizeHandle({ column, onResize }: { column: GridColumn; onResize: (width: number) => void }) {
  const drag = (down: PointerEvent<HTMLDivElement>) => {
    const handle = down.currentTarget
    handle.setPointerCapture(down.pointerId)
    const from = drawnWidth(handle, column)
    const move = (event: globalThis.PointerEvent) => onResize(from + event.clientX - down.clientX)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), {
      once: true,
    })
  }
  const nudge = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.stopPropagation()
    onResize(drawnWidth(event.currentTarget, column) + (event.key === 'ArrowRight' ? widthStep : -widthStep))
  }
  return (
    <div
      className={styles.resize}
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${column.head}`}
      aria-valuenow={column.width}
      aria-valuemin={narrowest}
      aria-valuemax={900}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={nudge}
    />
  )
}

/** The width on screen, px: a column that takes spare room is wider than the least that it asks for. */
function drawnWidth(handle: HTMLElement, column: GridColumn): number {
  return handle.parentElement?.offsetWidth ?? column.width
}

function ariaSort(key: Sort | null): 'ascending' | 'descending' | 'none' {
  if (key === null) return 'none'
  return key.descending ? 'descending' : 'ascending'
}

/** The order after a press on a head: first the natural direction, then the other; with `adding` beside the other keys. */
export function nextSort(
  sort: readonly Sort[],
  column: string,
  adding: boolean,
  descendingFirst: boolean,
): Sort[] {
  const known = sort.find((key) => key.column === column)
  const key = { column, descending: known ? !known.descending : descendingFirst }
  if (!adding) return [key]
  return known ? sort.map((other) => (other.column === column ? key : other)) : [...sort, key]
}
