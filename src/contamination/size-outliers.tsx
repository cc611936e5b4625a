import { useMemo } from 'react'
import { link } from '../address/link.ts'
import { modelWords } from '../claim/claim-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import type { BehindClaim } from '../query/claims-behind.ts'
import { residual, type SizeTrend, sizeTrend } from '../stats/residuals.ts'
import styles from './contamination.module.css'
import { RowLink } from './row-link.tsx'

/** Standard deviations above the trend from which a claim is listed. */
const farAbove = 1.5
/** Largest model, in billions, that counts as small here. */
const smallModel = 10

/** Small models whose claims lie far above the trend of score on size. */
export function SizeOutliers({ id, claims }: { id: string; claims: readonly BehindClaim[] }) {
  const { trend, outliers } = useMemo(() => outliersOf(claims), [claims])
  if (trend === null) return null
  return (
    <section className={styles.section} aria-labelledby="outliers">
      <h2 id="outliers">Small models far above the size trend</h2>
      <p>
        Least squares of score on log10 size over{' '}
        <RowLink of={id} rows="sized">
          {trend.points} claims with a known size
        </RowLink>
        : {trend.slope.toFixed(1)} points for each tenfold, residual deviation {trend.deviation.toFixed(1)}.
        Listed: models up to {smallModel}B more than {farAbove} deviations above. Better training gives the
        same picture as leakage.
      </p>
      {outliers.length === 0 ? <p>None.</p> : null}
      <ul>
        {outliers.map(({ claim, above }) => (
          <li key={claim.claim_id}>
            <a href={link('claim', { id: claim.claim_id })}>
              {claim.value_text} by {modelWords(claim, 'an unnamed model')} ({claim.size_b}B)
            </a>
            , {above.toFixed(1)} points above: {readableTex(claim.title)}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Outlier {
  claim: BehindClaim
  /** Points above the trend. */
  above: number
}

/** The trend of the claims with a known size, and the small models far above it, farthest first. */
export function outliersOf(claims: readonly BehindClaim[]): { trend: SizeTrend | null; outliers: Outlier[] } {
  const sized = claims.filter(
    (claim): claim is BehindClaim & { size_b: number } => claim.size_b !== null && claim.value <= 100,
  )
  const trend = sizeTrend(sized.map((claim) => ({ size: claim.size_b, score: claim.value })))
  if (trend === null) return { trend, outliers: [] }
  const outliers = sized
    .filter((claim) => claim.size_b <= smallModel)
    .map((claim) => ({ claim, above: residual(trend, { size: claim.size_b, score: claim.value }) }))
    .filter(({ above }) => above > farAbove * trend.deviation)
    .sort((a, b) => b.above - a.above)
  return { trend, outliers }
}
