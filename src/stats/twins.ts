import { bootstrapInterval } from './bootstrap.ts'
import { median } from './quantiles.ts'
import type { Interval } from './wilson.ts'

/** One model of one paper on an older and a fresher benchmark, both in percent. */
export interface TwinPair {
  older: number
  fresher: number
}

/** The gap over some pairs, in points: positive where the older benchmark gives the higher score. */
export interface TwinGap {
  pairs: number
  median: number
  /** Percentile bootstrap 95%; null when there are too few pairs to say. */
  interval: Interval | null
}

/** Below this many pairs a gap is shown with "too few pairs" and no interval. */
export const fewestPairs = 5

/**
 * Median gap older minus fresher. A gap can be difficulty instead of leakage (arXiv:2605.28700 on GSM-Symbolic; a small
 * model rises on MMLU-CF): it is a reason to look, not a proof. Null without pairs.
 */
export function twinGap(pairs: readonly TwinPair[]): TwinGap | null {
  if (pairs.length === 0) return null
  const gaps = pairs.map((pair) => pair.older - pair.fresher)
  return {
    pairs: gaps.length,
    median: median(gaps),
    interval: gaps.length >= fewestPairs ? bootstrapInterval(gaps, median) : null,
  }
}
