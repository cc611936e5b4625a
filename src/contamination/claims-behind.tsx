import { useState } from 'react'
import { link } from '../address/link.ts'
import { modelWords } from '../claim/claim-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import { type BehindClaim, type ClaimSet, claimsBehind } from '../query/claims-behind.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import styles from './contamination.module.css'
import { counted, fixed, unknown } from './figure-words.ts'

/** Rows drawn before the reader asks for more. */
const firstRows = 25
/** Most rows that are asked for. */
export const mostClaims = 5000

const exported = [
  { name: 'claim_id', label: 'Claim' },
  { name: 'paper_id', label: 'Paper id' },
  { name: 'value_text', label: 'Value' },
  { name: 'unit', label: 'Unit' },
  { name: 'ci_low', label: 'CI low' },
  { name: 'ci_high', label: 'CI high' },
  { name: 'metric', label: 'Metric' },
  { name: 'samples', label: 'k' },
  { name: 'model', label: 'Model' },
  { name: 'size_b', label: 'Size (B)' },
  { name: 'role', label: 'Role' },
  { name: 'grim', label: 'GRIM' },
  { name: 'published', label: 'Published' },
  { name: 'months', label: 'Months after release' },
  { name: 'title', label: 'Paper' },
]

interface ClaimsBehindProps {
  id: string
  name: string
  set: ClaimSet
  words: string
}

/** The claims of one set as a table, each opening its words. */
export function ClaimsBehind({ id, name, set, words }: ClaimsBehindProps) {
  const question = claimsBehind(id, set, mostClaims)
  const { rows, loading, error } = useQuestion(question)
  const [isWhole, setWhole] = useState(false)
  if (error) return <Notice title="The rows could not be read." tone="bad" details={String(error)} />
  if (rows === null || loading) return <Skeleton rows={6} label="The claims are loading" />
  if (rows.length === 0) return <Empty title={`No claim on ${name} in this set.`} />
  const shown = isWhole ? rows : rows.slice(0, firstRows)
  return (
    <>
      <div className={styles.tools}>
        <span role="status">{counted(rows.length, 'claim')}</span>
        <ExportMenu
          question={question}
          columns={exported}
          describe={{ title: `${name} rows`, filters: words }}
        />
      </div>
      <ClaimTable claims={shown} words={`${words}: ${name}`} />
      {shown.length < rows.length ? (
        <p>
          <Button onClick={() => setWhole(true)}>Show all {rows.length.toLocaleString('en')}</Button>
        </p>
      ) : null}
    </>
  )
}

function ClaimTable({ claims, words }: { claims: readonly BehindClaim[]; words: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroll} aria-label={words} tabIndex={0}>
      <table className={`${styles.table} ${styles.rows}`}>
        <thead>
          <tr>
            <th scope="col">Value</th>
            <th scope="col" className={styles.words}>
              Model
            </th>
            <th scope="col">
              Interval<small>Wilson 95%</small>
            </th>
            <th scope="col">
              After release<small>months</small>
            </th>
            <th scope="col" className={styles.words}>
              Arithmetic<small>GRIM</small>
            </th>
            <th scope="col" className={styles.words}>
              Paper
            </th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.claim_id}>
              <td>
                <a href={link('claim', { id: claim.claim_id })}>
                  {claim.value_text}
                  {claim.unit === '%' ? '%' : ''}
                </a>
                <small>{claim.metric ?? 'metric not named'}</small>
              </td>
              <td className={styles.words}>
                {modelWords(claim, 'unnamed')}
                <small>
                  {claim.role === 'own' ? "the paper's own" : 'other system'}
                  {claim.size_b === null ? '' : `, ${claim.size_b}B`}
                </small>
              </td>
              <td>
                {claim.ci_low === null || claim.ci_high === null
                  ? unknown
                  : `${fixed(claim.ci_low, 1)} to ${fixed(claim.ci_high, 1)}`}
              </td>
              <td>{fixed(claim.months, 0)}</td>
              <td className={styles.words}>{claim.grim ?? 'not judged'}</td>
              <td className={`${styles.words} ${styles.title}`}>
                {readableTex(claim.title)}
                <small>{claim.published ?? 'date unknown'}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
