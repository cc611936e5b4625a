import type { ClaimRecord } from '../query/claim-record.ts'
import styles from './record.module.css'
import { aroundNumber, sentenceOf } from './sentence.ts'

/** The words that make the claim: marked in their sentence where the snapshot holds the abstract, else alone. */
export function ClaimWords({ claim }: { claim: ClaimRecord }) {
  const { abstract, evidence_start: start, evidence_end: end, evidence, value_text } = claim
  const sentence =
    abstract !== null && start !== null && end !== null ? sentenceOf(abstract, start, end, evidence) : null
  return (
    <figure className={styles.words}>
      <blockquote>
        {sentence?.before}
        {sentence ? (
          <mark>
            <WithNumber words={sentence.words} valueText={value_text} />
          </mark>
        ) : (
          <WithNumber words={evidence} valueText={value_text} />
        )}
        {sentence?.after}
      </blockquote>
      <figcaption>
        {sentence
          ? 'The sentence of the abstract, with the words that were read.'
          : `The words that were read${start === null ? ', from the title' : ''}. This snapshot holds no abstracts.`}
      </figcaption>
    </figure>
  )
}

function WithNumber({ words, valueText }: { words: string; valueText: string }) {
  const parts = aroundNumber(words, valueText)
  if (!parts) return words
  return (
    <>
      {parts.before}
      <strong>{parts.words}</strong>
      {parts.after}
    </>
  )
}
