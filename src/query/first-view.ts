import { noFilter } from '../claim/filter.ts'
import { benchmarkList } from './benchmark-list.ts'
import { claimCount, claimRows, type Sort } from './claim-rows.ts'
import { conflictBenchmarks, conflictRows } from './conflicts.ts'
import { facetCounts } from './facets.ts'
import { histograms } from './histogram.ts'
import type { Question, RawRow } from './question.ts'
import { rankRows } from './ranks.ts'
import type { KnownFilter } from './where.ts'

/** The benchmark that a bare address shows. */
export const firstBenchmark = 'aime-2024'

/** The order of rows that a bare address shows. */
export const firstSort: readonly Sort[] = [{ column: 'value', descending: true }]

/** Rows that one question fetches. */
export const blockRows = 100

/** Fewest claims for a benchmark to be in the picker. */
export const leastClaims = 2

/** Width of the value histogram's bins. */
export const valueBin = 5

/** The filter of a leaderboard, just opened, on a benchmark of the catalogue. */
export function leaderboardFilter(benchmark: string): KnownFilter {
  return { ...noFilter, benchmarks: [benchmark], catalogued: true }
}

/** The questions of a leaderboard, just opened. */
export function leaderboardQuestions(filter: KnownFilter): Question<unknown>[] {
  return [
    claimRows(filter, firstSort, blockRows, 0),
    claimCount(filter),
    facetCounts(filter),
    rankRows(filter),
    histograms(filter, valueBin),
  ]
}

/** What the page asks on a bare address; the build stores the answers inside the index. */
export function firstViewQuestions(): Question<unknown>[] {
  return [benchmarkList(leastClaims), ...leaderboardQuestions(leaderboardFilter(firstBenchmark))]
}

/** Models with conflicts that the page shows at first, and how many more at a time. */
export const conflictsAtOnce = 30

/** What the conflicts page asks on a bare address. */
export function conflictQuestions(): Question<unknown>[] {
  return [conflictRows(null, conflictsAtOnce), conflictBenchmarks()]
}

/** The conflicts, and the leaderboards of the commonest benchmarks; the build stores each answer in a file. */
export async function storedQuestions(
  ask: (question: Question<unknown>) => Promise<RawRow[]>,
): Promise<Question<unknown>[]> {
  const list = benchmarkList(leastClaims)
  const benchmarks = (await ask(list))
    .map(list.read)
    .filter((row) => row.catalogued && row.key !== firstBenchmark)
  const boards = benchmarks.slice(0, 24).flatMap((row) => leaderboardQuestions(leaderboardFilter(row.key)))
  return [...conflictQuestions(), ...boards]
}
