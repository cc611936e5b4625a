import { link } from '../address/link.ts'
import { modelWords } from '../claim/claim-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import type { BenchmarkFacts } from '../query/benchmark-evidence.ts'
import { type BehindClaim, claimsBehind } from '../query/claims-behind.ts'
import { Empty } from '../ui/notice.tsx'
import { ChartFigure } from './chart-figure.tsx'
import { mostClaims } from './claims-behind.tsx'
import styles from './contamination.module.css'
import { counted } from './figure-words.ts'
import { RowLink } from './row-link.tsx'

const width = 460
const height = 300
const left = 40
const right = width - 12
const top = 40
const bottom = height - 28

const exported = [
  { name: 'claim_id', label: 'Claim' },
  { name: 'paper_id', label: 'Paper id' },
  { name: 'published', label: 'Published' },
  { name: 'value', label: 'Value' },
  { name: 'unit', label: 'Unit' },
  { name: 'model', label: 'Model' },
  { name: 'role', label: 'Role' },
  { name: 'title', label: 'Paper' },
]

/** Score claims by date, with the months in which the benchmark and its twins were released. */
export function TimeChart({
  id,
  name,
  claims,
  benchmarks,
}: {
  id: string
  name: string
  claims: readonly BehindClaim[]
  benchmarks: readonly BenchmarkFacts[]
}) {
  const dated = claims.filter((claim) => claim.published !== null && claim.value >= 0 && claim.value <= 100)
  if (dated.length === 0) {
    return (
      <figure>
        <h2>Claims over time</h2>
        <Empty title="No dated claim between 0 and 100." />
      </figure>
    )
  }
  const times = dated.map((claim) => timeOf(claim.published ?? ''))
  const releases = benchmarks.flatMap((row) =>
    row.released === null || !row.singleRelease ? [] : [{ name: row.name, time: timeOf(row.released) }],
  )
  const earliest = Math.min(...times)
  const latest = Math.max(...times)
  const span = Math.max(latest - earliest, 86_400_000 * 60)
  const x = (time: number) => left + ((time - earliest) / span) * (right - left)
  const y = (value: number) => bottom - (value / 100) * (bottom - top)
  const inView = releases.filter(({ time }) => time >= earliest && time <= earliest + span)
  const before = releases.filter(({ time }) => time < earliest)
  const caption = [
    `${counted(dated.length, 'score claim')} with a date, in %; filled: the paper's own system, open: others.`,
    ...(before.length > 0
      ? [`Released before this window: ${before.map((row) => row.name).join(', ')}.`]
      : []),
    ...(claims.length >= mostClaims ? [`Only the first ${mostClaims.toLocaleString('en')} claims.`] : []),
  ]
  return (
    <ChartFigure
      title="Claims over time"
      name={name}
      caption={caption}
      question={claimsBehind(id, 'all', mostClaims)}
      columns={exported}
      rows={
        <RowLink of={id} rows="all">
          {counted(claims.length, 'row')}
        </RowLink>
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG is not an <img> */}
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`${dated.length} score claims by date`}
      >
        <Axes y={y} from={earliest} to={earliest + span} />
        {inView.map(({ name, time }, index) => (
          <g key={name}>
            <line x1={x(time)} x2={x(time)} y1={top - 4} y2={bottom} className={styles.marker} />
            <text
              x={x(time)}
              y={12 + (index % 3) * 11}
              textAnchor={x(time) > (left + right) / 2 ? 'end' : 'start'}
              className={styles.soft}
            >
              {name} released
            </text>
          </g>
        ))}
        {dated.map((claim) => (
          <ClaimDot
            key={claim.claim_id}
            claim={claim}
            x={x(timeOf(claim.published ?? ''))}
            y={y(claim.value)}
          />
        ))}
      </svg>
    </ChartFigure>
  )
}

function Axes({ y, from, to }: { y: (value: number) => number; from: number; to: number }) {
  return (
    <>
      <line x1={left} x2={right} y1={bottom} y2={bottom} className={styles.axis} />
      {[0, 50, 100].map((tick) => (
        <text key={tick} x={left - 6} y={y(tick) + 4} textAnchor="end" className={styles.soft}>
          {tick}%
        </text>
      ))}
      <text x={left} y={height - 8} className={styles.soft}>
        {monthOf(from)}
      </text>
      <text x={right} y={height - 8} textAnchor="end" className={styles.soft}>
        {monthOf(to)}
      </text>
    </>
  )
}

function ClaimDot({ claim, x, y }: { claim: BehindClaim; x: number; y: number }) {
  const words = `${claim.value_text} by ${modelWords(claim, 'an unnamed model')}, ${claim.published}: ${readableTex(claim.title)}`
  return (
    <a href={link('claim', { id: claim.claim_id })} aria-label={words}>
      <title>{words}</title>
      <circle cx={x} cy={y} r={3.5} className={claim.role === 'own' ? styles.dot : styles.open} />
    </a>
  )
}

/** Milliseconds of an ISO date, month or year. */
function timeOf(date: string): number {
  return Date.parse(date.length === 4 ? `${date}-07-01` : date)
}

function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7)
}
