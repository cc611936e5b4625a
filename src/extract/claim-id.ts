import type { Claim } from '../claim/record.ts'

/** A claim's identifier: paper and a hash of what is claimed, so that it outlives changes of model names or evidence. */
export function claimId(
  claim: Pick<Claim, 'paper_id' | 'benchmark' | 'benchmark_id' | 'kind' | 'value_text'>,
): string {
  const key = [claim.benchmark_id ?? claim.benchmark, claim.kind, claim.value_text].join('\u0000')
  return `${claim.paper_id}.${hash(key)}`
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

/** FNV-1a, 32 bits, in base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  }
  return value.toString(36).padStart(7, '0')
}
