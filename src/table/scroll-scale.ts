/** Tallest element, in px, that every browser lays out; Firefox stops at 17.8 million, Chromium at 33.5 million. */
const tallest = 16_000_000

/**
 * How a list of any length is scrolled in an element that a browser can lay out: beyond its height the scrollbar moves
 * over fewer rows, and `firstRow` says which row the element's first one stands for at an offset.
 */
export function scrollScale(
  total: number,
  rowHeight: number,
): { rows: number; firstRow: (scrollOffset: number, viewHeight: number) => number } {
  const most = Math.floor(tallest / rowHeight)
  if (total <= most) return { rows: total, firstRow: () => 0 }
  const span = most * rowHeight
  return {
    rows: most,
    firstRow: (scrollOffset, viewHeight) => {
      const part = scrollOffset / Math.max(1, span - viewHeight)
      return Math.round(Math.min(1, Math.max(0, part)) * (total - most))
    },
  }
}
