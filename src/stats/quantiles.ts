/** Quantile by linear interpolation between order statistics (Hyndman & Fan 1996, type 7); NaN of no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? Number.NaN
  return low + (high - low) * (place - Math.floor(place))
}

/** The middle value; NaN of no values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
