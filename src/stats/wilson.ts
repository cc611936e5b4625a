/** Two ends of an interval, in the unit of what went in. */
export interface Interval {
  low: number
  high: number
}

/** The normal quantile of a two-sided 95% interval. */
const z = 1.959964

/**
 * Wilson 95% interval of a share of right answers (0 to 1) over so many independent items.
 * Wilson (1927), J. Am. Stat. Assoc. 22:209. It covers sampling of the items only: neither prompt nor run noise, and it
 * overstates the error of a difference between two models on the same items. Null when the share or the items make no sense.
 */
export function wilson(share: number, items: number): Interval | null {
  if (!(share >= 0 && share <= 1) || !(items >= 1) || !Number.isFinite(items)) return null
  const spread = (z * z) / items
  const centre = (share + spread / 2) / (1 + spread)
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / items + spread / (4 * items))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}

/**
 * Wilson 95% interval of a score on a scale from 0 to `scale` (100: percent), in the score's unit. For avg@k the items
 * stay n: runs over the same items are not independent. Null when the value lies off the scale.
 */
export function scoreInterval(value: number, items: number, scale = 100): Interval | null {
  const interval = wilson(value / scale, items)
  return interval && { low: interval.low * scale, high: interval.high * scale }
}
