import type { KeyboardEvent } from 'react'

const steps: Record<string, [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageDown: [10, 0],
  PageUp: [-10, 0],
}

/** Moves the focus of a grid by arrow keys, scrolling where needed; Enter opens the row's claim. */
export function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  scrollTo: (row: number) => void,
  open: (claimId: string) => void,
): void {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]') : null
  if (!cell) return
  if (event.key === 'Enter' && event.target === cell && cell.dataset.claim) {
    open(cell.dataset.claim)
    return
  }
  const step = steps[event.key]
  if (!step) return
  event.preventDefault()
  const [row = 0, column = 0] = (cell.dataset.cell ?? '0:0').split(':').map(Number)
  const next = `${Math.max(0, row + step[0])}:${Math.max(0, column + step[1])}`
  const grid = event.currentTarget
  const focus = () => grid.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus()
  scrollTo(Math.max(0, row + step[0]))
  requestAnimationFrame(focus)
}
