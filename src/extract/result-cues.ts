import type { Reading } from './reading.ts'
import { nameLists, numberLists } from './series.ts'
import { references, rules } from './syntax.ts'
import { ownBenchmarks } from './topic.ts'

/** Entities at least this likely to be a benchmark are counted around a number. */
const likely = 0.3
const farthest = 40

/** What speaks for each number being a result on some benchmark: one row of features for each number. */
export function resultCues(
  reading: Reading,
  likelihood: readonly number[],
  rows: readonly number[][],
): number[][] {
  const found = references(reading, likelihood)
  const names = reading.names.flatMap((_, m) =>
    (likelihood[reading.entityOf[m] ?? -1] ?? 0) >= likely ? [m] : [],
  )
  const known = reading.entities.filter((entity) => entity.id !== null).length
  const count = likelihood.filter((p) => p >= likely).length
  const own = ownBenchmarks(reading)
  const listed = nameLists(reading)
  const lists = numberLists(reading)
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
    return [
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
      ...neighbourCues(reading, n),
      ...listCues(
        lists[n]?.length ?? 1,
        listed[before.at(-1) ?? -1]?.length ?? 0,
        listed[behind[0] ?? -1]?.length ?? 0,
      ),
      ...(rows[n] ?? []),
    ]
  })
}

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0

/** Whether the numbers beside it in the sentence are of its form: unit, decimals. */
function neighbourCues({ numbers, numberSentence }: Reading, n: number): number[] {
  const mine = numbers[n]
  const here = numbers.filter((_, other) => numberSentence[other] === numberSentence[n])
  const alike = (other: number) => {
    const beside = numbers[other]
    if (!mine || !beside || numberSentence[other] !== numberSentence[n]) return -1
    return (
      (beside.unit === mine.unit ? 1 : 0) +
      (decimalsOf(beside.valueText) === decimalsOf(mine.valueText) ? 2 : 0)
    )
  }
  return [
    alike(n - 1),
    alike(n + 1),
    here.filter((other) => other.unit === mine?.unit).length,
    here.filter((other) => decimalsOf(other.valueText) > 0).length,
  ]
}

/** Lengths of the number's list and of the lists of the names nearest before and behind it: five names and one number are an average. */
function listCues(numbers: number, before: number, behind: number): number[] {
  const agreement = (names: number) => Math.sign(names - numbers) * Number(names > 1)
  return [before, behind, agreement(before), agreement(behind)]
}
