/** A reading as the encoder sees it: tokens with marks for what is a number, a name or a model, and where these stand. */
import { castOf, type SystemKind, systemsSeenFrom } from '../attribute-systems.ts'
import type { Span } from '../document.ts'
import type { NumberMention, NumberUnit } from '../number.ts'
import type { Reading } from '../reading.ts'
import { type Encodable, longestText } from './encoder.ts'
import { pairPlaces } from './pair-places.ts'
import { endingOf, type Token, tokensOf } from './tokens.ts'

/** First and last token of a mention. */
export interface TokenSpan {
  first: number
  last: number
}

/** A system with its first and last token. */
export interface SystemSpan extends TokenSpan {
  start: number
  /** Its name; empty for a size. */
  text: string
  size_b: number | null
}

/** What the encoder and its heads are given of one paper. */
export interface EncoderInput extends Encodable {
  /** Token of each number, and of each name. */
  numbers: number[]
  names: TokenSpan[]
  /** Whoever may have scored: models, the paper's own names, sizes, and what the sentence of a number calls a system. */
  systems: SystemSpan[]
  /** What holds of each number and each name (`pairPlaces`). */
  pairs: number[][][]
  /** What holds of each number and each system. */
  ties: number[][]
}

const units: readonly NumberUnit[] = ['', '%', 'points', 'percentile', '×', 'size', 'count', 'other']
const signs: readonly NumberMention['sign'][] = ['', '+', '-']

/** Marks of a token: the first token of a mention, the ones behind it, numbers by unit and sign; title and new sentence. */
const marks = { known: 1, name: 3, model: 5, own: 35, size: 37, number: 7, title: 31, sentence: 32 }

/** Vectors that marks may ask for, with none at 0. */
export const markCount = 40

/** Lays a reading out for the encoder; spellings that `idOf` lacks are unknown. */
export function encoderInput(reading: Reading, idOf: ReadonlyMap<string, number>): EncoderInput {
  const { document } = reading
  const tokens = tokensOf(document.clean)
  const spanOf = ({ start, end }: Span): TokenSpan => ({
    first: tokenAt(tokens, start),
    last: tokenAt(tokens, end - 1),
  })
  const names = reading.names.map(spanOf)
  const numbers = reading.numbers.map(({ start }) => tokenAt(tokens, start))
  const systems = systemsOf(reading).map(({ system, mark }) => ({
    ...spanOf(system),
    start: system.start,
    text: system.text,
    size_b: system.size_b,
    mark,
  }))
  const marked = new Uint8Array(2 * tokens.length)
  const mark = ({ first, last }: TokenSpan, kind: number) => {
    for (let token = first; token <= last; token += 1) marked[2 * token] = kind + (token === first ? 0 : 1)
  }
  names.forEach((span, m) => {
    mark(span, reading.names[m]?.id == null ? marks.name : marks.known)
  })
  for (const system of systems)
    if (system.mark !== null && (system.mark !== marks.own || marked[2 * system.first] === 0))
      mark(system, system.mark)
  reading.numbers.forEach(({ unit, sign }, n) => {
    marked[2 * (numbers[n] ?? 0)] = marks.number + 3 * units.indexOf(unit) + signs.indexOf(sign)
  })
  const sentences = sentencesOf(tokens, document.sentences)
  sentences.forEach((sentence, token) => {
    if (sentence === 0) marked[2 * token + 1] = marks.title
    else if (sentence !== sentences[token - 1]) marked[2 * token + 1] = marks.sentence
  })
  const sentenceOf = (token: number) => sentences[token] ?? 0
  const numberSentence = numbers.map(sentenceOf)
  return {
    words: tokens.map(({ spelling }) => idOf.get(spelling) ?? 1),
    endings: tokens.map(({ spelling }) => endingOf(spelling)),
    forms: tokens.map(({ form }) => form),
    marks: marked,
    numbers,
    names,
    systems: systems.map(({ mark: _, ...system }) => system),
    pairs: pairPlaces(
      {
        numbers,
        numberSentence,
        names: names.map(({ first }) => first),
        nameSentence: names.map(({ first }) => sentenceOf(first)),
        entityOf: reading.entityOf,
        isKnown: reading.names.map(({ id }) => id !== null),
      },
      longestText,
    ),
    ties: numbers.map((number, n) =>
      systems.map(({ first }) => tieOf(first - number, sentenceOf(first) === numberSentence[n])),
    ),
  }
}

/** Whoever may have scored, each with the mark that its tokens get; a phrase of one sentence gets none. */
function systemsOf({ document, numbers }: Reading) {
  const cast = castOf(document)
  const { models, own, sizes } = cast
  const phrasesOf = systemsSeenFrom(cast)
  const counted = document.sentences.filter((sentence) =>
    numbers.some(({ start }) => sentence.start <= start && start < sentence.end),
  )
  const nothing = { size_b: null }
  return [
    ...models.map((model) => ({ system: model, mark: marks.model })),
    ...own.names.flatMap(({ name, places }) =>
      places.map((place) => ({ system: { ...nothing, ...place, text: name }, mark: marks.own })),
    ),
    ...sizes.map((size) => ({ system: { ...size, text: '' }, mark: marks.size })),
    ...counted
      .flatMap((sentence) => phrasesOf(sentence).filter(({ kind }) => inPassing.has(kind)))
      .map((system) => ({ system, mark: null })),
  ]
}

const inPassing = new Set<SystemKind>(['phrase', 'name', 'human'])

const nearTies = 12
const tieSteps = 32

/** Vectors for how a system stands to a number: distance by steps, side, and whether in the same sentence. */
export const tieCount = 4 * tieSteps

function tieOf(apart: number, isBeside: boolean): number {
  const far = Math.abs(apart)
  const step =
    far < nearTies ? far : Math.min(tieSteps - 2, nearTies + Math.floor(Math.log2(far / nearTies) * 5))
  return step + (apart < 0 ? tieSteps : 0) + (isBeside ? 2 * tieSteps : 0)
}

/** The first token that ends behind an offset. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function sentencesOf(tokens: readonly Token[], sentences: readonly Span[]): number[] {
  let sentence = 0
  return tokens.map(({ start }) => {
    while (sentence + 1 < sentences.length && start >= (sentences[sentence]?.end ?? 0)) sentence += 1
    return sentence
  })
}
