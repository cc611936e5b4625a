import { countsBetween, distancesLeft, distancesRight } from './distances.ts'
import type { NumberCues } from './number-cues.ts'
import { oncePerIndex } from './once.ts'
import type { Reading } from './reading.ts'
import { nameLists, type Place } from './series.ts'
import { type Reference, references, rules } from './syntax.ts'
import { ownBenchmarks, topicCues } from './topic.ts'

/** A number and an entity that may belong together, by the entity's mention that suits the number best. */
export interface Pair {
  n: number
  entity: number
  /** The name's index among the reading's names. */
  m: number
  cues: number[]
}

/** Entities less likely than this to be a benchmark are no candidates. */
export const leastLikely = 0.04
/** Numbers less likely than this to be a result are no candidates. */
export const leastResult = 0.03
/** Entities that compete for a number. */
const rivalLikely = 0.3
const mostEntities = 10
const reachName = 5

interface Setting {
  reading: Reading
  likelihood: readonly number[]
  results: readonly number[]
  numberRows: number[][]
  lists: Place[]
  nameLists: Place[]
  /** Mentions of likely benchmarks, in order. */
  likely: number[]
  references: readonly Reference[]
  own: boolean[]
  /** By sentence: its numbers, and the mentions of likely benchmarks in it. */
  numbersIn: (sentence: number) => readonly number[]
  likelyIn: (sentence: number) => readonly number[]
  /** Features that hang on the mention alone, and on the entity alone. */
  aroundName: (m: number) => readonly number[]
  ofEntity: (entity: number) => readonly number[]
}

/** Every pair worth weighing, with its features; `likelihood` says how likely each entity is a benchmark. */
export function readPairs(
  reading: Reading,
  likelihood: readonly number[],
  results: readonly number[],
  { rows, lists }: NumberCues,
  found: readonly Reference[] = references(reading, likelihood),
): Pair[] {
  const { numbers, numberSentence, nameSentence } = reading
  const likely = reading.names.flatMap((_, m) =>
    (likelihood[reading.entityOf[m] ?? -1] ?? 0) >= rivalLikely ? [m] : [],
  )
  const setting: Setting = {
    reading,
    likelihood,
    results,
    numberRows: rows,
    lists,
    nameLists: nameLists(reading),
    likely,
    references: found,
    own: ownBenchmarks(reading),
    numbersIn: oncePerIndex((index) => [...numbers.keys()].filter((n) => numberSentence[n] === index)),
    likelyIn: oncePerIndex((index) => likely.filter((m) => nameSentence[m] === index)),
    aroundName: oncePerIndex((m) => aroundName(reading, m)),
    ofEntity: oncePerIndex(entityReader(reading, likelihood)),
  }
  return reading.numbers.flatMap((_, n) =>
    (results[n] ?? 0) < leastResult
      ? []
      : bestMentions(setting, n).map(({ entity, m }) => ({
          n,
          entity,
          m,
          cues: pairCues(setting, n, m, entity),
        })),
  )
}

/** For a number, each possible entity by its nearest mention; the nearest entities only. */
function bestMentions({ reading, likelihood }: Setting, n: number): { entity: number; m: number }[] {
  const near = reading.entities.flatMap((entity, index) => {
    if ((likelihood[index] ?? 0) < leastLikely) return []
    const mentions = entity.mentions.map((m) => ({ entity: index, m, gap: gapOf(reading, n, m) }))
    const best = mentions.reduce((a, b) => (b.gap < a.gap ? b : a))
    return [best]
  })
  return near.sort((a, b) => a.gap - b.gap).slice(0, mostEntities)
}

/** Words between, with a toll for each sentence, for the title, and for a name that only comes later. */
function gapOf(reading: Reading, n: number, m: number): number {
  const sentences = (reading.numberSentence[n] ?? 0) - (reading.nameSentence[m] ?? 0)
  const words = Math.abs((reading.numberWord[n] ?? 0) - (reading.nameWord[m] ?? 0))
  if (sentences === 0) return words
  const inTitle = (reading.names[m]?.start ?? 0) < reading.document.abstractStart
  return words + 60 * Math.abs(sentences) + (inTitle ? 500 : 0) + (sentences < 0 ? 300 : 0)
}

