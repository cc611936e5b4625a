import type { Reading } from './reading.ts'
import { nameLists, numberLists, type Place } from './series.ts'
import { classOf } from './words.ts'

/** What the grammar of the sentence says about a number's benchmark. */
export interface Reference {
  /** Entities that it belongs to; one, unless one number is given for several. */
  entities: number[]
  rule: Rule
}

/** How the reference was read, from the firmest to the loosest. */
export const rules = [
  'list',
  'bracket',
  'behind',
  'attached',
  'before',
  'front',
  'clause',
  'topic',
  'none',
] as const
export type Rule = (typeof rules)[number]

const kinds = (...names: Parameters<typeof classOf>[0][]) => new Set(names.map(classOf))
const clauseBreaks = kinds('stop', 'clause')
const prepositions = kinds('on', 'in', 'across')
const openClass = classOf('open')
const linkClass = kinds('equals', 'open', 'at', 'of', 'by', 'to', 'from', 'across')
const andClass = classOf('and')
const levelClass = classOf('level')
const conjunctions = kinds('and', 'comma')

interface Sentence {
  reading: Reading
  isLikely: (name: number) => boolean
  lists: Place[]
  names: Place[]
  /** Likely names of each sentence. */
  likely: number[][]
}

/** Reads the reference of each number; `likelihood` says which entities count as benchmarks. */
export function references(reading: Reading, likelihood: readonly number[]): Reference[] {
  const isLikely = (name: number) => (likelihood[reading.entityOf[name] ?? -1] ?? 0) >= 0.15
  const likely: number[][] = reading.document.sentences.map(() => [])
  reading.nameSentence.forEach((index, name) => {
    if (isLikely(name)) likely[index]?.push(name)
  })
  const sentence = { reading, isLikely, lists: numberLists(reading), names: nameLists(reading), likely }
  return reading.numbers.map((_, n) => {
    const found =
      byList(sentence, n) ??
      byBracket(sentence, n) ??
      byPreposition(sentence, n) ??
      byNearest(sentence, n) ??
      byTopic(sentence, n)
    return found ?? { entities: [], rule: 'none' }
  })
}

const entitiesOf = ({ reading }: Sentence, names: readonly number[]) => [
  ...new Set(names.map((name) => reading.entityOf[name] ?? -1)),
]

const namesIn = ({ likely }: Sentence, index: number): readonly number[] => likely[index] ?? []

/** "88, 65 and 85 F1 on the three benchmarks": the list of names stands in an earlier sentence. */
const refersBack =
  /^[^.;,@]{0,24}\bon (?:the|all|both|these|each of the)(?: (?:two|three|four|five|six|\d))? (?:[\w-]+ )?(?:benchmarks|datasets|tasks|test sets)\b/

/** "x, y and z on A, B and C": lists of one length, or pairs from–to for each name. */
function byList(sentence: Sentence, n: number): Reference | null {
  const { reading, lists } = sentence
  const list = lists[n]
  if (!list || list.length < 2) return null
  const here = reading.numberSentence[n] ?? 0
  const end = reading.numbers[list.last]?.unitEnd ?? 0
  const isReferring = refersBack.test(reading.document.clean.slice(end, end + 60))
  for (let back = isReferring ? 1 : 0; back <= (isReferring ? here : 3); back += 1) {
    for (const run of likelyRuns(sentence, here - back)) {
      const isPair = isRange(sentence, list)
      if (run.length === list.length && !isPair) {
        return { entities: entitiesOf(sentence, run.slice(list.place, list.place + 1)), rule: 'list' }
      }
    }
    if (back === 0 && namesIn(sentence, here).length > 0) return null
  }
  return null
}

/** Two numbers joined by "to" or a dash are one statement, no list. */
function isRange({ reading }: Sentence, list: Place): boolean {
  if (list.length !== 2) return false
  const from = reading.numbers[list.first]
  const to = reading.numbers[list.last]
  if (!from || !to) return false
  return /\bto\b|→|-/.test(reading.document.clean.slice(from.unitEnd, to.start))
}

/** Runs of likely names in a sentence, at least two long. */
function likelyRuns(sentence: Sentence, index: number): number[][] {
  const runs = new Map<number, number[]>()
  for (const name of namesIn(sentence, index)) {
    const head = sentence.names[name]?.first ?? name
    runs.set(head, [...(runs.get(head) ?? []), name])
  }
  return [...runs.values()].filter((run) => run.length > 1)
}

