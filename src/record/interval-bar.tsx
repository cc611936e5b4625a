import type { ClaimRecord } from '../query/claim-record.ts'
import styles from './record.module.css'

/** The claim and its Wilson interval on the benchmark's scale; nothing when there is no interval. */
export function IntervalBar({ claim }: { claim: ClaimRecord }) {
  const { ci_low: low, ci_high: high, value, scale } = claim
  if (low === null || high === null) return null
  const min = scale?.min ?? 0
  const max = scale?.max ?? 100
  const at = (position: number) => `${Math.min(100, Math.max(0, (100 * (position - min)) / (max - min)))}%`
  const words = `${low.toFixed(1)} to ${high.toFixed(1)}`
  return (
    <div className={styles.interval}>
      <div
        className={styles.scale}
        role="img"
        aria-label={`${value} with interval ${words}, on ${min} to ${max}`}
      >
        <div className={styles.range} style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
        <div className={styles.point} style={{ left: at(value) }} />
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{min}</span>
        <span>{max}</span>
      </div>
      <p>
        <strong>{words}</strong>: Wilson 95% interval over {scale?.items?.toLocaleString('en')} items. It
        covers the choice of items only, neither prompts nor runs.
      </p>
    </div>
  )
}