function pairCues(setting: Setting, n: number, m: number, entity: number): number[] {
  const { reading, numberRows } = setting
  const sentences = (reading.numberSentence[n] ?? 0) - (reading.nameSentence[m] ?? 0)
  const place = reading.nameWord[m] ?? 0
  const at = reading.numberWord[n] ?? 0
  const nameFirst = place < at
  const cues = [
    sentences,
    nameFirst ? 1 : 0,
    Math.min(Math.abs(at - place), 80),
    (reading.names[m]?.start ?? 0) < reading.document.abstractStart ? 1 : 0,
    ...(sentences === 0
      ? countsBetween(reading.words, Math.min(place, at), Math.max(place, at), 4)
      : nothingBetween),
    ...setting.aroundName(m),
    ...setting.ofEntity(entity),
    reading.entities[entity]?.mentions.indexOf(m) ?? 0,
    ...rivals(setting, n, m, entity),
    ...alignment(setting, n, m),
    ...order(setting, n, m),
    ...reference(setting.references[n], entity),
    ...results(setting, n),
    ...topicCues(reading, setting.own, n, entity),
  ]
  // Joined at one go: spread into the list, the longest part would make it grow and be copied several times.
  return cues.concat(numberRows[n] ?? [])
}

const nothingBetween = countsBetween([], 0, 0, 0)

function aroundName({ words, nameWord, nameSentence, sentenceWords }: Reading, m: number): number[] {
  const place = nameWord[m] ?? 0
  const sentence = nameSentence[m] ?? 0
  return [
    ...distancesLeft(words, place, sentenceWords[sentence] ?? 0, reachName),
    ...distancesRight(words, place, sentenceWords[sentence + 1] ?? words.length, reachName),
  ]
}

/** What each entity is in its paper, whichever number it is weighed for. */
function entityReader(
  { document, entities }: Reading,
  likelihood: readonly number[],
): (entity: number) => number[] {
  const title = document.clean.slice(0, document.abstractStart - 1)
  const knownCount = entities.filter(({ id }) => id !== null).length
  const likelyCount = likelihood.filter((p) => p >= rivalLikely).length
  return (entity) => {
    const mine = entities[entity]
    return [
      likelihood[entity] ?? 0,
      mine?.id === null ? 0 : 1,
      Math.min(mine?.mentions.length ?? 0, 8),
      mine && title.includes(mine.name) ? 1 : 0,
      Math.min(knownCount, 12),
      Math.min(likelyCount, 15),
      likelyCount === 1 && (likelihood[entity] ?? 0) >= rivalLikely ? 1 : 0,
      Math.max(0, ...likelihood.filter((_, other) => other !== entity)),
    ]
  }
}

/** Which likely benchmarks stand nearer to the number, between the two, and on the other side. */
function rivals(
  { reading, likely, likelihood, likelyIn }: Setting,
  n: number,
  m: number,
  entity: number,
): number[] {
  const at = reading.numberWord[n] ?? 0
  const place = reading.nameWord[m] ?? 0
  const isOther = (name: number) => reading.entityOf[name] !== entity
  const here = likelyIn(reading.numberSentence[n] ?? -1).filter(isOther)
  const gap = (other: number) => Math.abs((reading.nameWord[other] ?? 0) - at)
  const isBetween = (word: number) => word > Math.min(at, place) && word < Math.max(at, place)
  const before = here.filter((other) => (reading.nameWord[other] ?? 0) < at)
  const behind = here.filter((other) => (reading.nameWord[other] ?? 0) > at)
  const between = likely.filter((other) => isBetween(reading.nameWord[other] ?? 0) && isOther(other))
  return [
    here.length,
    here.filter((other) => gap(other) < gap(m)).length,
    Math.min(30, ...before.map(gap)),
    Math.min(30, ...behind.map(gap)),
    Math.min(6, between.length),
    between.reduce((sum, other) => sum + (likelihood[reading.entityOf[other] ?? -1] ?? 0), 0),
    Math.min(8, reading.numberWord.filter(isBetween).length),
    // The last likely benchmark before the number, in any sentence.
    lastBefore(reading, likely, at) === entity ? 1 : 0,
    likelyIn(reading.nameSentence[m] ?? -1).filter(isOther).length,
  ]
}

