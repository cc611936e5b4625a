import { lazy, Suspense } from 'react'
import { linkWithFilter } from '../address/figure.ts'
import type { ClaimFilter } from '../claim/filter.ts'
import { claimRows } from '../query/claim-rows.ts'
import { useQuestion } from '../query/use-question.ts'
import { Notice, Skeleton } from '../ui/notice.tsx'
import styles from './compare.module.css'

const ScoreBySize = lazy(() => import('../chart/score-by-size.tsx').then((m) => ({ default: m.ScoreBySize })))

/** Most claims drawn here; the charts page draws all. */
const mostPoints = 1000
const highestFirst = [{ column: 'value', descending: true }]

interface CompareChartProps {
  filter: ClaimFilter
  /** How many claims the filter keeps; null while it is not known. */
  total: number | null
  /** The claim whose row the focus was last in; ringed here and on the charts page. */
  selected: string | null
  onOpen: (claimId: string) => void
}

/** The claims of the filter against model size, above the table. */
export function CompareChart({ filter, total, selected, onOpen }: CompareChartProps) {
  const { rows, error } = useQuestion(claimRows(filter, highestFirst, mostPoints))
  const waiting = <Skeleton rows={8} label="The chart is loading" />
  if (error) return <Notice title="The chart could not be drawn." tone="bad" details={error.message} />
  return (
    <section className={styles.chart} aria-label="Score by model size">
      {rows === null ? (
        waiting
      ) : (
        <Suspense fallback={waiting}>
          <ScoreBySize rows={rows} onOpen={onOpen} selected={selected} />
        </Suspense>
      )}
      <p className={styles.chartFoot}>
        {total !== null && total > mostPoints
          ? `The ${mostPoints.toLocaleString('en')} highest of ${total.toLocaleString('en')} claims are drawn here. `
          : null}
        <a href={chartAddress(filter, selected)}>All of them, by size or date, in the charts</a>
      </p>
    </section>
  )
}

/** The charts page with the filter of this one, the benchmark of a bare address named, and the selected claim ringed. */
function chartAddress({ benchmarks }: ClaimFilter, selected: string | null): string {
  const search = new URLSearchParams(window.location.search)
  if (benchmarks.length === 0) search.delete('b')
  else search.set('b', benchmarks.map((key) => key.replaceAll(',', '%2C')).join(','))
  return linkWithFilter('charts', search.toString(), selected)
}
