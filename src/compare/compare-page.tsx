import { useClaimFilter } from '../address/use-claim-filter.ts'
import { benchmarkList } from '../query/benchmark-list.ts'
import { claimRows } from '../query/claim-rows.ts'
import { useQuestion } from '../query/use-question.ts'
import { Notice, Skeleton } from '../ui/notice.tsx'

/** The leaderboard of one benchmark. */
export function ComparePage() {
  const [filter, change] = useClaimFilter()
  const list = useQuestion(benchmarkList(3))
  const chosen = filter.benchmarks[0] ?? 'aime-2024'
  const claims = useQuestion(
    claimRows({ ...filter, benchmarks: [chosen] }, [{ column: 'value', descending: true }], 200),
  )
  if (claims.error) return <Notice title="The question failed" tone="bad" details={String(claims.error)} />
  return (
    <>
      <h1>Compare reported scores</h1>
      <label>
        Benchmark{' '}
        <select value={chosen} onChange={(event) => change({ benchmarks: [event.target.value] })}>
          {list.rows?.map((row) => (
            <option key={row.key} value={row.key}>
              {row.name} ({row.claims})
            </option>
          ))}
        </select>
      </label>
      {claims.rows === null ? <Skeleton rows={10} label="Claims are loading" /> : null}
      <ul>
        {claims.rows?.map((row) => (
          <li key={row.claim_id}>
            {row.value_text} {row.unit} · {row.model} · {row.title}
          </li>
        ))}
      </ul>
    </>
  )
}
