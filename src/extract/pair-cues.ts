import type { Document, Span } from './document.ts'
import { type NameMention, nameCues } from './name.ts'
import type { NumberMention } from './number.ts'
import { numberCues } from './number-cues.ts'

/** A document's mentions with what is the same for all pairs. */
export interface Reading {
  document: Document
  numbers: NumberMention[]
  names: NameMention[]
  numberCues: number[][]
  nameCues: number[][]
  numberSentence: number[]
  nameSentence: number[]
  numberGroup: Group[]
  nameGroup: Group[]
  /** How often each name stands in the document, by mention. */
  frequency: number[]
  isModelLike: number[]
}

/** A mention's list ("A, B and C"): which list, its place, its length. */
interface Group {
  list: number
  place: number
  length: number
}

/** Reads everything of a document that pairs share. */
export function readPairs(document: Document, numbers: NumberMention[], names: NameMention[]): Reading {
  const numberSentence = numbers.map((number) => sentenceOf(document, number.start))
  const nameSentence = names.map((name) => sentenceOf(document, name.start))
  const counts = new Map<string, number>()
  for (const name of names) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1)
  const title = document.clean.slice(0, document.abstractStart - 1)
  return {
    document,
    numbers,
    names,
    numberCues: numbers.map((number, index) =>
      numberCues(document.clean, number, spanOf(document, numberSentence[index])),
    ),
    nameCues: names.map((name) => nameCues(document.clean, name)),
    numberSentence,
    nameSentence,
    numberGroup: groups(
      document.clean,
      numbers.map((number) => ({ start: number.start, end: number.unitEnd })),
      numberSentence,
      numberJoin,
    ),
    nameGroup: groups(document.clean, names, nameSentence, nameJoin),
    frequency: names.map((name) => counts.get(keyOf(name)) ?? 1),
    isModelLike: names.map((name) => (isSystemName(document.clean, title, name) ? 1 : 0)),
  }
}

function spanOf(document: Document, sentence: number | undefined): Span {
  return document.sentences[sentence ?? 0] ?? { start: 0, end: document.clean.length }
}

const keyOf = (name: NameMention) => name.id ?? name.name.toLowerCase()

function sentenceOf(document: Document, at: number): number {
  const index = document.sentences.findIndex((sentence) => at < sentence.end)
  return index === -1 ? document.sentences.length - 1 : index
}

