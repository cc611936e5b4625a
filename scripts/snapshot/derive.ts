import type { Benchmark } from '../../src/catalogue/benchmark.ts'
import { grim } from '../../src/stats/grim.ts'
import { scoreInterval } from '../../src/stats/wilson.ts'
import type { Cell, Row } from '../../src/store/row.ts'

/** Metrics that are the share of a benchmark's items answered right; F1, BLEU, error and win rates are not. */
const shareMetric =
  /accurac|\bacc\b|pass[@ ]|\bexact match|\bEM\b|success|solve|resol|maj@|cons@|avg@|mean@|best@|top-1/i

/** The statistics that the snapshot adds to a claim; null where they cannot be asked. */
export function derivedCells(
  claim: Row,
  benchmark: Benchmark | null,
): Record<'ci_low' | 'ci_high' | 'grim', Cell> {
  const items = benchmark === null ? null : binomialItems(claim, benchmark)
  if (items === null) return { ci_low: null, ci_high: null, grim: null }
  const interval = scoreInterval(Number(claim.value), items)
  return {
    ci_low: interval?.low ?? null,
    ci_high: interval?.high ?? null,
    grim: interval === null ? null : grim(String(claim.value_text), items, averagedRuns(claim)),
  }
}

/** A mean over k runs of all items; pass@k, maj@k and best@k are one answer an item, whatever k. */
const meanOfRuns = /^(?:avg|mean|average)@\d+$/i

/** Runs whose mean a claim states; 1 where it states none. */
function averagedRuns({ metric, samples }: Row): number {
  const runs = Number(samples)
  const isMean = typeof metric === 'string' && meanOfRuns.test(metric.trim())
  return isMean && Number.isInteger(runs) && runs > 0 ? runs : 1
}

/**
 * Items that a claim's percentage is a share of; null unless it is a score in percent, printed as
 * reached ("over 80%" is not), by a metric that counts right answers over independent items.
 */
function binomialItems(claim: Row, benchmark: Benchmark): number | null {
  if (claim.kind !== 'score' || claim.bound === 'over' || claim.bound === 'about') return null
  if (benchmark.proportion === false || benchmark.itemsUnit !== null) return null
  const isPercent = claim.unit === '%' || (benchmark.scale.max === 100 && Number(claim.value) > 1)
  if (!isPercent || claim.unit === 'percentile' || claim.unit === 'rating') return null
  return isShare(claim, benchmark) ? benchmark.items : null
}

/** The claim's own metric decides; where it names none, the benchmark's usual metric does. */
function isShare(claim: Row, benchmark: Benchmark): boolean {
  if (typeof claim.metric === 'string') return shareMetric.test(claim.metric)
  return benchmark.proportion === true
}