function lastBefore(reading: Reading, likely: readonly number[], at: number): number {
  const m = likely.findLast((other) => (reading.nameWord[other] ?? 0) < at)
  return m === undefined ? -1 : (reading.entityOf[m] ?? -1)
}

/** Whether the pair stands at one place in two lists of one length ("A, B and C of x, y and z"). */
function alignment({ reading, lists, nameLists: names }: Setting, n: number, m: number): number[] {
  const number = lists[n]
  const name = names[m]
  if (!number || !name) return [0, 0, 0, 0, 0]
  const same = number.length === name.length && number.length > 1
  const doubled = number.length === 2 * name.length && name.length > 1
  const sameSentence = reading.numberSentence[n] === reading.nameSentence[m]
  return [
    same ? agreement(number.place, name.place) : 0,
    doubled ? agreement(Math.floor(number.place / 2), name.place) : 0,
    name.length,
    name.place,
    sameSentence ? 1 : 0,
  ]
}

const agreement = (a: number, b: number): number => (a === b ? 1 : -1)

/** The order of numbers and likely benchmarks in the number's sentence: which kind comes first, and the pair's places. */
function order({ reading, numbersIn, likelyIn }: Setting, n: number, m: number): number[] {
  const sentence = reading.numberSentence[n] ?? -1
  const names = likelyIn(sentence)
  const numbers = numbersIn(sentence)
  const firstName = reading.nameWord[names[0] ?? -1] ?? 1e6
  const lastName = reading.nameWord[names.at(-1) ?? -1] ?? -1
  const firstNumber = reading.numberWord[numbers[0] ?? -1] ?? 0
  const lastNumber = reading.numberWord[numbers.at(-1) ?? -1] ?? 0
  const here = reading.nameSentence[m] === sentence
  return [
    firstName < firstNumber ? 1 : 0,
    lastName > lastNumber ? 1 : 0,
    Math.min(12, numbers.length),
    Math.min(12, names.length),
    here && numbers.length === names.length ? numbers.indexOf(n) - names.indexOf(m) : 9,
    here && numbers.length === 2 * names.length ? Math.floor(numbers.indexOf(n) / 2) - names.indexOf(m) : 9,
    numbers.length - numbers.indexOf(n),
    numbers.indexOf(n),
  ]
}

/** How likely the number, its neighbours and the likeliest of its sentence are results at all. */
function results({ reading, results: given, lists }: Setting, n: number): number[] {
  const sentence = reading.numberSentence[n]
  const near = (other: number) => (reading.numberSentence[other] === sentence ? (given[other] ?? -1) : -1)
  const list = lists[n]
  const members = list ? given.slice(list.first, list.last + 1) : []
  return [
    given[n] ?? 0,
    near(n - 1),
    near(n + 1),
    members.reduce((sum, p) => sum + p, 0) / Math.max(1, members.length),
  ]
}

/** Whether the grammar names this entity, and by which rule it named any. */
function reference(found: Reference | undefined, entity: number): number[] {
  const isMine = found?.entities.includes(entity) ?? false
  const place = found === undefined ? rules.length : rules.indexOf(found.rule)
  return [
    isMine ? 1 : 0,
    isMine ? place : -1,
    isMine ? -1 : place,
    found?.entities.length ?? 0,
    ...rules.map((_, index) => (isMine && index === place ? 1 : 0)),
  ]
}
