import { useMemo } from 'react'
import type { ClaimFilter } from '../claim/filter.ts'
import { type RankRow, rankRows } from '../query/ranks.ts'
import { useQuestion } from '../query/use-question.ts'
import { type RankRange, rankRanges } from '../stats/ties.ts'

/** Ranks of the claims on screen, and the unit of their benchmark. */
export interface Ranks {
  /** By claim; null for a value outside its benchmark's scale. */
  ranges: ReadonlyMap<string, RankRange | null>
  /** Null when the catalogue does not know it. */
  unit: string | null
}

const none: Ranks = { ranges: new Map(), unit: null }

/** Rank ranges of the filtered claims of one benchmark; none over several benchmarks, which share no scale. */
export function useRanks(filter: ClaimFilter): Ranks {
  const { rows } = useQuestion(filter.benchmarks.length === 1 ? rankRows(filter) : null)
  return useMemo(
    () => (rows === null || filter.benchmarks.length !== 1 ? none : ranksOf(rows)),
    [rows, filter.benchmarks.length],
  )
}

/** Rank ranges by claim; a value outside its benchmark's scale has none and counts for no other. */
export function ranksOf(rows: readonly RankRow[]): Ranks {
  const ranked = rows.filter((row) => !row.offScale)
  const ranges = rankRanges(ranked, rows[0]?.higherIsBetter ?? true)
  const known = new Map(ranked.map((row, index) => [row.claim_id, ranges[index] ?? null]))
  return {
    ranges: new Map(rows.map((row) => [row.claim_id, known.get(row.claim_id) ?? null])),
    unit: rows[0]?.unit ?? null,
  }
}
