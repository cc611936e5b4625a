import type { ClaimColumn } from '../table/claim-columns.tsx'

/** Columns that a reader has to ask for on any screen. */
const askedFor = ['family']

/** Columns that make room for the others, the first to leave first. */
const leaving = ['confidence', 'evidence', 'grim', 'metric']

/** What a grid's borders and its scroll bar take, px. */
const frame = 17

/** The columns to hide at first, so that the others stand in `room` px without sideways scrolling; null hides only what must be asked for. */
export function hiddenToFit(columns: readonly ClaimColumn[], room: number | null): string[] {
  const hidden = [...askedFor]
  const needed = () =>
    columns.reduce((sum, { id, width }) => sum + (hidden.includes(id) ? 0 : width), room === null ? 0 : frame)
  for (const id of leaving) {
    if (room === null || needed() <= room) break
    hidden.push(id)
  }
  return hidden
}
