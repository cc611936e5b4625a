/** Whether the top five of a benchmark separate, with the parameters behind it. */
export interface Saturation {
  /** exp(-R²): near 1 when the top five cannot be told apart, near 0 when they separate. */
  s: number
  /** (first - fifth) / standard error. */
  r: number
  first: number
  fifth: number
  /** Items to this power count as independent. */
  exponent: number
  effectiveItems: number
}

/** The exponent in the code of arXiv:2602.16763; the result depends strongly on it (1 would take items as independent). */
export const saturationExponent = 0.5

/**
 * Saturation S = exp(-R²) with R = (s1 - s5) / SE, after arXiv:2602.16763: SE is the binomial standard error of the
 * difference at the mean of the two scores over n^exponent items. Scores in percent, any order; null with fewer than
 * five scores or without items.
 */
export function saturation(
  scores: readonly number[],
  items: number | null,
  exponent = saturationExponent,
): Saturation | null {
  const sorted = [...scores].sort((a, b) => b - a)
  const first = sorted[0]
  const fifth = sorted[4]
  if (first === undefined || fifth === undefined || items === null || items < 1) return null
  const effectiveItems = items ** exponent
  const share = Math.min(Math.max((first + fifth) / 200, 0), 1)
  const error = 100 * Math.sqrt((2 * share * (1 - share)) / effectiveItems)
  const r = first === fifth ? 0 : (first - fifth) / error
  return { s: Math.exp(-r * r), r, first, fifth, exponent, effectiveItems }
}

/** Points between the best claims (mean of the top so many) and the top of the scale; null without scores. */
export function headroom(scores: readonly number[], top: number, best = 3): number | null {
  const sorted = [...scores].sort((a, b) => b - a).slice(0, best)
  return sorted.length === 0 ? null : top - sorted.reduce((sum, score) => sum + score, 0) / sorted.length
}
