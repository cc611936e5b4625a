import { modelWords } from '../claim/claim-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import type { ClaimPoint } from '../query/points.ts'
import { unitText } from './panels.ts'
import styles from './plot.module.css'
import { metricText } from './series.ts'

interface ClaimCardProps {
  point: ClaimPoint
  /** Null while they are on their way. */
  words: { title: string; evidence: string } | null
}

/** A claim and its words, at the mark that stands for it. */
export function ClaimCard({ point, words }: ClaimCardProps) {
  return (
    <>
      <strong>{modelWords(point, 'model not named')}</strong>
      <p>
        {point.benchmark}: {valueText(point)}
      </p>
      <p className={styles.soft}>
        {sizeText(point)} · {point.role === 'own' ? 'own system' : 'other system'}
        {point.published ? ` · ${point.published.slice(0, 7)}` : ''}
      </p>
      {words ? (
        <>
          <p className={styles.words}>{readableTex(words.evidence)}</p>
          <p className={styles.soft}>{readableTex(words.title)}</p>
        </>
      ) : null}
    </>
  )
}

/** A claim in one line, for screen readers. */
export function spokenClaim(point: ClaimPoint): string {
  return `${modelWords(point, 'model not named')}, ${point.benchmark}: ${valueText(point)}, ${sizeText(point)}`
}

function valueText(point: ClaimPoint): string {
  const unit = point.unit === '' ? '' : ` ${unitText(point.unit)}`
  const metric = metricText(point)
  const interval =
    point.ci_low === null || point.ci_high === null
      ? ''
      : `, 95% interval ${point.ci_low.toFixed(1)} to ${point.ci_high.toFixed(1)}`
  const bound = point.bound === null ? '' : `${point.bound} `
  return `${bound}${point.value_text}${unit}${metric ? ` (${metric})` : ''}${interval}`
}

function sizeText(point: ClaimPoint): string {
  if (point.size_b === null && point.active_b === null) return 'size unknown'
  const total = point.size_b === null ? 'total unknown' : `${point.size_b}B`
  return point.active_b === null ? total : `${total}, ${point.active_b}B active`
}
