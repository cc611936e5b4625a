import type { ReactNode } from 'react'
import { link } from '../address/link.ts'
import { metricWords, sizeWords, valueWords } from '../claim/claim-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import type { ClaimRecord } from '../query/claim-record.ts'
import styles from './record.module.css'

const kindWords = {
  score: 'a level reached',
  gain: 'an absolute difference, in points',
  relative: 'a relative difference',
}
const roleWords = {
  own: "the paper's own model or method",
  other: 'a baseline, compared system or human',
}
const sizeSources = { name: "read in the model's name", text: 'read in the text' }

/** What was read from the words, field by field. Unknown stays unknown. */
export function ClaimFacts({ claim }: { claim: ClaimRecord }) {
  const size = sizeWords(claim)
  return (
    <dl className={styles.facts}>
      <Fact name="Value">
        {valueWords(claim)}
        <Aside>{kindWords[claim.kind]}</Aside>
      </Fact>
      <Fact name="Benchmark">
        <a href={link('compare', { b: claim.benchmark_id ?? claim.benchmark })}>{claim.benchmark}</a>
        <Aside>{benchmarkWords(claim)}</Aside>
      </Fact>
      <Fact name="Model">
        {claim.model === null ? <Unknown /> : readableTex(claim.model)}
        {claim.model_family && claim.model_family !== claim.model ? (
          <Aside>family {claim.model_family}</Aside>
        ) : null}
      </Fact>
      <Fact name="Size">
        {size ?? <Unknown />}
        {size && claim.size_source ? <Aside>{sizeSources[claim.size_source]}</Aside> : null}
      </Fact>
      <Fact name="Metric">{metricWords(claim) ?? <Unknown words="not named" />}</Fact>
      <Fact name="Samples (k)">{claim.samples ?? <Unknown words="not stated" />}</Fact>
      <Fact name="Role">{roleWords[claim.role]}</Fact>
      <Fact name="Bound">{claim.bound === null ? 'the number as such' : `“${claim.bound}”`}</Fact>
      <Fact name="Confidence">
        {Math.round(claim.confidence * 100)}%<Aside>how often rows read like this one are right</Aside>
      </Fact>
    </dl>
  )
}

function benchmarkWords({ scale, benchmark_id }: ClaimRecord): string {
  if (benchmark_id === null) return "not in the catalogue: the text's own words"
  if (scale?.items == null) return 'number of items not known'
  return `${scale.items.toLocaleString('en')} items`
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Aside({ children }: { children: ReactNode }) {
  return <span className={styles.aside}>{children}</span>
}

function Unknown({ words = 'unknown' }: { words?: string }) {
  return <span className={styles.unknown}>{words}</span>
}
