import { useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { scrollScale } from './scroll-scale.ts'

/** Height of a row, px; the style sheet has the same. */
const rowHeight = 46

/** The rows of a list of any length that are in sight, a few more on both sides, and how to scroll to one. */
export function useVirtualRows(frame: RefObject<HTMLDivElement | null>, total: number) {
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
  return {
    items,
    /** Height of the whole list, px. */
    height: virtualizer.getTotalSize(),
    /** The row that the first place of the scrolled element stands for. */
    offset,
    first: (items[0]?.index ?? 0) + offset,
    last: Math.min((items.at(-1)?.index ?? 0) + offset, Math.max(total - 1, 0)),
    scrollTo: (row: number) => virtualizer.scrollToIndex(Math.min(scale.rows - 1, Math.max(0, row - offset))),
  }
}
