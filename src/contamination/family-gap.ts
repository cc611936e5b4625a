import { type TwinPairRow, unknownFamily } from '../query/twin-pairs.ts'
import { type TwinGap, twinGap } from '../stats/twins.ts'

/** The gap of one model family across one pair of twins. */
export interface FamilyGap {
  older: string
  fresher: string
  /** "AIME 2024 → AIME 2025". */
  twins: string
  /** A family of the catalogue, or `unknown`. */
  family: string
  gap: TwinGap
  kin: boolean
}

/** A family's name in words. */
export function familyWords(family: string): string {
  return family === unknownFamily ? 'unknown family' : family
}

/** Twins with at least one pair, each family's gap, most pairs first. */
export function gapsByFamily(pairs: readonly TwinPairRow[]): FamilyGap[] {
  const groups = new Map<string, TwinPairRow[]>()
  for (const pair of pairs) {
    const key = JSON.stringify([pair.older_id, pair.fresher_id, pair.model_family])
    groups.set(key, [...(groups.get(key) ?? []), pair])
  }
  return [...groups.values()]
    .flatMap((members): FamilyGap[] => {
      const gap = twinGap(members)
      const [first] = members
      if (gap === null || first === undefined) return []
      return [
        {
          older: first.older_id,
          fresher: first.fresher_id,
          twins: `${first.older_name} → ${first.fresher_name}`,
          family: first.model_family ?? unknownFamily,
          gap,
          kin: first.kin,
        },
      ]
    })
    .sort(
      (a, b) =>
        a.twins.localeCompare(b.twins) || b.gap.pairs - a.gap.pairs || a.family.localeCompare(b.family),
    )
}

/** The rows of a family beside those of all families on the same twins; every row without a family chosen. */
export function besideOthers(gaps: readonly FamilyGap[], family: string | null): FamilyGap[] {
  if (family === null) return [...gaps]
  const twins = new Set(gaps.filter((row) => row.family === family).map((row) => row.twins))
  return gaps.filter((row) => twins.has(row.twins))
}
