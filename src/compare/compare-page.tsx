import { ChartScatter } from 'lucide-react'
import { useQueryStates } from 'nuqs'
import { useCallback, useMemo, useState } from 'react'
import { tableParameters } from '../address/table.ts'
import { useClaimFilter } from '../address/use-claim-filter.ts'
import { type ClaimFilter, noFilter } from '../claim/filter.ts'
import { type BenchmarkCount, benchmarkList, isCatalogued } from '../query/benchmark-list.ts'
import { claimCount, type Sort, sortable } from '../query/claim-rows.ts'
import { firstBenchmark, leastClaims } from '../query/first-view.ts'
import type { Grouping } from '../query/grouped-rows.ts'
import { useQuestion } from '../query/use-question.ts'
import type { KnownFilter } from '../query/where.ts'
import { ClaimGrid, claimAddress } from '../table/claim-grid.tsx'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/notice.tsx'
import { useMedia } from '../ui/use-media.ts'
import { useRoom } from '../ui/use-room.ts'
import { CompareBenchmark } from './benchmark-choice.tsx'
import { ColumnMenu } from './column-menu.tsx'
import styles from './compare.module.css'
import { CompareChart } from './compare-chart.tsx'
import { CompareExport } from './compare-export.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { GroupChoice } from './group-choice.tsx'
import { headHistograms } from './head-histograms.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { KindChoice } from './kind-choice.tsx'
import { SearchField } from './search-field.tsx'
import { useColumns } from './use-columns.ts'
import { useGrouping } from './use-grouping.ts'
import { canRank, useRanks } from './use-ranks.ts'

/** The leaderboard of reports on one benchmark. */
export function ComparePage() {
  const [address, change] = useClaimFilter()
  const [{ sort: asked, plot }, setTable] = useQueryStates(tableParameters)
  const list = useQuestion(benchmarkList(leastClaims)).rows
  const filter = useMemo(() => withBenchmark(address, list), [address, list])
  const sort = useMemo(() => asked.filter((key) => sortable.some((column) => column === key.column)), [asked])
  // Rows and count are urgent: they go before what else is asked here, however it stands in the page.
  const total = useQuestion(claimCount(filter), true).rows?.[0] ?? null
  const groups = useGrouping(filter, sort)
  const { grouping, count: grouped } = groups
  const [selected, setSelected] = useState<string | null>(null)
  const { ranges, unit: scaleUnit } = useRanks(filter)
  const unit = unitOf(filter, scaleUnit)
  const [frame, room] = useRoom<HTMLDivElement>()
  const oneBenchmark = filter.benchmarks.length === 1
  const choices = useColumns({
    oneBenchmark,
    catalogued: filter.catalogued !== false,
    ranked: canRank(filter),
    scores: filter.kind === 'score',
    unit,
    room,
  })
  const { columns, shown, choice, layout, change: changeColumns } = choices
  const isWide = useMedia('(min-width: 901px)')
  const name = benchmarkName(filter, list)
  const { benchmarks, kind } = address
  const clear = useCallback(() => change({ ...noFilter, benchmarks, kind }), [change, benchmarks, kind])
  const sortBy = useCallback((keys: Sort[]) => void setTable({ sort: keys }, { history: 'push' }), [setTable])
  const headExtras = useMemo(() => headHistograms(filter, change), [filter, change])
  return (
    <>
      <header className={styles.head}>
        <h1>{filter.benchmarks.length === 0 ? 'All reported claims' : `Reported on ${name}`}</h1>
        <p className={styles.sub}>
          {summary(total, filter)}
          {grouping ? ` ${groupNote(grouping, grouped?.groups ?? null)}` : ''}
        </p>
      </header>
      <div className={styles.tools}>
        <CompareBenchmark
          common={list ?? []}
          chosen={filter.benchmarks}
          label={name}
          onChoose={(key) => change({ ...noFilter, kind: address.kind, benchmarks: [key ?? 'all'] })}
        />
        <KindChoice filter={filter} onChange={(kind) => change({ kind, valueMin: null, valueMax: null })} />
        <SearchField value={filter.search} onChange={(search) => change({ search })} />
        <GroupChoice
          grouping={grouping}
          onChoose={groups.choose}
          onFoldAll={groups.foldAll}
          onNear={groups.foresee}
        />
        <ColumnMenu columns={columns} choice={choice} onChange={changeColumns} />
        <CompareExport
          filter={filter}
          grouping={grouping}
          sort={sort}
          columns={shown}
          unit={unit}
          title={name}
        />
        <Button aria-pressed={plot} onClick={() => void setTable({ plot: plot ? null : true })}>
          <ChartScatter size={16} aria-hidden="true" /> Chart
        </Button>
        <HelpDialog />
      </div>
      {plot ? <CompareChart filter={filter} total={total} selected={selected} onOpen={openClaim} /> : null}
      <div className={styles.board}>
        <details className={styles.side} open={isWide}>
          <summary>Filters</summary>
          <FilterPanel filter={filter} unit={unit} onChange={change} onClear={clear} />
        </details>
        <div ref={frame}>
          {total === 0 ? (
            <Empty title={`No ${kindWords[filter.kind]} fit these filters.`}>
              <Button onClick={clear}>Clear filters</Button>
            </Empty>
          ) : (
            <ClaimGrid
              filter={filter}
              sort={sort}
              onSort={sortBy}
              grouping={grouping}
              onToggle={groups.toggle}
              count={grouping ? (grouped?.rows ?? null) : total}
              columns={columns}
              layout={layout}
              ranks={ranges}
              headExtras={headExtras}
              label={`Claims on ${name}`}
              onOpen={openClaim}
              onSelect={setSelected}
            />
          )}
        </div>
      </div>
    </>
  )
}