const numberJoin =
  /^[\s,;/&)]*(?:(?:and|or|then|to|→|-)\s*)?(?:(?:a|an|up to|over|about|by|of)\s*)*[\s+≈(-]*$/i
const nameJoin = /^(?:[\s,;/&]|\([^()]{0,24}\))*(?:(?:and|or|on|the|as well as|to)\s*)*["'\s(]*$/i

function groups(clean: string, spans: readonly Span[], sentences: readonly number[], join: RegExp): Group[] {
  const lists: number[][] = []
  spans.forEach((span, index) => {
    const before = spans[index - 1]
    const current = lists.at(-1)
    const joined =
      before &&
      current &&
      sentences[index] === sentences[index - 1] &&
      span.start - before.end < 40 &&
      join.test(clean.slice(before.end, span.start))
    if (joined) current.push(index)
    else lists.push([index])
  })
  return lists.flatMap((list, number) =>
    list.map((_, place) => ({ list: number, place, length: list.length })),
  )
}

/** A name that the paper uses for a system: "X: Title", "we propose X", "X achieves". */
function isSystemName(clean: string, title: string, name: NameMention): boolean {
  const quoted = clean.slice(name.start, name.end)
  if (title.startsWith(`${quoted}:`) && !/bench|dataset|evaluat|corpus|challenge/i.test(title)) return true
  const before = clean.slice(Math.max(0, name.start - 80), name.start)
  const after = clean.slice(name.end, name.end + 50)
  const proposed = /\b(?:propose|introduce|present|develop|called|dubbed|named|termed)\b[^.;]{0,60}$/i.test(
    before,
  )
  return proposed && !/bench|dataset|corpus|suite|challenge|evaluation/i.test(after + before.slice(-60))
}

/** The features of one (number, name) pair; their order is the order of the trained weights. */
export function pairCues(reading: Reading, n: number, m: number): number[] {
  const { document, numbers, names } = reading
  const number = numbers[n]
  const name = names[m]
  const numberGroup = reading.numberGroup[n]
  const nameGroup = reading.nameGroup[m]
  if (!number || !name || !numberGroup || !nameGroup) return []
  const sentence = reading.numberSentence[n] ?? 0
  const distance = sentence - (reading.nameSentence[m] ?? 0)
  const nameFirst = name.end <= number.start
  const between = nameFirst
    ? document.clean.slice(name.end, number.start)
    : document.clean.slice(number.unitEnd, name.start)
  return [
    distance,
    name.start < document.abstractStart ? 1 : 0,
    nameFirst ? 1 : 0,
    Math.min(count(between, / /g), 60),
    ...betweenCues(between, nameFirst),
    ...rivals(reading, n, m, nameFirst),
    ...alignment(reading, numberGroup, nameGroup, n, m),
    ...crowd(reading, n, m),
    reading.frequency[m] ?? 1,
    reading.isModelLike[m] ?? 0,
    ...(reading.numberCues[n] ?? []),
    ...(reading.nameCues[m] ?? []),
  ]
}

function betweenCues(between: string, nameFirst: boolean): number[] {
  const short = between.length < 60 ? between : ''
  return [
    Math.min(between.length, 300),
    Math.min(count(between, /,/g), 8),
    count(between, /;/g),
    count(between, /\band\b/g),
    Math.min(count(between, /\(/g), 4),
    Math.min(count(between, /\)/g), 4),
    nameFirst && /^\s*\(\s*[+≈-]?$/.test(short) ? 1 : 0,
    nameFirst && /^\s*(?::|=|of|at|by|to|is|with|from|;|-)?\s*[+≈(-]?$/.test(short) ? 1 : 0,
    nameFirst &&
    /\b(?:accuracy|score|F1|rate|performance|pass|success|EM|AUC\w*|m?AP|m?IoU|BLEU|WER|perplexity|from|by|to|reach\w*|achiev\w*|of)\b/i.test(
      short,
    )
      ? 1
      : 0,
    !nameFirst && /^[^,;.()]*\bon (?:the )?["(]?$/.test(short) ? 1 : 0,
    !nameFirst && /\bon (?:the )?(?:[\w-]+ ){0,3}["(]?$/.test(between) ? 1 : 0,
    !nameFirst && /\b(?:in|for|at|across|over|of|under) (?:the )?["(]?$/.test(between) ? 1 : 0,
    !nameFirst && /^\s*(?:\w+ )?$/.test(short) ? 1 : 0,
    /\b(?:while|whereas|but|although|with|when|where|which|compared|outperform\w*|than)\b/i.test(between)
      ? 1
      : 0,
    /\b(?:respectively)\b/i.test(between) ? 1 : 0,
    /\b(?:average|averag\w+|mean|overall|across)\b/i.test(between) ? 1 : 0,
    /\b(?:and|while|, with|; )\b[^,;]{0,60}\b(?:on|in)\b/.test(between) ? 1 : 0,
    count(between, /\bon\b/g),
  ]
}

/** How many other mentions compete for the pair. */
function rivals(reading: Reading, n: number, m: number, nameFirst: boolean): number[] {
  const { numbers, names } = reading
  const [from, to] = nameFirst
    ? [names[m]?.end ?? 0, numbers[n]?.start ?? 0]
    : [numbers[n]?.unitEnd ?? 0, names[m]?.start ?? 0]
  const numbersBetween = numbers.filter(
    (other) => other.start >= from && other.end <= to && other.unit !== 'size' && other.unit !== 'count',
  ).length
  const namesBetween = names.filter((other) => other.start >= from && other.end <= to)
  return [
    Math.min(numbersBetween, 8),
    Math.min(namesBetween.length, 8),
    Math.min(namesBetween.filter((other) => other.id !== null).length, 8),
    rank(reading, n, m, () => true),
    rank(reading, n, m, (other) => other.end <= (numbers[n]?.start ?? 0)),
    rank(reading, n, m, (other) => other.start >= (numbers[n]?.end ?? 0)),
  ]
}

/** Place of a name among those of the number's sentence that pass, nearest first; 9 when it is not among them. */
function rank(reading: Reading, n: number, m: number, keep: (name: NameMention) => boolean): number {
  const number = reading.numbers[n]
  const mine = reading.names[m]
  if (!number || !mine || !keep(mine)) return 9
  const gap = (name: NameMention) =>
    name.end <= number.start ? number.start - name.end : name.start - number.end
  return Math.min(
    reading.names.filter(
      (other, index) =>
        reading.nameSentence[index] === reading.nameSentence[m] && keep(other) && gap(other) < gap(mine),
    ).length,
    8,
  )
}

/** Whether the pair stands at the same place in two lists of one length ("A, B and C of x, y and z"). */
function alignment(reading: Reading, numberGroup: Group, nameGroup: Group, n: number, m: number): number[] {
  const sameLength = numberGroup.length === nameGroup.length && numberGroup.length > 1
  const doubled = numberGroup.length === 2 * nameGroup.length && nameGroup.length > 1
  const aligned = sameLength ? alignedCode(numberGroup.place, nameGroup.place) : 0
  const alignedDoubled = doubled ? alignedCode(Math.floor(numberGroup.place / 2), nameGroup.place) : 0
  const span = reading.document.sentences[reading.numberSentence[n] ?? 0]
  const respectively = span
    ? /\brespectively\b/i.test(reading.document.clean.slice(span.start, span.end))
    : false
  return [
    aligned,
    alignedDoubled,
    numberGroup.length,
    nameGroup.length,
    numberGroup.place,
    nameGroup.place,
    respectively ? 1 : 0,
    sentenceOrder(reading, n, m),
  ]
}

const alignedCode = (a: number, b: number): number => (a === b ? 1 : -1)

/** Difference of places in the sentence: the i-th name against the j-th number, where both are as many; else 9. */
function sentenceOrder(reading: Reading, n: number, m: number): number {
  const sentence = reading.numberSentence[n]
  if (sentence !== reading.nameSentence[m]) return 9
  const numbers = indices(reading.numberSentence, sentence).filter(
    (index) => (reading.numberCues[index]?.[22] ?? 0) === 0,
  )
  const names = indices(reading.nameSentence, sentence)
  return numbers.length === names.length ? numbers.indexOf(n) - names.indexOf(m) : 9
}

function indices(list: readonly number[], value: number | undefined): number[] {
  return list.flatMap((entry, index) => (entry === value ? [index] : []))
}

function crowd(reading: Reading, n: number, m: number): number[] {
  const sentence = reading.numberSentence[n]
  const inSentence = indices(reading.nameSentence, sentence)
  const distinct = new Set(reading.names.map(keyOf))
  const catalogued = new Set(reading.names.filter((name) => name.id !== null).map(keyOf))
  const mine = reading.names[m]
  return [
    Math.min(inSentence.length, 10),
    Math.min(inSentence.filter((index) => reading.names[index]?.id !== null).length, 10),
    Math.min(indices(reading.numberSentence, sentence).length, 12),
    Math.min(distinct.size, 20),
    Math.min(catalogued.size, 12),
    catalogued.size === 1 && mine?.id !== null ? 1 : 0,
    inSentence.length === 0 ? 1 : 0,
  ]
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
