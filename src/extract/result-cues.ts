import type { Reading } from './reading.ts'
import { type Reference, references, rules } from './syntax.ts'
import { ownBenchmarks } from './topic.ts'

/** Entities at least this likely to be a benchmark are counted around a number. */
const likely = 0.3
const farthest = 40

/** What speaks for each number being a result on some benchmark: one row of features for each number. */
export function resultCues(
  reading: Reading,
  likelihood: readonly number[],
  rows: readonly number[][],
  found: readonly Reference[] = references(reading, likelihood),
): number[][] {
  const names = reading.names.flatMap((_, m) =>
    (likelihood[reading.entityOf[m] ?? -1] ?? 0) >= likely ? [m] : [],
  )
  const known = reading.entities.filter((entity) => entity.id !== null).length
  const count = likelihood.filter((p) => p >= likely).length
  const own = ownBenchmarks(reading)
  const ownLikelihood = Math.max(0, ...likelihood.filter((_, entity) => own[entity]))
  const isBenchmarkPaper = /bench|dataset|evaluat|corpus|challenge/i.test(
    reading.document.clean.slice(0, reading.document.abstractStart),
  )
  return reading.numbers.map((_, n) => {
    const reference = found[n]
    const sentence = reading.numberSentence[n] ?? 0
    const at = reading.numberWord[n] ?? 0
    const here = names.filter((m) => reading.nameSentence[m] === sentence)
    const before = here.filter((m) => (reading.nameWord[m] ?? 0) < at)
    const behind = here.filter((m) => (reading.nameWord[m] ?? 0) > at)
    const earlier = names.filter((m) => (reading.nameSentence[m] ?? 0) < sentence)
    const gap = (m: number | undefined) =>
      m === undefined ? farthest : Math.min(farthest, Math.abs((reading.nameWord[m] ?? 0) - at))
    const numbers = reading.numberSentence.filter((other) => other === sentence).length
    const cues = [
      reference ? rules.indexOf(reference.rule) : rules.length,
      reference?.entities.length ?? 0,
      Math.max(0, ...(reference?.entities ?? []).map((entity) => likelihood[entity] ?? 0)),
      gap(before.at(-1)),
      gap(behind[0]),
      here.length,
      earlier.length === 0 ? 9 : sentence - (reading.nameSentence[earlier.at(-1) ?? 0] ?? 0),
      known,
      count,
      numbers,
      sentence,
      own.some(Boolean) ? 1 : 0,
      ownLikelihood,
      isBenchmarkPaper ? 1 : 0,
      here.filter((m) => own[reading.entityOf[m] ?? -1]).length,
      earlier.filter((m) => own[reading.entityOf[m] ?? -1]).length,
      reading.document.sentences.length - sentence,
    ]
    return cues.concat(rows[n] ?? [])
  })
}
