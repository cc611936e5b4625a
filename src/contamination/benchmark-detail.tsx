import { useMemo } from 'react'
import { link } from '../address/link.ts'
import {
  type BenchmarkFacts,
  benchmarkWithTwins,
  detailClaims,
  recordedOn,
  statementsOn,
} from '../query/benchmark-evidence.ts'
import { type TwinPairRow, twinPairs } from '../query/twin-pairs.ts'
import { useQuestion } from '../query/use-question.ts'
import { twinGap } from '../stats/twins.ts'
import { Empty, Skeleton } from '../ui/notice.tsx'
import styles from './contamination.module.css'
import { EvidenceLists } from './evidence-lists.tsx'
import { IntervalPicture } from './interval-picture.tsx'
import { SizeOutliers } from './size-outliers.tsx'
import { SlopeChart } from './slope-chart.tsx'
import { TimeChart } from './time-chart.tsx'

/** Most claims that the pictures of one benchmark draw. */
const mostClaims = 2000

/** What is known of one benchmark: its twins, its claims over time and size, the words about it, what to report instead. */
export function BenchmarkDetail({ id }: { id: string }) {
  const facts = useQuestion(benchmarkWithTwins(id))
  const pairs = useQuestion(twinPairs())
  const claims = useQuestion(detailClaims(id, mostClaims))
  const mine = useMemo(() => pairs.rows?.filter((pair) => pair.older_id === id) ?? [], [pairs.rows, id])
  const [own, ...twins] = facts.rows ?? []
  if (facts.rows === null) return <Skeleton rows={10} label="The benchmark is loading" />
  if (own?.benchmark_id !== id) {
    return (
      <Empty title={`No benchmark "${id}" in the catalogue.`}>
        <a href={link('contamination')}>All benchmarks</a>
      </Empty>
    )
  }
  return (
    <>
      <p>
        <a href={link('contamination')}>All benchmarks</a>
      </p>
      <header className={styles.head}>
        <h1>{own.name}: reasons to be careful</h1>
        <Facts facts={own} />
        <p>
          <a href={link('compare', { b: id })}>Its claims in the table</a>
        </p>
      </header>
      <div className={styles.charts}>
        <TwinFigure pairs={mine} />
        {claims.rows ? <TimeChart claims={claims.rows} benchmarks={[own, ...twins]} /> : null}
        {own.items !== null && own.proportion !== false ? (
          <IntervalPicture items={own.items} name={own.name} />
        ) : null}
      </div>
      {claims.rows ? <SizeOutliers claims={claims.rows} /> : null}
      <Evidence id={id} />
      <Instead own={own} twins={twins} />
    </>
  )
}

function Facts({ facts }: { facts: BenchmarkFacts }) {
  const answers = { true: 'public', false: 'held back', null: 'unknown' }[String(facts.answersPublic)]
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Released</dt>
        <dd>{facts.released ?? 'unknown'}</dd>
      </div>
      <div>
        <dt>Items</dt>
        <dd>
          {facts.items === null
            ? 'unknown or not fixed'
            : `${facts.items.toLocaleString('en')} (${facts.itemsBasis})`}
        </dd>
      </div>
      <div>
        <dt>Answers</dt>
        <dd>{answers}</dd>
      </div>
      {facts.source ? (
        <div>
          <dt>Source</dt>
          <dd>
            <a href={facts.source}>{facts.source.replace(/^https?:\/\//, '')}</a>
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

function TwinFigure({ pairs }: { pairs: readonly TwinPairRow[] }) {
  const gap = twinGap(pairs)
  if (gap === null) {
    return (
      <figure>
        <h2>Against fresher twins</h2>
        <Empty title="No paper in the register reports one model on both." />
      </figure>
    )
  }
  return (
    <figure>
      <h2>Against fresher twins</h2>
      <SlopeChart pairs={pairs} />
      <figcaption>
        Median gap {gap.median.toFixed(1)} points over {gap.pairs} pairs
        {gap.interval
          ? `, bootstrap 95% ${gap.interval.low.toFixed(1)} to ${gap.interval.high.toFixed(1)}`
          : ', too few for an interval'}
        . A harder twin gives the same picture as leakage.
      </figcaption>
    </figure>
  )
}

function Evidence({ id }: { id: string }) {
  const statements = useQuestion(statementsOn(id))
  const recorded = useQuestion(recordedOn(id))
  if (statements.rows === null || recorded.rows === null)
    return <Skeleton rows={4} label="The statements are loading" />
  return <EvidenceLists statements={statements.rows} recorded={recorded.rows} />
}

function Instead({ own, twins }: { own: BenchmarkFacts; twins: readonly BenchmarkFacts[] }) {
  return (
    <section className={styles.section} aria-labelledby="instead">
      <h2 id="instead">What to report beside or instead</h2>
      {twins.length === 0 ? <p>The catalogue knows no fresher twin of {own.name}.</p> : null}
      <ul>
        {twins.map((twin) => (
          <li key={twin.benchmark_id}>
            <a href={link('compare', { b: twin.benchmark_id })}>{twin.name}</a>
            {twin.released ? `, ${twin.released}` : ''}
            {twin.items === null ? '' : `, ${twin.items.toLocaleString('en')} items`}
          </li>
        ))}
      </ul>
      <p>Whatever the benchmark: the number of runs (avg@k), the date window, and the interval.</p>
    </section>
  )
}
