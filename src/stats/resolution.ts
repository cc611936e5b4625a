import { median, quantile } from './quantiles.ts'
import { scoreInterval } from './wilson.ts'

/** Can a benchmark tell today's claims apart? */
export interface Resolution {
  /** Width of the typical (median) Wilson 95% interval, in points. */
  intervalWidth: number
  /** Distance of the quartiles of the claims, in points. */
  spread: number
  /** Width over spread: above 1, two claims half the field apart overlap. Null when the claims do not spread. */
  ratio: number | null
}

/** Resolution of some scores in percent over so many items; null with fewer than five scores or without items. */
export function resolution(scores: readonly number[], items: number | null): Resolution | null {
  if (items === null) return null
  const widths = scores.flatMap((score) => {
    const interval = scoreInterval(score, items)
    return interval ? [interval.high - interval.low] : []
  })
  if (widths.length < 5) return null
  const intervalWidth = median(widths)
  const spread = quantile(scores, 0.75) - quantile(scores, 0.25)
  return { intervalWidth, spread, ratio: spread > 0 ? intervalWidth / spread : null }
}
