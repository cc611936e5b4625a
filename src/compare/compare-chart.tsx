import { lazy, Suspense } from 'react'
import type { ClaimFilter } from '../claim/filter.ts'
import { claimRows } from '../query/claim-rows.ts'
import { useQuestion } from '../query/use-question.ts'
import { Notice, Skeleton } from '../ui/notice.tsx'
import styles from './compare.module.css'

const ScoreBySize = lazy(() => import('../chart/score-by-size.tsx').then((m) => ({ default: m.ScoreBySize })))

/** Most claims drawn here; the charts page draws all. */
const mostPoints = 1000
const highestFirst = [{ column: 'value', descending: true }]

/** The claims of the filter against model size, above the table. */
export function CompareChart({ filter, onOpen }: { filter: ClaimFilter; onOpen: (claimId: string) => void }) {
  const { rows, error } = useQuestion(claimRows(filter, highestFirst, mostPoints))
  const waiting = <Skeleton rows={8} label="The chart is loading" />
  if (error) return <Notice title="The chart could not be drawn." tone="bad" details={error.message} />
  return (
    <section className={styles.chart} aria-label="Score by model size">
      {rows === null ? (
        waiting
      ) : (
        <Suspense fallback={waiting}>
          <ScoreBySize rows={rows} onOpen={onOpen} selected={null} />
        </Suspense>
      )}
    </section>
  )
}
