/** A row to be ranked: its value, and its interval where one is known. */
export interface Ranked {
  value: number
  low: number | null
  high: number | null
}

/** The ranks that a row may have, 1 being the best. */
export interface RankRange {
  best: number
  worst: number
}

/**
 * Rank ranges by overlapping intervals: a row's best rank is one more than the rows that lie wholly above it, its worst
 * counts every row that is not wholly below it. A row without an interval is taken at its value. The order of the
 * result is the order of the rows. O(n log n).
 */
export function rankRanges(rows: readonly Ranked[], higherIsBetter = true): RankRange[] {
  const spans = rows.map((row) => {
    const low = row.low ?? row.value
    const high = row.high ?? row.value
    return higherIsBetter ? { low, high } : { low: -high, high: -low }
  })
  const lows = spans.map((span) => span.low).sort((a, b) => a - b)
  const highs = spans.map((span) => span.high).sort((a, b) => a - b)
  return spans.map((span) => ({
    best: 1 + rows.length - countAtMost(lows, span.high),
    worst: rows.length - countBelow(highs, span.low),
  }))
}

/** "3" or "3–9". */
export function rankText({ best, worst }: RankRange): string {
  return best === worst ? String(best) : `${best}–${worst}`
}

function countAtMost(sorted: readonly number[], limit: number): number {
  return bisect(sorted, (value) => value <= limit)
}

function countBelow(sorted: readonly number[], limit: number): number {
  return bisect(sorted, (value) => value < limit)
}

function bisect(sorted: readonly number[], isBefore: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = sorted[middle]
    if (value !== undefined && isBefore(value)) low = middle + 1
    else high = middle
  }
  return low
}
