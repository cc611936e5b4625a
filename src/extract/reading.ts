import type { ModelMention } from '../catalogue/model-name.ts'
import { cataloguedIn, modelsIn } from './catalogued.ts'
import type { Document, Span } from './document.ts'
import { findNames, type NameMention } from './name.ts'
import { findNumbers, type NumberMention, printedNumbers } from './number.ts'
import { oncePer } from './once.ts'
import { classOf, readWords, type Word } from './words.ts'

/** All mentions of one benchmark, or of what may be one. */
export interface Entity {
  id: string | null
  name: string
  /** Indices into the reading's names, in the order of the text. */
  mentions: number[]
}

/** A paper's text with everything that is named or counted in it. */
export interface Reading {
  document: Document
  names: NameMention[]
  models: ModelMention[]
  numbers: NumberMention[]
  entities: Entity[]
  /** Entity of each name. */
  entityOf: number[]
  words: Word[]
  /** Place among `words` of each name and number. */
  nameWord: number[]
  numberWord: number[]
  /** First word of each sentence, and one past the last. */
  sentenceWords: number[]
  nameSentence: number[]
  numberSentence: number[]
}

const classOfName = classOf('name')
const classOfNumber = classOf('number')
const classOfModel = classOf('model')

const printedIn = oncePer(({ clean }: Document) => printedNumbers(clean))

/**
 * Whether a paper may hold a result by its numbers and the catalogue alone: false only where no reading of its names
 * would be telling (`isTelling`). A number outside every name counts here as well, so that it errs towards true.
 */
export function mayBeTelling(document: Document): boolean {
  const { figures, words } = printedIn(document)
  const numbers = [...figures, ...words].filter(isResultLike)
  if (numbers.length === 0) return false
  return numbers.some(isMarked) || fraction.test(document.clean) || cataloguedIn(document).length > 0
}

/** "8/15" is read as a number with decimals. */
const fraction = /\d\/\d/

/** Finds names, models and numbers of a document and, where it may hold a result, lays them out as words. */
export function readMentions(document: Document): Reading {
  const { clean } = document
  const models = modelsIn(document)
  const names = findNames(document, models)
  const outside = [...names, ...models].sort((a, b) => a.start - b.start)
  const numbers = findNumbers(clean, outside, printedIn(document)).filter(
    (number) => isResultLike(number) && !isVersion(clean, names, number),
  )
  const mentions = [
    ...names.map((span, index) => ({ span, kind: classOfName, index })),
    ...numbers.map((span, index) => ({ span, kind: classOfNumber, index })),
    ...models.map((span, index) => ({ span, kind: classOfModel, index })),
  ].sort((a, b) => a.span.start - b.span.start || a.kind - b.kind)
  const spans = mentions.map(({ span, kind }) => ({ start: span.start, end: spanEnd(span), kind }))
  const words = isTelling(names, numbers) ? readWords(clean, spans) : []
  const nameWord = new Array<number>(names.length).fill(-1)
  const numberWord = new Array<number>(numbers.length).fill(-1)
  words.forEach((word, place) => {
    const mention = mentions[word.mention]
    if (mention?.kind === classOfName) nameWord[mention.index] = place
    if (mention?.kind === classOfNumber) numberWord[mention.index] = place
  })
  const { entities, entityOf } = entitiesOf(names, clean)
  return {
    document,
    names,
    models,
    numbers,
    entities,
    entityOf,
    words,
    nameWord,
    numberWord,
    sentenceWords: sentenceStarts(document, words),
    nameSentence: names.map((name) => sentenceAt(document, name.start)),
    numberSentence: numbers.map((number) => sentenceAt(document, number.start)),
  }
}

/** A paper may hold a result: it has a number with a unit, a sign or decimals, or any number and a catalogued name. */
export function isTelling(names: readonly NameMention[], numbers: readonly NumberMention[]): boolean {
  if (numbers.length === 0) return false
  return names.some((name) => name.id !== null) || (names.length > 0 && numbers.some(isMarked))
}

/** Has a unit, a sign or decimals. */
const isMarked = ({ unit, sign, valueText }: NumberMention) =>
  unit !== '' || sign !== '' || valueText.includes('.')

const spanEnd = (span: Span & { unitEnd?: number }) => span.unitEnd ?? span.end

function isResultLike({ unit }: NumberMention): boolean {
  return unit !== 'size' && unit !== 'count' && unit !== '×'
}

/** "VBench 2.0": a small number right behind a name, with no unit and no list going on. */
function isVersion(clean: string, names: readonly NameMention[], number: NumberMention): boolean {
  if (number.unit !== '' || number.value >= 6 || !/^\d\.\d$/.test(number.valueText)) return false
  if (/^\s?[,;)→/]|^ (?:to|and|vs)\b/.test(clean.slice(number.end, number.end + 5))) return false
  return names.some((name) => name.end === number.start - 1 && clean.charAt(name.end) === ' ')
}

/** Index of the sentence that holds an offset. */
export function sentenceAt(document: Document, at: number): number {
  const index = document.sentences.findIndex((sentence) => at < sentence.end)
  return index === -1 ? document.sentences.length - 1 : index
}

function sentenceStarts(document: Document, words: readonly Word[]): number[] {
  const starts: number[] = []
  let word = 0
  for (const sentence of document.sentences) {
    while (word < words.length && (words[word]?.start ?? 0) < sentence.start) word += 1
    starts.push(word)
  }
  starts.push(words.length)
  return starts
}

const plainKey = (name: string) => name.toLowerCase().replace(/[^a-z0-9+*]/g, '')

/** Names that mean one thing: one catalogue id, one spelling, or a short form in brackets behind the long one. */
function entitiesOf(
  names: readonly NameMention[],
  clean: string,
): { entities: Entity[]; entityOf: number[] } {
  const entities: Entity[] = []
  const byKey = new Map<string, number>()
  const entityOf = names.map((name, index) => {
    const key = name.id ?? plainKey(name.name)
    let entity = byKey.get(key)
    const before = names[index - 1]
    if (entity === undefined && before && isShortForm(before, name, clean)) {
      entity = byKey.get(before.id ?? plainKey(before.name))
      if (entity !== undefined) byKey.set(key, entity)
    }
    if (entity === undefined) {
      entity = entities.length
      entities.push({ id: name.id, name: name.name, mentions: [] })
      byKey.set(key, entity)
    }
    entities[entity]?.mentions.push(index)
    return entity
  })
  return { entities, entityOf }
}

/** "Secure Water Treatment (SWaT)": the letters in brackets stand, in order, in the name before. */
function isShortForm(long: NameMention, short: NameMention, clean: string): boolean {
  if (
    short.id !== null ||
    !/^(?: (?:benchmark|dataset|test set|corpus))?\s?\(\s?$/.test(clean.slice(long.end, short.start))
  )
    return false
  if (clean.charAt(short.end) !== ')' || short.name.length >= long.name.length) return false
  const letters = plainKey(short.name)
  const text = plainKey(long.name)
  let at = 0
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return letters[0] === text[0]
}
