import { parseAsString, useQueryState } from 'nuqs'
import { useId, useState } from 'react'
import { link } from '../address/link.ts'
import { metricWords } from '../claim/claim-words.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import type { ExportColumn } from '../export/export-table.ts'
import { type ConflictCount, conflictBenchmarks, conflictRows } from '../query/conflicts.ts'
import { conflictsAtOnce } from '../query/first-view.ts'
import { number, type RawRow, text } from '../query/question.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import { ConflictCard } from './conflict-card.tsx'
import styles from './conflicts.module.css'
import { groupsOf } from './groups.ts'

/** What a card shows of each number; programs get the claim as well. */
const exported: ExportColumn[] = [
  { name: 'benchmark', label: 'Benchmark' },
  { name: 'model', label: 'Model' },
  { name: 'value', label: 'Value', print: (row) => text(row, 'value_text') },
  { name: 'value_text', label: 'As printed', dataOnly: true },
  { name: 'unit', label: 'Unit' },
  { name: 'metric', label: 'Metric', print: printedMetric },
  { name: 'samples', label: 'k', dataOnly: true },
  { name: 'role', label: 'Role' },
  { name: 'title', label: 'Paper', address: 'url' },
  { name: 'published', label: 'Published' },
  { name: 'claim_id', label: 'Claim', dataOnly: true },
]

function printedMetric(row: RawRow): string | null {
  return metricWords({ metric: text(row, 'metric'), samples: number(row, 'samples') })
}

/** One model on one benchmark, different papers, different numbers. */
export function ConflictsPage() {
  const [benchmark, setBenchmark] = useQueryState('b', parseAsString.withOptions({ history: 'push' }))
  const [{ of, most }, setMost] = useState({ of: benchmark, most: conflictsAtOnce })
  const shown = of === benchmark ? most : conflictsAtOnce
  const { rows, loading, error } = useQuestion(conflictRows(benchmark, shown))
  const boards = useQuestion(conflictBenchmarks()).rows
  return (
    <div className={styles.page}>
      <h1>Same model, same benchmark, different numbers</h1>
      <p className={styles.lead}>
        Papers copy, re-run and re-prompt each other's baselines. A spread here does not say who is right:
        sampling (pass@1, maj@k, temperature), prompt and number of shots, answer matching, the version of the
        model and of the benchmark, or a misread abstract can each explain it. Names are matched without
        regard to case, spaces and hyphens, together with the stated size. Scores of unlike metrics (F1 and
        accuracy, say) are not compared; one without a metric counts as a share of items solved. Widest spread
        first, as a share of the scale; filled dots are a paper's own results.
      </p>
      <div className={styles.tools}>
        <BenchmarkChoice known={boards ?? []} chosen={benchmark} onChoose={(key) => void setBenchmark(key)} />
        <ExportMenu
          question={conflictRows(benchmark)}
          columns={exported}
          describe={{
            title: 'Conflicting scores',
            filters: `one model on one benchmark with different scores in different papers; benchmark ${benchmark ?? 'any'}`,
          }}
        />
      </div>
      {error ? <Notice title="The conflicts could not be read" tone="bad" details={error.message} /> : null}
      {rows === null && !error ? <Skeleton rows={10} label="Conflicts are loading" /> : null}
      {rows ? (
        <Groups
          key={benchmark}
          rows={rows}
          settled={!loading}
          filtered={benchmark !== null}
          total={conflictCount(boards, benchmark)}
          onMore={() => setMost({ of: benchmark, most: shown + conflictsAtOnce })}
        />
      ) : null}
    </div>
  )
}

/** How many models have conflicts, on one benchmark or on all; null while it is not known. */
function conflictCount(boards: readonly ConflictCount[] | null, benchmark: string | null): number | null {
  if (boards === null) return null
  return boards
    .filter(({ key }) => benchmark === null || key === benchmark)
    .reduce((sum, { conflicts }) => sum + conflicts, 0)
}

interface GroupsProps {
  rows: Parameters<typeof groupsOf>[0]
  settled: boolean
  filtered: boolean
  total: number | null
  onMore: () => void
}

function Groups({ rows, settled, filtered, total, onMore }: GroupsProps) {
  const groups = groupsOf(rows)
  if (groups.length === 0 && settled)
    return (
      <Empty title="No model has different scores in different papers here.">
        {filtered ? <a href={link('conflicts')}>All benchmarks</a> : null}
      </Empty>
    )
  const left = (total ?? groups.length) - groups.length
  return (
    <>
      <p role="status" className={styles.count}>
        {countWords(groups.length, total)}
      </p>
      <ol className={styles.groups}>
        {groups.map((group) => (
          <ConflictCard key={group.key} group={group} />
        ))}
      </ol>
      {left > 0 ? (
        <Button onClick={onMore}>Show {Math.min(conflictsAtOnce, left).toLocaleString('en')} more</Button>
      ) : null}
    </>
  )
}

function countWords(shown: number, total: number | null): string {
  const all = total ?? shown
  const models = `${all.toLocaleString('en')} model${all === 1 ? '' : 's'} with differing scores`
  return all > shown
    ? `${models}; the ${shown.toLocaleString('en')} with the widest spread are shown`
    : models
}

interface BenchmarkChoiceProps {
  known: readonly ConflictCount[]
  chosen: string | null
  onChoose: (key: string | null) => void
}

function BenchmarkChoice({ known, chosen, onChoose }: BenchmarkChoiceProps) {
  const id = useId()
  const listed = chosen === null || known.some((row) => row.key === chosen)
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>Benchmark</label>
      <select id={id} value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
        <option value="">All</option>
        {listed ? null : <option value={chosen}>{chosen}</option>}
        {known.map((row) => (
          <option key={row.key} value={row.key}>
            {row.name} ({row.conflicts})
          </option>
        ))}
      </select>
    </span>
  )
}
