import { parseAsString, useQueryState } from 'nuqs'
import { link } from '../address/link.ts'
import { dateWords, valueWords } from '../claim/claim-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import { type ClaimRecord, claimRecord, otherPapers, samePaper } from '../query/claim-record.ts'
import { useQuestion } from '../query/use-question.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import { webLink } from '../ui/web-link.ts'
import { Citation } from './citation.tsx'
import { ClaimFacts } from './claim-facts.tsx'
import { ClaimList } from './claim-list.tsx'
import { ClaimWords } from './claim-words.tsx'
import { grimWords } from './grim-words.ts'
import { IntervalBar } from './interval-bar.tsx'
import styles from './record.module.css'

/** One claim with all that is known about it, under an address of its own (`?view=claim&id=…`). */
export function ClaimPage() {
  const [id] = useQueryState('id', parseAsString.withDefault(''))
  const { rows, loading, error } = useQuestion(claimRecord(id))
  if (error) return <Notice title="The claim could not be read" tone="bad" details={error.message} />
  if (rows === null || loading) return <Skeleton rows={12} label="The claim is loading" />
  const claim = rows[0]
  if (!claim) return <NoClaim id={id} />
  return <KnownClaim claim={claim} />
}

function NoClaim({ id }: { id: string }) {
  return (
    <article className={styles.page}>
      <h1>No claim here</h1>
      <Empty title={id === '' ? 'The address names no claim.' : 'This snapshot has no such claim.'}>
        <p>
          A claim that was read differently in a newer snapshot has a new address.{' '}
          <a href={link('compare')}>Search all claims</a>
        </p>
      </Empty>
    </article>
  )
}

function KnownClaim({ claim }: { claim: ClaimRecord }) {
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <p className={styles.aside}>Claim {claim.claim_id}</p>
        <h1>
          {valueWords(claim)} on {claim.benchmark}
          {claim.model ? `, ${readableTex(claim.model)}` : ''}
        </h1>
        <PaperLine claim={claim} />
      </header>
      <ClaimWords claim={claim} />
      <div className={styles.columns}>
        <section aria-label="What was read">
          <h2>What was read</h2>
          <ClaimFacts claim={claim} />
        </section>
        <Checks claim={claim} />
      </div>
      <ClaimList
        question={otherPapers(claim.claim_id)}
        title="The same model on this benchmark, in other papers"
        none="No other paper in this snapshot reports this model on this benchmark."
        by="paper"
      />
      <ClaimList
        question={samePaper(claim.claim_id)}
        title="Other claims of this paper"
        none="This is the paper's only claim in the snapshot."
        by="benchmark"
      />
      <Citation claim={claim} />
    </article>
  )
}

function PaperLine({ claim }: { claim: ClaimRecord }) {
  const address = webLink(claim.url)
  const date = dateWords(claim.published, claim.date_precision)
  const title = readableTex(claim.title)
  return (
    <div className={styles.paper}>
      <p>
        {address ? (
          <a href={address} rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
        <span className={styles.aside}>{claim.authors.join(', ')}</span>
        <span className={styles.aside}>{date ?? 'date unknown'}</span>
      </p>
      <span className={styles.actions}>
        <a
          href={link('charts', {
            b: claim.benchmark_id ?? claim.benchmark,
            kind: chartKind(claim),
            sel: claim.claim_id,
          })}
        >
          Show it in the chart
        </a>
        <CopyButton text={() => new URL(link('claim', { id: claim.claim_id }), location.href).href}>
          Copy link to this claim
        </CopyButton>
      </span>
    </div>
  )
}

/** Scores are what the charts draw unless they are told otherwise. */
function chartKind({ kind }: ClaimRecord): string | null {
  return kind === 'score' ? null : kind
}

/** The arithmetic that can be checked without the paper. */
function Checks({ claim }: { claim: ClaimRecord }) {
  const items = claim.scale?.items ?? null
  const arithmetic = grimWords({ value_text: claim.value_text, grim: claim.grim, items })
  return (
    <section className={styles.checks} aria-label="What can be checked">
      <h2>What can be checked</h2>
      <IntervalBar claim={claim} />
      {claim.ci_low === null ? (
        <p className={styles.aside}>
          No interval: it needs a score that is a share of a known number of items.
        </p>
      ) : null}
      {arithmetic ? <p>{arithmetic}</p> : null}
      <p>
        <a href={link('about')}>How these are computed</a>
      </p>
    </section>
  )
}
