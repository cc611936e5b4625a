import type { Prone } from './components.ts'
import { counted, fixed, percent, releaseWords, signed, unknown } from './figure-words.ts'
import { RowLink } from './row-link.tsx'

interface CellProps {
  row: Prone
}

/** Months from release to the median claim, the share made after it, and whether answers are public. */
export function ExposureCell({ row }: CellProps) {
  const of = row.benchmark_id
  return (
    <>
      {row.medianMonths === null ? (
        unknown
      ) : (
        <RowLink of={of} rows="dated" label={`${fixed(row.medianMonths, 0)} months: the dated claims`}>
          {fixed(row.medianMonths, 0)}
        </RowLink>
      )}
      <small>
        {releaseWords(row)}
        {row.shareAfter === null ? null : (
          <>
            ,{' '}
            <RowLink of={of} rows="after">
              {percent(row.shareAfter)} after
            </RowLink>
          </>
        )}
      </small>
      <small>{answersText(row.answersPublic)}</small>
    </>
  )
}

/** What papers say, by stance, and what the catalogue records. */
export function StatementCell({ row }: CellProps) {
  const of = row.benchmark_id
  const said = row.evidence + row.concern + row.clean
  const stances = (['evidence', 'concern', 'clean'] as const).filter((stance) => row[stance] > 0)
  return (
    <>
      {said === 0 ? (
        '0'
      ) : (
        <RowLink of={of} rows="statements" label={counted(said, 'statement')}>
          {said}
        </RowLink>
      )}
      {' · '}
      {row.recorded === 0 ? (
        '0'
      ) : (
        <RowLink of={of} rows="recorded" label={`${row.recorded} recorded by the catalogue`}>
          {row.recorded}
        </RowLink>
      )}
      {said === 0 ? <small>no abstract here says so</small> : null}
      {stances.map((stance) => (
        <small key={stance}>
          <RowLink of={of} rows={stance}>
            {row[stance]} {stance}
          </RowLink>
        </small>
      ))}
    </>
  )
}

/** Median gap to fresher twins with its interval. */
export function GapCell({ row }: CellProps) {
  if (row.gap === null) return <>{unknown}</>
  const { median, interval, pairs, fresher, kin } = row.gap
  const only = fresher.length === 1 ? fresher[0]?.id : undefined
  return (
    <>
      <RowLink of={row.benchmark_id} rows="pairs" twin={only} label={`${signed(median)} points: the pairs`}>
        {signed(median)}
      </RowLink>
      <small>
        {interval
          ? `${signed(interval.low)} to ${signed(interval.high)}, ${counted(pairs, 'pair')}`
          : `too few pairs (${pairs})`}
      </small>
      <small>against {fresher.map(({ name }) => name).join(', ')}</small>
      {kin ? null : <small>another test: difficulty alone may explain it</small>}
    </>
  )
}

/** S of the five best claims, and the room above the three best. */
export function SaturationCell({ row }: CellProps) {
  const of = row.benchmark_id
  return (
    <>
      {row.saturation === null ? (
        unknown
      ) : (
        <RowLink of={of} rows="top" label={`S ${fixed(row.saturation.s, 2)}: the five best claims`}>
          {fixed(row.saturation.s, 2)}
        </RowLink>
      )}
      <small>
        {row.headroom === null ? (
          'headroom unknown'
        ) : (
          <RowLink of={of} rows="top">
            {fixed(row.headroom, 1)} left
          </RowLink>
        )}
        {row.saturation ? `, R ${fixed(row.saturation.r, 2)}` : ''}
      </small>
    </>
  )
}

/** The usual interval against the spread of claims. */
export function ResolutionCell({ row }: CellProps) {
  if (row.intervalWidth === null)
    return (
      <>
        {unknown}
        <small>no interval: items unknown or no share</small>
      </>
    )
  return (
    <>
      {row.resolutionRatio === null ? (
        unknown
      ) : (
        <RowLink
          of={row.benchmark_id}
          rows="interval"
          label={`${fixed(row.resolutionRatio, 2)}: the claims with an interval`}
        >
          {fixed(row.resolutionRatio, 2)}
        </RowLink>
      )}
      <small>
        ±{fixed(row.intervalWidth / 2, 1)} on {row.items?.toLocaleString('en')} items
      </small>
    </>
  )
}

/** Share of the judged claims that one run cannot print. */
export function ArithmeticCell({ row }: CellProps) {
  if (row.notOneRunShare === null)
    return (
      <>
        {unknown}
        <small>none judged</small>
      </>
    )
  const of = row.benchmark_id
  const share = percent(row.notOneRunShare)
  return (
    <>
      <RowLink of={of} rows={row.notOneRun > 0 ? 'not-one-run' : 'judged'} label={`${share}: the claims`}>
        {share}
      </RowLink>
      <small>
        {row.notOneRun} of{' '}
        <RowLink of={of} rows="judged" label={`${row.judged} claims that could be judged`}>
          {row.judged}
        </RowLink>
      </small>
    </>
  )
}

function answersText(isPublic: boolean | null): string {
  if (isPublic === null) return 'answers: unknown'
  return isPublic ? 'answers public' : 'answers held back'
}
