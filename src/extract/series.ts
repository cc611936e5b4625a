import type { Reading } from './reading.ts'
import { classOf } from './words.ts'

/** A run of mentions in one sentence, and a mention's place in it. */
export interface Place {
  /** Index of the first and the last mention of the run. */
  first: number
  last: number
  place: number
  length: number
}

const of = (...names: Parameters<typeof classOf>[0][]) => new Set(names.map(classOf))

const listGlue = of('comma', 'and', 'points', 'bound', 'to')
const nameGlue = of('comma', 'and', 'open', 'close', 'bench', 'on')
const seriesGlue = of(
  'number',
  'name',
  'model',
  'on',
  'in',
  'with',
  'of',
  'and',
  'comma',
  'stop',
  'open',
  'close',
  'equals',
  'to',
  'from',
  'by',
  'bound',
  'points',
  'bench',
  'metric',
  'respectively',
  'own',
  'at',
  'only',
)

/** Numbers that stand in a plain list: "74.0, 60.2 and 51". */
export const numberLists = (reading: Reading): Place[] =>
  runs(reading.words, reading.numberWord, reading.numberSentence, listGlue, 0)

/** Names that stand in a plain list: "A, B (long name) and C". */
export const nameLists = (reading: Reading): Place[] =>
  runs(reading.words, reading.nameWord, reading.nameSentence, nameGlue, 0)

/** Numbers of one statement, with their names and few other words between: "5 points on A, 6 on B and 7 on C". */
export const numberSeries = (reading: Reading): Place[] =>
  runs(reading.words, reading.numberWord, reading.numberSentence, seriesGlue, 2)

function runs(
  words: Reading['words'],
  places: readonly number[],
  sentences: readonly number[],
  glue: ReadonlySet<number>,
  others: number,
): Place[] {
  const heads: number[] = []
  places.forEach((place, index) => {
    const before = places[index - 1]
    const joined =
      before !== undefined &&
      sentences[index] === sentences[index - 1] &&
      isJoined(words, before, place, glue, others)
    heads.push(joined ? (heads[index - 1] ?? index) : index)
  })
  return heads.map((first, index) => {
    let last = index
    while (heads[last + 1] === first) last += 1
    return { first, last, place: index - first, length: last - first + 1 }
  })
}

function isJoined(
  words: Reading['words'],
  from: number,
  to: number,
  glue: ReadonlySet<number>,
  others: number,
): boolean {
  let foreign = 0
  for (let place = from + 1; place < to; place += 1) {
    if (!glue.has(words[place]?.kind ?? -1)) foreign += 1
    if (foreign > others) return false
  }
  return true
}
