import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Place } from './grid-focus.ts'

/**
 * Moves the focus through the cells of a grid whose rows are drawn only while they are in sight. A cell that is not
 * drawn yet is waited for with the focus on the grid itself, so that no key pressed meanwhile is lost.
 */
export function useCellFocus(grid: RefObject<HTMLElement | null>) {
  const awaited = useRef<Place | null>(null)
  useLayoutEffect(() => {
    // The reader has gone elsewhere: the focus is theirs.
    if (document.activeElement !== grid.current) awaited.current = null
    if (awaited.current) cellAt(grid.current, awaited.current)?.focus()
  })
  return {
    /** Where the focus is on its way to; null when it is on a cell or outside. */
    awaited: () => awaited.current,
    focus: (place: Place) => {
      const cell = cellAt(grid.current, place)
      awaited.current = cell ? null : place
      if (cell) cell.focus()
      else grid.current?.focus({ preventScroll: true })
    },
  }
}

function cellAt(grid: HTMLElement | null, { row, column }: Place): HTMLElement | null {
  const find = (at: number) => grid?.querySelector<HTMLElement>(`[data-cell="${row}:${at}"]`)
  // The head of a group has one cell.
  return find(column) ?? find(0) ?? null
}

/** The place of the cell that an element is in; null outside of cells. */
export function placeOf(element: Element): Place | null {
  const [row, column] =
    element.closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}