/** "A (x", "A: x", "A of x", "A by x", "A from y to x": a name with nothing but small words between. */
function byBracket(sentence: Sentence, n: number): Reference | null {
  const { reading, isLikely } = sentence
  const at = reading.numberWord[n] ?? 0
  const first = reading.sentenceWords[reading.numberSentence[n] ?? 0] ?? 0
  let place = at - 1
  let bracket = false
  let small = 0
  while (place >= first) {
    const word = reading.words[place]
    if (!word) break
    if (word.kind === classOf('name')) {
      const name = reading.nameWord.indexOf(place)
      if (!isLikely(name)) return null
      return small === 0
        ? null
        : { entities: entitiesOf(sentence, [name]), rule: bracket ? 'bracket' : 'attached' }
    }
    const isNumber = word.kind === classOf('number')
    if (word.kind === openClass) bracket = true
    if (
      !linkClass.has(word.kind) &&
      !isNumber &&
      word.kind !== classOf('bound') &&
      word.kind !== classOf('metric')
    )
      return null
    small += 1
    if (small > 5) return null
    place -= 1
  }
  return null
}

/** "x [points of accuracy] on A", "x on A, B and C": a preposition leads to the next name. */
function byPreposition(sentence: Sentence, n: number): Reference | null {
  const { reading, isLikely } = sentence
  const at = reading.numberWord[n] ?? 0
  const last = reading.sentenceWords[(reading.numberSentence[n] ?? 0) + 1] ?? reading.words.length
  let preposition = -1
  for (let place = at + 1; place < Math.min(last, at + 12); place += 1) {
    const word = reading.words[place]
    if (!word) break
    if (clauseBreaks.has(word.kind)) return null
    if (word.kind === classOf('number') && preposition !== -1) return null
    if (startsConjunct(reading, place)) return null
    if (prepositions.has(word.kind)) preposition = place
    if (word.kind !== classOf('name')) continue
    const name = reading.nameWord.indexOf(place)
    if (!isLikely(name)) continue
    // In "A by 5% and B by 6%" the 5% is none of B's.
    const isAttached =
      place - at <= 2 && !reading.words.slice(at + 1, place).some((between) => conjunctions.has(between.kind))
    if (preposition === -1 && !isAttached) return null
    const run = likelyRuns(sentence, reading.numberSentence[n] ?? 0).find((names) => names[0] === name) ?? [
      name,
    ]
    return { entities: entitiesOf(sentence, run), rule: preposition === -1 ? 'attached' : 'behind' }
  }
  return null
}

/** "... to 94%) and on B", "... to 94%, and achieves 40% on B": what comes behind such a word is said of other numbers. */
function startsConjunct({ words }: Reading, place: number): boolean {
  const word = words[place]
  const before = words[place - 1]
  if (!word || !before || before.kind !== andClass) return false
  return prepositions.has(word.kind) || word.kind === levelClass
}

/** The last name before in the clause; else the sentence's fronted name ("On A, ..."); else the nearest. */
function byNearest(sentence: Sentence, n: number): Reference | null {
  const { reading } = sentence
  const index = reading.numberSentence[n] ?? 0
  const names = namesIn(sentence, index)
  if (names.length === 0) return null
  const at = reading.numberWord[n] ?? 0
  const before = names.filter((name) => (reading.nameWord[name] ?? 0) < at)
  const nearest = before.at(-1)
  if (nearest !== undefined) {
    const start = reading.nameWord[nearest] ?? 0
    const breaks = reading.words.slice(start + 1, at).some((word) => clauseBreaks.has(word.kind))
    return { entities: entitiesOf(sentence, [nearest]), rule: breaks ? 'front' : 'before' }
  }
  return { entities: entitiesOf(sentence, names.slice(0, 1)), rule: 'clause' }
}

/** No name in the sentence: the only one of the last sentence that has any, else the paper's only or titled one. */
function byTopic(sentence: Sentence, n: number): Reference | null {
  const { reading } = sentence
  const index = reading.numberSentence[n] ?? 0
  for (let back = index - 1; back >= 0; back -= 1) {
    const entities = entitiesOf(sentence, namesIn(sentence, back))
    if (entities.length === 0) continue
    return entities.length === 1
      ? { entities, rule: 'topic' }
      : { entities: entities.slice(-1), rule: 'none' }
  }
  return null
}
