import { hashOf } from '../claim/hash.ts'
import type { Claim } from '../claim/record.ts'

/** A claim's identifier: paper and a hash of what is claimed, so that it outlives changes of model names or evidence. */
export function claimId(
  claim: Pick<Claim, 'paper_id' | 'benchmark' | 'benchmark_id' | 'kind' | 'value_text'>,
): string {
  const key = [claim.benchmark_id ?? claim.benchmark, claim.kind, claim.value_text].join('\u0000')
  return `${claim.paper_id}.${hashOf(key).toString(36).padStart(7, '0')}`
}

/** Claims of one paper with an identifier each: what is claimed a second time gets "-2". */
export function withDistinctIds(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, number>()
  return claims.map((claim) => {
    const occurrence = (seen.get(claim.claim_id) ?? 0) + 1
    seen.set(claim.claim_id, occurrence)
    return occurrence === 1 ? claim : { ...claim, claim_id: `${claim.claim_id}-${occurrence}` }
  })
}
