import { parseAsString, useQueryState } from 'nuqs'
import { useId, useState } from 'react'
import { link } from '../address/link.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import { conflictBenchmarks, conflictRows } from '../query/conflicts.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import { ConflictCard } from './conflict-card.tsx'
import styles from './conflicts.module.css'
import { groupsOf } from './groups.ts'

const pageSize = 30

const exported = [
  { name: 'benchmark', label: 'Benchmark' },
  { name: 'model', label: 'Model' },
  { name: 'value', label: 'Value' },
  { name: 'unit', label: 'Unit' },
  { name: 'metric', label: 'Metric' },
  { name: 'samples', label: 'k' },
  { name: 'title', label: 'Paper' },
  { name: 'published', label: 'Published' },
]

/** One model on one benchmark, different papers, different numbers. */
export function ConflictsPage() {
  const [benchmark, setBenchmark] = useQueryState('b', parseAsString.withOptions({ history: 'push' }))
  const question = conflictRows(benchmark)
  const { rows, loading, error } = useQuestion(question)
  return (
    <div className={styles.page}>
      <h1>Same model, same benchmark, different numbers</h1>
      <p className={styles.lead}>
        Papers copy, re-run and re-prompt each other's baselines. A spread here does not say who is right:
        metric and sampling (pass@1, maj@k, temperature), prompt and number of shots, answer matching, the
        version of the model and of the benchmark, or a misread abstract can each explain it. Names are
        matched without regard to case, spaces and hyphens, together with the stated size. Widest spread
        first, as a share of the scale; filled dots are a paper's own results.
      </p>
      <div className={styles.tools}>
        <BenchmarkChoice chosen={benchmark} onChoose={(key) => void setBenchmark(key)} />
        <ExportMenu
          question={question}
          columns={exported}
          describe={{
            title: 'Conflicting scores',
            filters: `one model on one benchmark with different scores in different papers; benchmark ${benchmark ?? 'any'}`,
          }}
        />
      </div>
      {error ? <Notice title="The conflicts could not be read" tone="bad" details={error.message} /> : null}
      {rows === null && !error ? <Skeleton rows={10} label="Conflicts are loading" /> : null}
      {rows ? <Groups key={benchmark} rows={rows} settled={!loading} filtered={benchmark !== null} /> : null}
    </div>
  )
}

interface GroupsProps {
  rows: Parameters<typeof groupsOf>[0]
  settled: boolean
  filtered: boolean
}

function Groups({ rows, settled, filtered }: GroupsProps) {
  const [shown, setShown] = useState(pageSize)
  const groups = groupsOf(rows)
  if (groups.length === 0 && settled)
    return (
      <Empty title="No model has different scores in different papers here.">
        {filtered ? <a href={link('conflicts')}>All benchmarks</a> : null}
      </Empty>
    )
  return (
    <>
      <p role="status" className={styles.count}>
        {groups.length === 1 ? '1 model' : `${groups.length.toLocaleString('en')} models`} with differing
        scores
      </p>
      <ol className={styles.groups}>
        {groups.slice(0, shown).map((group) => (
          <ConflictCard key={group.key} group={group} />
        ))}
      </ol>
      {groups.length > shown ? (
        <Button onClick={() => setShown(shown + pageSize)}>
          Show {Math.min(pageSize, groups.length - shown)} more
        </Button>
      ) : null}
    </>
  )
}

interface BenchmarkChoiceProps {
  chosen: string | null
  onChoose: (key: string | null) => void
}

function BenchmarkChoice({ chosen, onChoose }: BenchmarkChoiceProps) {
  const id = useId()
  const { rows } = useQuestion(conflictBenchmarks())
  const known = rows ?? []
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
