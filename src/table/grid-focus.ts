/** A cell of a grid. */
export interface Place {
  row: number
  column: number
}

/** A key as the browser reports it. */
interface Key {
  key: string
  ctrlKey: boolean
}

const page = 10
const steps: Record<string, [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageDown: [page, 0],
  PageUp: [-page, 0],
}

/**
 * The cell that a key leads to (WAI-ARIA grid pattern): arrows, page up and down, Home and End in the row, with Ctrl in
 * the whole grid. Null for other keys.
 */
export function placeAfter(
  { key, ctrlKey }: Key,
  { row, column }: Place,
  size: { rows: number; columns: number },
): Place | null {
  const [lastRow, lastColumn] = [Math.max(0, size.rows - 1), Math.max(0, size.columns - 1)]
  if (key === 'Home') return { row: ctrlKey ? 0 : row, column: 0 }
  if (key === 'End') return { row: ctrlKey ? lastRow : row, column: lastColumn }
  const step = steps[key]
  if (!step) return null
  return {
    row: Math.min(lastRow, Math.max(0, row + step[0])),
    column: Math.min(lastColumn, Math.max(0, column + step[1])),
  }
}

/** Whether a key opens or closes the head of a group that the focus is on (WAI-ARIA treegrid pattern); space and Enter do either. */
export function foldKey(key: string, isOpen: boolean): boolean {
  if (key === 'Enter' || key === ' ') return true
  return key === (isOpen ? 'ArrowLeft' : 'ArrowRight')
}