const kindWords = { score: 'scores', gain: 'gains in points', relative: 'relative changes' }

/** The filter with the benchmark that a bare address shows; "all" stands for no benchmark. */
function withBenchmark(address: ClaimFilter, list: readonly BenchmarkCount[] | null): KnownFilter {
  if (address.benchmarks[0] === 'all') return { ...address, benchmarks: [] }
  const isThere = list === null || list.length === 0 || list.some((row) => row.key === firstBenchmark)
  const first = isThere ? firstBenchmark : (list[0]?.key ?? firstBenchmark)
  const benchmarks = address.benchmarks.length > 0 ? address.benchmarks : [first]
  return { ...address, benchmarks, catalogued: benchmarks.every((key) => isCatalogued(key, list)) }
}

function benchmarkName({ benchmarks }: ClaimFilter, list: readonly BenchmarkCount[] | null): string {
  if (benchmarks.length === 0) return 'all benchmarks'
  return benchmarks.map((key) => list?.find((row) => row.key === key)?.name ?? key).join(', ')
}

function unitOf({ kind, benchmarks }: ClaimFilter, scaleUnit: string | null): string {
  if (kind === 'gain') return 'points'
  if (kind === 'relative') return '%'
  return benchmarks.length === 1 ? (scaleUnit ?? '') : ''
}

function summary(total: number | null, filter: ClaimFilter): string {
  const counted = total === null ? 'Counting' : total.toLocaleString('en')
  return `${counted} ${kindWords[filter.kind]} as abstracts state them. ${rankNote(filter)}`
}

function rankNote(filter: ClaimFilter): string {
  if (canRank(filter)) return 'Ranks are shared where 95% intervals overlap.'
  if (filter.kind === 'score') return 'Several benchmarks share no scale, so there are no ranks.'
  return 'They start from different baselines, so there are no ranks.'
}

function groupNote({ by }: Grouping, groups: number | null): string {
  const counted = groups === null ? '' : `${groups.toLocaleString('en')} ${by}${groups === 1 ? '' : 's'}: `
  return `${counted}a group stands where its first row would stand.`
}

function openClaim(claimId: string): void {
  history.pushState(null, '', claimAddress(claimId))
  window.dispatchEvent(new PopStateEvent('popstate'))
}
