import type { Entity, Reading } from './reading.ts'

/** "on benchmarks such as A, B and C". */
const listed =
  /\b(?:benchmarks|datasets)\b(?: \w+)?(?::|,? such as|,? including|,? like|,? e\.g\.,?|,? namely| \(| of| on)[^.;)]*$/i
const headed =
  /^["')]*\s?(?:\([^)]{1,40}\)\s?)?(?:[a-z-]+ ){0,2}?(?:benchmarks?|test ?sets?|leaderboard|datasets?)\b/
const apposed =
  /^["')]*(?: \([^)]*\))?,? (?:is |which is )?(?:an?|the first|our)\b[^.;,]{0,60}\b(?:benchmark|testbed|leaderboard)\b/i
const named = /bench(?:[-_ ]?(?:v?\d[\d.]*|pro|lite|hard|verified|plus|mini))?$/i
const titled = /^:[^:\n]*\b(?:benchmark|dataset|corpus|leaderboard|testbed)/i
const trained = /\b(?:train|tun|distill|synthes|finetun)\w*\b[^.;]{0,60}$/i

/** Whether the text calls an entity a benchmark ("the X benchmark", "X: A Benchmark for ..."), and not a training set. */
export function isCalledBenchmark({ document, names }: Reading, { name, mentions }: Entity): boolean {
  const { clean, abstractStart } = document
  const spans = mentions.flatMap((mention) => names[mention] ?? [])
  const before = (start: number, length: number) => clean.slice(Math.max(0, start - length), start)
  if (spans.some(({ start }) => trained.test(before(start, 90)))) return false
  const first = spans[0]
  if (first && first.start < abstractStart && titled.test(clean.slice(first.end, abstractStart))) return true
  return spans.some(({ start, end }) => {
    const behind = clean.slice(end, end + 90)
    return apposed.test(behind) || headed.test(behind) || named.test(name) || listed.test(before(start, 120))
  })
}
