import type { Template } from './template.ts'

const kinds =
  'benchmarks?|datasets?|tasks?|problems|questions|domains?|suites?|subjects|scenarios|settings|robots?|cases|classes|categories'

/** "8% on the harder tasks": a set without a name of its own, right behind the number or before it. */
const unnamed = new RegExp(
  String.raw`^[^.;,@&0]{0,30}\b(?:on|across|over|in|for) [^.;,@&0]{0,40}\b(?:${kinds}|sets?)\b`,
)
const unnamedBefore = new RegExp(
  String.raw`\b(?:on|across|over|in|for) (?:(?!@|the |this |our |both )[^.;,@&0(]){0,40}\b(?:${kinds})\b[^.;@]{0,50}$`,
  'i',
)
/** "8% on the benchmark", "on both test sets": one that was named before. */
const referred =
  /\b(?:on|in|over|across) (?:the|this|our|that|both|these|all|its) (?:[\w-]+ ){0,2}?(?:benchmarks?|datasets?|test ?sets?|leaderboard|competition|exams?|suites?|sets?|splits?|tasks)\b/i
const averagedBefore = /\b(?:average[sd]?|averaging|avg|mean|overall|macro-average)\b[^.;@]{0,50}$/i
const averagedBehind = /^%?[^.;,@]{0,16}\b(?:average[sd]?|avg|mean|overall)\b/i
const several = /\b(?:benchmarks|datasets|tasks|suites|domains)\b|@, (?:and )?@|@ and @/

/**
 * Where a number was measured, as far as the text tells without a name: on an unnamed set (behind, before), on "the
 * benchmark" (behind, before), on average, on average over several.
 */
export function placeCues({ left, right }: Template): number[] {
  const isAverage = averagedBefore.test(left) || averagedBehind.test(right)
  return [
    unnamed.test(right),
    unnamedBefore.test(left),
    referred.test(right.slice(0, 60)),
    referred.test(left.slice(-70)),
    isAverage,
    isAverage && several.test(left + right),
  ].map(Number)
}

/** The cues of all numbers that state number n's measurement (the highest of each), how many others they are, and its place among them. */
export function together(cues: readonly number[][], ties: readonly boolean[], n: number): number[] {
  let first = n
  let last = n
  while (ties[first]) first -= 1
  while (ties[last + 1]) last += 1
  const rows = cues.slice(first, last + 1)
  const highest = (cues[n] ?? []).map((_, cue) => Math.max(...rows.map((row) => row[cue] ?? 0)))
  return [...highest, last - first, n - first]
}
