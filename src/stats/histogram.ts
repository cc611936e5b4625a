/** One bar: values from low (inclusive) to high (exclusive; inclusive in the last bar). */
export interface Bin {
  low: number
  high: number
  count: number
}

/**
 * Counts values in so many bins of equal width between two ends; values outside them are left out, so that a bar never
 * claims what its axis does not show. Empty when the ends or the number of bins make no sense.
 */
export function histogram(values: readonly number[], low: number, high: number, bins: number): Bin[] {
  if (!(high > low) || !(bins >= 1) || !Number.isFinite(high - low)) return []
  const count = Math.floor(bins)
  const width = (high - low) / count
  const edge = (index: number) => (index === count ? high : low + index * width)
  const counts = new Array<number>(count).fill(0)
  for (const value of values) {
    if (!(value >= low && value <= high)) continue
    const index = Math.min(count - 1, Math.floor((value - low) / width))
    counts[index] = (counts[index] ?? 0) + 1
  }
  return counts.map((found, index) => ({ low: edge(index), high: edge(index + 1), count: found }))
}
