import type { ProneRow } from '../query/proneness.ts'
import type { TwinPairRow } from '../query/twin-pairs.ts'
import { type Combined, combine } from '../stats/proneness.ts'
import { headroom, type Saturation, saturation } from '../stats/saturation.ts'
import { type TwinGap, twinGap } from '../stats/twins.ts'

/** The parts of proneness that a reader can weigh, in the order of the columns and of the address. */
export const componentNames = [
  'exposure',
  'statements',
  'twins',
  'saturation',
  'resolution',
  'arithmetic',
] as const
export type ComponentName = (typeof componentNames)[number]
export type Weights = Record<ComponentName, number>

/** Weights of a page that was just opened: findings count most, circumstances (age, no room left) least, precision not. */
export const startWeights: Weights = {
  exposure: 1,
  statements: 3,
  twins: 2,
  saturation: 1,
  resolution: 0,
  arithmetic: 0,
}

/** A benchmark with every component; null where the data cannot say. */
export interface Prone extends ProneRow {
  /** Over pairs of one test's editions where there are any, else over pairs with other tests (`kin` false). */
  gap: (TwinGap & { fresher: { id: string; name: string }[]; kin: boolean }) | null
  saturation: Saturation | null
  headroom: number | null
  /** Typical interval width over the spread of the claims' quartiles. */
  resolutionRatio: number | null
  notOneRunShare: number | null
}

/** Joins the register's rows with the statistics of src/stats. */
export function proneBenchmarks(rows: readonly ProneRow[], pairs: readonly TwinPairRow[]): Prone[] {
  return rows.map((row) => {
    const isShare = row.proportion !== false && row.higherIsBetter !== false
    return {
      ...row,
      gap: gapOf(pairs.filter((pair) => pair.older_id === row.benchmark_id)),
      saturation: isShare ? saturation(row.top, row.items) : null,
      headroom: row.higherIsBetter === false ? null : headroom(row.top, row.scaleMax ?? 100),
      resolutionRatio: ratio(row.intervalWidth, spread(row)),
      notOneRunShare: ratio(row.notOneRun, row.judged),
    }
  })
}

/** The gap that speaks for a benchmark: editions of one test before comparisons with another one. */
function gapOf(pairs: readonly TwinPairRow[]): Prone['gap'] {
  const kin = pairs.filter((pair) => pair.kin)
  const used = kin.length > 0 ? kin : pairs
  const gap = twinGap(used)
  const fresher = new Map(used.map((pair) => [pair.fresher_id, pair.fresher_name]))
  return gap && { ...gap, kin: kin.length > 0, fresher: [...fresher].map(([id, name]) => ({ id, name })) }
}

/** The components as numbers of which more means more prone, for `combine`. */
export function componentValues(row: Prone): Record<ComponentName, number | null> {
  return {
    exposure: row.medianMonths === null ? null : row.medianMonths * (row.answersPublic === false ? 0.5 : 1),
    statements: row.evidence * 2 + row.concern + row.recordedFor * 2 - row.clean,
    // Between two different tests a gap says nothing of the older one: it does not count.
    twins: row.gap?.kin && row.gap.interval !== null ? row.gap.median : null,
    saturation: row.saturation?.s ?? null,
    resolution: row.resolutionRatio,
    arithmetic: row.judged >= 5 ? row.notOneRunShare : null,
  }
}

/**
 * The combined rank value of every row under the reader's weights. A gap that nobody measured is placed as no gap, between
 * the falls and the rises; like every unknown it does not count as known.
 */
export function combined(rows: readonly Prone[], weights: Weights): Combined[] {
  const values = rows.map(componentValues)
  const of = (unmeasured: number | null) =>
    combine(
      componentNames.map((name) => ({
        weight: weights[name],
        values: values.map((value) => value[name] ?? (name === 'twins' ? unmeasured : null)),
      })),
    )
  const known = of(null)
  return of(0).map(({ index }, place) => ({
    index: known[place]?.index === null ? null : index,
    known: known[place]?.known ?? 0,
  }))
}

function spread(row: ProneRow): number | null {
  return row.quartileHigh === null || row.quartileLow === null ? null : row.quartileHigh - row.quartileLow
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole
}
