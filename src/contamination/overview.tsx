import { useQueryStates } from 'nuqs'
import { useDeferredValue, useMemo } from 'react'
import { contaminationParameters } from '../address/contamination.ts'
import { link } from '../address/link.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import { pronenessRows } from '../query/proneness.ts'
import { writtenOut } from '../query/question.ts'
import { twinPairs } from '../query/twin-pairs.ts'
import { useQuestion } from '../query/use-question.ts'
import { Notice, Skeleton } from '../ui/notice.tsx'
import {
  combined,
  componentNames,
  componentValues,
  type Prone,
  proneBenchmarks,
  startWeights,
  type Weights,
} from './components.ts'
import styles from './contamination.module.css'
import { FamilyGaps } from './family-gaps.tsx'
import { MethodNotes } from './method-notes.tsx'
import { overviewColumns, overviewRows } from './overview-export.ts'
import { OverviewTable, type RankedProne } from './overview-table.tsx'
import { WeightSliders } from './weight-sliders.tsx'

/** Fewest score claims for a benchmark to be listed. */
const leastClaims = 5

/** The ranked table of benchmarks with every component in its own column. */
export function Overview() {
  const [{ w, by, order }, setState] = useQueryStates(contaminationParameters, { history: 'replace' })
  const question = pronenessRows(leastClaims)
  const rows = useQuestion(question)
  const pairs = useQuestion(twinPairs())
  // A fresh object each time would never settle as a deferred value.
  const chosen = useMemo(() => weightsOf(w), [w])
  const weights = useDeferredValue(chosen)
  const benchmarks = useMemo(
    () => (rows.rows && pairs.rows ? proneBenchmarks(rows.rows, pairs.rows) : null),
    [rows.rows, pairs.rows],
  )
  const ranked = useMemo(
    () => benchmarks && sorted(rankedBy(benchmarks, weights), by, order),
    [benchmarks, weights, by, order],
  )
  const error = rows.error ?? pairs.error
  return (
    <>
      <header className={styles.head}>
        <h1>Which benchmarks are prone to contamination?</h1>
        <p>
          Signals side by side, each with the claims it was computed from. Prone means: reasons to be careful.
          Nothing here shows that any model was trained on any test.
        </p>
      </header>
      {error ? <Notice title="The table could not be computed." tone="bad" details={String(error)} /> : null}
      <WeightSliders
        weights={chosen}
        onChange={(next) => void setState({ w: componentNames.map((name) => next[name]) })}
      />
      {ranked ? (
        <OverviewTable
          rows={ranked}
          by={by}
          order={order}
          onSort={(column, direction) => void setState({ by: column, order: direction })}
        />
      ) : (
        <Skeleton rows={14} label="The benchmarks are loading" />
      )}
      <div className={styles.tools}>
        <p className={styles.note}>
          {ranked ? ranked.length.toLocaleString('en') : 'The'} benchmarks of the catalogue with at least{' '}
          {leastClaims} score claims. <a href={link('sql', { s: writtenOut(question) })}>Open in SQL</a>
        </p>
        {ranked && ranked.length > 0 ? (
          <ExportMenu
            question={overviewRows(ranked)}
            columns={overviewColumns}
            describe={{
              title: 'Benchmarks by proneness to contamination',
              filters: `at least ${leastClaims} score claims; weights ${weightWords(weights)}`,
            }}
            exact
          />
        ) : null}
      </div>
      {pairs.rows ? <FamilyGaps pairs={pairs.rows} /> : null}
      <MethodNotes />
    </>
  )
}

function weightWords(weights: Weights): string {
  return componentNames.map((name) => `${name} ${weights[name]}`).join(', ')
}

function weightsOf(list: readonly number[] | null): Weights {
  if (list === null) return startWeights
  const given = componentNames.map((name, index) => [name, list[index] ?? 0])
  return { ...startWeights, ...Object.fromEntries(given) }
}

function rankedBy(benchmarks: readonly Prone[], weights: Weights): RankedProne[] {
  const indices = combined(benchmarks, weights)
  return benchmarks.map((row, place) => ({
    ...row,
    index: indices[place]?.index ?? null,
    known: indices[place]?.known ?? 0,
  }))
}

function sorted(rows: RankedProne[], by: string, order: 'up' | 'down'): RankedProne[] {
  const key = (row: RankedProne): number | string | null => {
    if (by === 'index') return row.index
    if (by === 'name') return row.name.toLowerCase()
    if (by === 'claims') return row.claims
    const name = componentNames.find((candidate) => candidate === by)
    return name ? componentValues(row)[name] : null
  }
  const sign = order === 'up' ? 1 : -1
  return [...rows].sort(
    (a, b) => compare(key(a), key(b), sign) || b.claims - a.claims || a.name.localeCompare(b.name),
  )
}

/** Unknown values come last whichever the direction. */
function compare(a: number | string | null, b: number | string | null, sign: number): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -sign : sign
}
