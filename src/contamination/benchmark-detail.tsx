import { link } from '../address/link.ts'
import {
  type BenchmarkFacts,
  benchmarkWithTwins,
  recordedOn,
  statementsOn,
} from '../query/benchmark-evidence.ts'
import { claimsBehind } from '../query/claims-behind.ts'
import { pairsBehind, type TwinPairRow } from '../query/twin-pairs.ts'
import { useQuestion } from '../query/use-question.ts'
import { twinGap } from '../stats/twins.ts'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import { webLink } from '../ui/web-link.ts'
import { ByYear } from './by-year.tsx'
import { ChartFigure } from './chart-figure.tsx'
import { mostClaims } from './claims-behind.tsx'
import styles from './contamination.module.css'
import { EvidenceLists } from './evidence-lists.tsx'
import { counted, releaseWords, signed } from './figure-words.ts'
import { IntervalPicture } from './interval-picture.tsx'
import { RowLink } from './row-link.tsx'
import { RowsBehind } from './rows-behind.tsx'
import { SizeOutliers } from './size-outliers.tsx'
import { SlopeChart } from './slope-chart.tsx'
import { TimeChart } from './time-chart.tsx'

/** What is known of one benchmark: its twins, its claims over time and size, the words about it, what to report instead. */
export function BenchmarkDetail({ id }: { id: string }) {
  const facts = useQuestion(benchmarkWithTwins(id))
  const pairs = useQuestion(pairsOf(id))
  const claims = useQuestion(claimsBehind(id, 'all', mostClaims))
  const [own, ...twins] = facts.rows ?? []
  const statements = useQuestion(statementsOn(id))
  const recorded = useQuestion(recordedOn(id))
  const error = facts.error ?? pairs.error ?? claims.error
  if (error) return <Notice title="This benchmark could not be read." tone="bad" details={String(error)} />
  if (facts.rows === null || facts.loading) return <Skeleton rows={10} label="The benchmark is loading" />
  // Whole before it is shown: a figure that was opened is scrolled to, and nothing above it may grow afterwards.
  const isWhole = [pairs, claims, statements, recorded].every(({ rows }) => rows !== null)
  if (own?.benchmark_id !== id) {
    return (
      <Empty title={`No benchmark "${id}" in the catalogue.`}>
        <a href={link('contamination')}>All benchmarks</a>
      </Empty>
    )
  }
  if (!isWhole) return <Skeleton rows={10} label="The benchmark is loading" />
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
        {pairs.rows ? <TwinFigure id={id} name={own.name} pairs={pairs.rows} /> : null}
        {claims.rows ? (
          <TimeChart id={id} name={own.name} claims={claims.rows} benchmarks={[own, ...twins]} />
        ) : null}
        {own.items !== null && own.proportion !== false ? (
          <IntervalPicture items={own.items} name={own.name} />
        ) : null}
        {claims.rows ? (
          <ByYear
            id={id}
            name={own.name}
            claims={claims.rows}
            higherIsBetter={own.higherIsBetter !== false}
          />
        ) : null}
      </div>
      {claims.rows ? <SizeOutliers id={id} claims={claims.rows} /> : null}
      <EvidenceLists id={id} name={own.name} />
      <Instead own={own} twins={twins} />
      <RowsBehind id={id} name={own.name} />
    </>
  )
}

function Facts({ facts }: { facts: BenchmarkFacts }) {
  const source = webLink(facts.source)
  const answers = { true: 'public', false: 'held back', null: 'unknown' }[String(facts.answersPublic)]
  return (
    <dl className={styles.facts}>
      <div>
        <dt>Released</dt>
        <dd>{releaseWords(facts)}</dd>
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
      {source ? (
        <div>
          <dt>Source</dt>
          <dd>
            <a href={source}>{source.replace(/^https?:\/\//, '')}</a>
          </dd>
        </div>
      ) : null}
    </dl>
  )
}

const pairsOf = (id: string) => pairsBehind({ older: id, fresher: null, family: null })

const pairColumns = [
  { name: 'older_name', label: 'Older' },
  { name: 'older', label: 'Older value' },
  { name: 'fresher_name', label: 'Fresher' },
  { name: 'fresher', label: 'Fresher value' },
  { name: 'model', label: 'Model' },
  { name: 'model_family', label: 'Family' },
  { name: 'paper_id', label: 'Paper id' },
  { name: 'title', label: 'Paper' },
]

interface TwinFigureProps {
  id: string
  name: string
  pairs: readonly TwinPairRow[]
}

function TwinFigure({ id, name, pairs }: TwinFigureProps) {
  if (pairs.length === 0) {
    return (
      <figure>
        <h2>Against fresher twins</h2>
        <Empty title="No paper in the register reports one model on both." />
      </figure>
    )
  }
  return (
    <ChartFigure
      title="Against fresher twins"
      name={name}
      caption={[
        `${counted(pairs.length, 'pair')}: one model of one paper on both.`,
        'Broken lines rise. A harder twin gives the same picture as leakage.',
      ]}
      question={pairsOf(id)}
      columns={pairColumns}
      rows={
        <RowLink of={id} rows="pairs">
          {counted(pairs.length, 'row')}
        </RowLink>
      }
    >
      <SlopeChart pairs={pairs} />
      <TwinGaps pairs={pairs} />
    </ChartFigure>
  )
}

/** The median gap to each fresher twin: two twins are never mixed. */
function TwinGaps({ pairs }: { pairs: readonly TwinPairRow[] }) {
  const fresher = new Map(pairs.map((pair) => [pair.fresher_id, pair]))
  return (
    <ul className={styles.gaps}>
      {[...fresher].map(([twin, { older_id, fresher_name, kin }]) => {
        const mine = pairs.filter((pair) => pair.fresher_id === twin)
        const gap = twinGap(mine)
        return gap === null ? null : (
          <li key={twin}>
            {fresher_name}: median gap{' '}
            <RowLink of={older_id} rows="pairs" twin={twin}>
              {signed(gap.median)} points over {counted(gap.pairs, 'pair')}
            </RowLink>
            {gap.interval
              ? `, bootstrap 95% ${signed(gap.interval.low)} to ${signed(gap.interval.high)}`
              : ', too few pairs for an interval'}
            {kin ? '' : '; another test, so difficulty alone may explain it'}
          </li>
        )
      })}
    </ul>
  )
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
            {`, ${releaseWords(twin)}`}
            {twin.items === null ? '' : `, ${twin.items.toLocaleString('en')} items`}
          </li>
        ))}
      </ul>
      <p>Whatever the benchmark: the number of runs (avg@k), the date window, and the interval.</p>
    </section>
  )
}
