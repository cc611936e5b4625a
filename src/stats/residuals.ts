/** A straight line of scores on the logarithm (base 10) of size, fitted by least squares. */
export interface SizeTrend {
  /** Points per tenfold of size. */
  slope: number
  intercept: number
  /** Standard deviation of the residuals, in points. */
  deviation: number
  points: number
}

/**
 * Fits scores (percent) on log10 of size (billions, above 0); null with fewer than eight points or one size only.
 * A line through different models describes the reports in view; it predicts no model.
 */
export function sizeTrend(points: readonly { size: number; score: number }[]): SizeTrend | null {
  if (points.length < 8) return null
  const xs = points.map((point) => Math.log10(point.size))
  const meanX = mean(xs)
  const meanY = mean(points.map((point) => point.score))
  const spread = xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0)
  if (spread < 1e-9) return null
  const slope =
    points.reduce((sum, point, index) => sum + ((xs[index] ?? 0) - meanX) * (point.score - meanY), 0) / spread
  const intercept = meanY - slope * meanX
  const squares = points.reduce((sum, point) => sum + residual({ slope, intercept }, point) ** 2, 0)
  return { slope, intercept, deviation: Math.sqrt(squares / (points.length - 2)), points: points.length }
}

/** Points above the trend at its size; large ones of small models are a reason to look, not a finding. */
export function residual(
  trend: Pick<SizeTrend, 'slope' | 'intercept'>,
  point: { size: number; score: number },
): number {
  return point.score - (trend.intercept + trend.slope * Math.log10(point.size))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
