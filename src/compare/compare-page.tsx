import { useQueryStates } from 'nuqs'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { filterParameters, ignoredParameters } from '../address/parameters.ts'
import { tableParameters } from '../address/table.ts'
import { useClaimFilter } from '../address/use-claim-filter.ts'
import { type ClaimFilter, noFilter } from '../claim/filter.ts'
import { benchmarkList } from '../query/benchmark-list.ts'
import { claimCount, claimRows, sortable } from '../query/claim-rows.ts'
import { firstBenchmark, leastClaims } from '../query/first-view.ts'
import { useQuestion } from '../query/use-question.ts'
import { benchmarkColumn, claimColumnList } from '../table/claim-columns.tsx'
import { ClaimGrid, claimAddress } from '../table/claim-grid.tsx'
import { Button } from '../ui/button.tsx'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import { BenchmarkPicker } from './benchmark-picker.tsx'
import { ColumnMenu } from './column-menu.tsx'
import styles from './compare.module.css'
import { CompareExport } from './compare-export.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { KindChoice } from './kind-choice.tsx'
import { SearchField } from './search-field.tsx'
import { useRanks } from './use-ranks.ts'

const ScoreBySize = lazy(() => import('../chart/score-by-size.tsx').then((m) => ({ default: m.ScoreBySize })))

/** Most claims that the chart beside the table draws; the charts page draws all. */
const mostPoints = 1000
const known = { ...filterParameters, ...tableParameters, view: { parse: (value: string) => value } }

/** The leaderboard of reports on one benchmark. */
export function ComparePage() {
  const [address, change] = useClaimFilter()
  const [{ sort: asked, hide }, setTable] = useQueryStates(tableParameters)
  const [withChart, setWithChart] = useState(false)
  const filter = useMemo(() => withBenchmark(address), [address])
  const sort = useMemo(() => asked.filter((key) => sortable.some((column) => column === key.column)), [asked])
  const list = useQuestion(benchmarkList(leastClaims))
  const count = useQuestion(claimCount(filter))
  const ranks = useRanks(filter)
  const chosen = filter.benchmarks[0] ?? ''
  const benchmark = list.rows?.find((row) => row.key === chosen)
  const columns = useMemo(
    () =>
      filter.benchmarks.length === 1
        ? claimColumnList
        : [benchmarkColumn, ...claimColumnList.filter(({ id }) => id !== 'rank')],
    [filter.benchmarks.length],
  )
  const search = useCallback((words: string) => change({ search: words }), [change])
  const clear = () => change({ ...noFilter, benchmarks: address.benchmarks, kind: address.kind })
  const total = count.rows?.[0] ?? null
  return (
    <>
      <header className={styles.head}>
        <h1>{chosen === '' ? 'All reported claims' : `Reported on ${benchmark?.name ?? chosen}`}</h1>
        <p className={styles.sub}>{summary(total, filter)}</p>
      </header>
      <IgnoredNotice />
      <div className={styles.tools}>
        <BenchmarkPicker
          benchmarks={list.rows ?? []}
          chosen={chosen}
          onChoose={(key) =>
            change({ ...noFilter, kind: address.kind, benchmarks: [key === '' ? 'all' : key] })
          }
        />
        <KindChoice
          kind={filter.kind}
          onChange={(kind) => change({ kind, valueMin: null, valueMax: null })}
        />
        <SearchField value={filter.search} onChange={search} />
        <ColumnMenu columns={columns} hidden={hide} onChange={(hidden) => void setTable({ hide: hidden })} />
        <CompareExport
          filter={filter}
          sort={sort}
          columns={columns.filter(({ id }) => !hide.includes(id))}
          title={benchmark?.name ?? 'All benchmarks'}
        />
        <Button aria-pressed={withChart} onClick={() => setWithChart(!withChart)}>
          Chart
        </Button>
        <HelpDialog />
      </div>
      {withChart ? <Chart filter={filter} /> : null}
      <div className={styles.board}>
        <details className={styles.side} open={window.innerWidth > 900}>
          <summary>Filters</summary>
          <FilterPanel filter={filter} onChange={change} onClear={clear} />
        </details>
        {total === 0 ? (
          <Empty title="No claim fits these filters.">
            <Button onClick={clear}>Clear filters</Button>
          </Empty>
        ) : (
          <ClaimGrid
            filter={filter}
            sort={sort}
            onSort={(keys) => void setTable({ sort: keys }, { history: 'push' })}
            count={total}
            columns={columns}
            hidden={hide}
            ranks={ranks}
            label={`Claims on ${benchmark?.name ?? 'all benchmarks'}`}
            onOpen={openClaim}
          />
        )}
      </div>
    </>
  )
}

function withBenchmark(address: ClaimFilter): ClaimFilter {
  if (address.benchmarks.length === 0) return { ...address, benchmarks: [firstBenchmark] }
  return address.benchmarks[0] === 'all' ? { ...address, benchmarks: [] } : address
}

function summary(total: number | null, filter: ClaimFilter): string {
  const what = { score: 'scores', gain: 'gains in points', relative: 'relative gains' }[filter.kind]
  const counted = total === null ? 'Counting' : total.toLocaleString('en')
  return `${counted} ${what} as abstracts state them. Ranks are shared where 95% intervals overlap.`
}

function openClaim(claimId: string): void {
  history.pushState(null, '', claimAddress(claimId))
  window.dispatchEvent(new PopStateEvent('popstate'))
}

function IgnoredNotice() {
  const ignored = ignoredParameters(window.location.search, known)
  const [dismissed, setDismissed] = useState('')
  if (ignored.length === 0 || dismissed === ignored.join()) return null
  return (
    <Notice title="Parts of this address were ignored." tone="warn">
      <p>{ignored.join(', ')}</p>
      <Button onClick={() => setDismissed(ignored.join())}>Dismiss</Button>
    </Notice>
  )
}

function Chart({ filter }: { filter: ClaimFilter }) {
  const { rows } = useQuestion(claimRows(filter, [{ column: 'value', descending: true }], mostPoints))
  const waiting = <Skeleton rows={8} label="The chart is loading" />
  if (rows === null) return waiting
  return (
    <Suspense fallback={waiting}>
      <ScoreBySize rows={rows} onOpen={openClaim} selected={null} />
    </Suspense>
  )
}
