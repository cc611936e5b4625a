import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import type { Sort } from '../query/claim-rows.ts'
import type { ClaimColumn } from './claim-columns.tsx'
import styles from './claim-grid.module.css'

interface HeadCellProps {
  column: ClaimColumn
  pinned: boolean
  sort: readonly Sort[]
  onSort: (sort: Sort[]) => void
  onResize: (width: number) => void
}

const widthStep = 16

/** A column's head: sorts on click (with Shift as a further key), and its right edge resizes by pointer or arrow keys. */
export function HeadCell({ column, pinned, sort, onSort, onResize }: HeadCellProps) {
  const place = sort.findIndex((key) => key.column === column.sort)
  const key = place === -1 ? null : (sort[place] ?? null)
  const press = (event: MouseEvent) =>
    column.sort && onSort(nextSort(sort, column.sort, event.shiftKey, column.numeric === true))
  const classes = [styles.head, column.numeric ? styles.numeric : '', pinned ? styles.pinned : '']
  return (
    <div
      role="columnheader"
      aria-sort={ariaSort(key)}
      className={classes.filter(Boolean).join(' ')}
      style={{ width: column.width }}
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
      <ResizeHandle column={column} onResize={onResize} />
    </div>
  )
}

function ResizeHandle({ column, onResize }: { column: ClaimColumn; onResize: (width: number) => void }) {
  const drag = (down: PointerEvent<HTMLDivElement>) => {
    const handle = down.currentTarget
    handle.setPointerCapture(down.pointerId)
    const move = (event: globalThis.PointerEvent) =>
      onResize(Math.max(56, column.width + event.clientX - down.clientX))
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), {
      once: true,
    })
  }
  const nudge = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.stopPropagation()
    onResize(Math.max(56, column.width + (event.key === 'ArrowRight' ? widthStep : -widthStep)))
  }
  return (
    <div
      className={styles.resize}
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${column.head}`}
      aria-valuenow={column.width}
      aria-valuemin={56}
      aria-valuemax={900}
      tabIndex={0}
      onPointerDown={drag}
      onKeyDown={nudge}
    />
  )
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
