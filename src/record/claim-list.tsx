import { link } from '../address/link.ts'
import { dateWords, metricWords, modelWords, sizeWords, valueWords } from '../claim/claim-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import { mostListed } from '../query/claim-record.ts'
import type { ClaimRow } from '../query/claim-rows.ts'
import type { Question } from '../query/question.ts'
import { useQuestion } from '../query/use-question.ts'
import { Notice, Skeleton } from '../ui/notice.tsx'
import styles from './record.module.css'

interface ClaimListProps {
  question: Question<ClaimRow>
  title: string
  /** Said when there is no row. */
  none: string
  /** Which column tells the rows apart: the paper, or the benchmark. */
  by: 'paper' | 'benchmark'
}

/** Further claims around the one on the page, each with its words and a link to its own page. */
export function ClaimList({ question, title, none, by }: ClaimListProps) {
  const { rows, error } = useQuestion(question)
  return (
    <section className={styles.list} aria-label={title}>
      <h2>{title}</h2>
      {error ? <Notice title="These claims could not be read" tone="bad" details={error.message} /> : null}
      {rows === null && !error ? <Skeleton rows={3} label="Claims are loading" /> : null}
      {rows?.length === 0 ? <p className={styles.aside}>{none}</p> : null}
      {rows && rows.length > 0 ? (
        <ul>
          {rows.map((row) => (
            <li key={row.claim_id}>
              <a className={styles.value} href={link('claim', { id: row.claim_id })}>
                {valueWords(row)}
              </a>
              <span className={styles.who}>{by === 'paper' ? paperWords(row) : benchmarkWords(row)}</span>
              <q>{readableTex(row.evidence)}</q>
            </li>
          ))}
        </ul>
      ) : null}
      {rows?.length === mostListed ? (
        <p className={styles.aside}>The first {mostListed}; the leaderboard has all of them.</p>
      ) : null}
    </section>
  )
}

function paperWords(row: ClaimRow): string {
  return [readableTex(row.title), dateWords(row.published, row.date_precision), metricWords(row)]
    .filter(Boolean)
    .join(' · ')
}

function benchmarkWords(row: ClaimRow): string {
  const kind = row.kind === 'score' ? null : row.kind
  return [row.benchmark, kind, modelWords(row, ''), sizeWords(row), metricWords(row)]
    .filter(Boolean)
    .join(' · ')
}
