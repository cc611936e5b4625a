import { useMemo } from 'react'
import type { ClaimFilter } from '../claim/filter.ts'
import { rankRows } from '../query/ranks.ts'
import { useQuestion } from '../query/use-question.ts'
import { type RankRange, rankRanges } from '../stats/ties.ts'

const none: ReadonlyMap<string, RankRange> = new Map()

/** Rank ranges of the filtered claims of one benchmark; none over several benchmarks, which share no scale. */
export function useRanks(filter: ClaimFilter): ReadonlyMap<string, RankRange> {
  const { rows } = useQuestion(filter.benchmarks.length === 1 ? rankRows(filter) : null)
  return useMemo(() => {
    if (rows === null || filter.benchmarks.length !== 1) return none
    const ranges = rankRanges(rows, rows[0]?.higherIsBetter ?? true)
    return new Map(rows.flatMap((row, index) => (ranges[index] ? [[row.claim_id, ranges[index]]] : [])))
  }, [rows, filter.benchmarks.length])
}
