import { benchmarkById } from '../catalogue/catalogue.ts'
import type { Claim } from '../claim/record.ts'

/**
 * Whether a score can stand on its benchmark's scale: 138% on an exam is a relative figure or another metric. Gains are
 * not asked, nor benchmarks that the catalogue does not know.
 */
export function fitsScale(claim: Pick<Claim, 'benchmark_id' | 'kind' | 'value' | 'unit'>): boolean {
  if (claim.kind !== 'score') return true
  if (claim.unit === '%' && claim.value > 100) return false
  const scale = claim.benchmark_id === null ? null : benchmarkById(claim.benchmark_id)?.scale
  return !scale || scale.max === null || claim.value <= scale.max
}
