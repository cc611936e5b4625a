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

/** True where claims can be ranked: scores on one benchmark. Gains start from different baselines, benchmarks share no scale. */
export function canRank({ benchmarks, kind }: ClaimFilter): boolean {
  return benchmarks.length === 1 && kind === 'score'
}

/** Rank ranges of the filtered claims, where they can be ranked. */
export function useRanks(filter: ClaimFilter): Ranks {
  const ranked = canRank(filter)
  const { rows } = useQuestion(ranked ? rankRows(filter) : null)
  return useMemo(() => (rows === null || !ranked ? none : ranksOf(rows)), [rows, ranked])
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
