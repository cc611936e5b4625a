import { aroundNumber } from '../claim/marked-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import type { ClaimRecord } from '../query/claim-record.ts'
import styles from './record.module.css'
import { sentenceOf } from './sentence.ts'

/** The words that make the claim: marked in their sentence where the snapshot holds the abstract, else alone. */
export function ClaimWords({ claim }: { claim: ClaimRecord }) {
  const { abstract, evidence_start: start, evidence_end: end, evidence, value_text } = claim
  const sentence =
    abstract !== null && start !== null && end !== null ? sentenceOf(abstract, start, end, evidence) : null
  return (
    <figure className={styles.words}>
      <blockquote>
        {sentence ? readableTex(sentence.before) : null}
        {sentence ? (
          <mark>
            <WithNumber words={sentence.words} valueText={value_text} />
          </mark>
        ) : (
          <WithNumber words={evidence} valueText={value_text} />
        )}
        {sentence ? readableTex(sentence.after) : null}
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
  const readable = readableTex(words)
  const parts = aroundNumber(readable, valueText)
  if (!parts) return readable
  return (
    <>
      {parts.before}
      <strong>{parts.words}</strong>
      {parts.after}
    </>
  )
}
