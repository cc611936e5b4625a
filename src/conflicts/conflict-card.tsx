import { link } from '../address/link.ts'
import { dateWords, metricWords, valueWords } from '../claim/claim-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import type { ConflictRow } from '../query/conflicts.ts'
import { webLink } from '../ui/web-link.ts'
import styles from './conflicts.module.css'
import { type ConflictGroup, reasonWords, spreadWords } from './groups.ts'

/** One disagreement: the spread on a strip, then each number with its words and paper. */
export function ConflictCard({ group }: { group: ConflictGroup }) {
  const unit = group.rows.some((row) => row.unit === '%') ? ' points' : ''
  return (
    <li className={styles.card}>
      <header className={styles.head}>
        <h2>
          {group.model} on {group.benchmark}
        </h2>
        <p>
          {group.low} to {group.high}: <strong>{spreadWords(group.low, group.high)}</strong>
          {unit} apart in {group.papers} papers
        </p>
      </header>
      <DotStrip group={group} />
      <p className={styles.reason}>{reasonWords(group)}</p>
      <ul className={styles.rows}>
        {group.rows.map((row) => (
          <ReportedNumber key={row.claim_id} row={row} />
        ))}
      </ul>
    </li>
  )
}

/** Decoration: the numbers stand in the list below. */
function DotStrip({ group: { rows, low, high } }: { group: ConflictGroup }) {
  return (
    <div className={styles.strip} aria-hidden="true">
      {rows.map((row) => (
        <span
          key={row.claim_id}
          className={row.role === 'own' ? styles.own : styles.other}
          style={{ left: `${(100 * (row.value - low)) / (high - low)}%` }}
        />
      ))}
    </div>
  )
}

function ReportedNumber({ row }: { row: ConflictRow }) {
  const address = webLink(row.url)
  const title = readableTex(row.title)
  const told = [dateWords(row.published, row.date_precision), metricWords(row), roleWords(row)]
  return (
    <li>
      <a className={styles.value} href={link('claim', { id: row.claim_id })}>
        {valueWords(row)}
      </a>
      <span>
        {address ? (
          <a className={styles.paper} href={address} rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
        <span className={styles.told}>{told.filter(Boolean).join(' · ')}</span>
      </span>
      <q>{readableTex(row.evidence)}</q>
    </li>
  )
}

function roleWords({ role }: ConflictRow): string {
  return role === 'own' ? 'own result' : 'reported about another system'
}
