import { quantile } from './quantiles.ts'
import type { Interval } from './wilson.ts'

/** Fixed, so that a figure is the same on every screen and in every export. */
export const bootstrapSeed = 20_260_101
/** Resamples of a bootstrap. */
export const bootstrapDraws = 2000

/** A small generator of uniform numbers in [0, 1): mulberry32 (Tommy Ettinger), good enough for resampling. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Percentile bootstrap 95% interval of a statistic (Efron 1979), with a fixed seed: the same values give the same
 * interval, in whatever order they come. Null below two values. It treats the values as independent: several pairs from
 * one paper make it too narrow.
 */
export function bootstrapInterval(
  values: readonly number[],
  statistic: (sample: readonly number[]) => number,
): Interval | null {
  if (values.length < 2) return null
  const random = mulberry32(bootstrapSeed)
  const sorted = [...values].sort((a, b) => a - b)
  const draws = Array.from({ length: bootstrapDraws }, () =>
    statistic(sorted.map(() => sorted[Math.floor(random() * sorted.length)] ?? Number.NaN)),
  )
  return { low: quantile(draws, 0.025), high: quantile(draws, 0.975) }
}
