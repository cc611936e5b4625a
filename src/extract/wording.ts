/**
 * Which words stand where around a name, weighed one by one: a logistic regression over words, learned from annotated
 * papers (scripts/train/wording.ts). It knows the many words that classes (`words.ts`) leave out, and costs little, so that
 * papers that name no benchmark go no further; the name forest takes its verdict as features. Names and models count as
 * such and never by their spelling, but for endings and words that many names share.
 */
import { oncePer } from './once.ts'
import type { Reading } from './reading.ts'
import { wordClasses } from './words.ts'

/** The learned weights, in hundredths (data/linker.json). */
export interface Wording {
  /** The vocabulary, with spaces between, and the weight of each word anywhere in the paper. */
  words: string
  paper: number[]
  /** The weight of each word in each zone around a name. */
  zones: number[][]
  /** Endings and words of names that have weights, with spaces between, and those. */
  forms: string
  ofForms: number[]
}

/** Words from one distance to another, in words to the right of the mention; all within its sentence. */
interface Zone {
  from: number
  to: number
}

const one = (distance: number): Zone => ({ from: distance, to: distance })
const nearest = [-3, -2, -1, 1, 2, 3].map(one)

export const nameZones: readonly Zone[] = [
  { from: -12, to: -1 },
  { from: 1, to: 12 },
  { from: -5, to: -1 },
  { from: 1, to: 5 },
  ...nearest,
]

/** Numbers for words and forms, in the order of the weights. */
export type Vocabulary = ReadonlyMap<string, number>

/** The words of a reading as places in the vocabulary, -1 for those that it lacks. */
export function wordIds({ words, document: { clean } }: Reading, vocabulary: Vocabulary): Int32Array {
  return Int32Array.from(words, (word) => vocabulary.get(spelling(clean, word)) ?? -1)
}

/** A word in lower case; a number, name or model as its class. */
export function spelling(clean: string, word: Reading['words'][number]): string {
  return word.mention < 0 ? clean.slice(word.start, word.end).toLowerCase() : `<${wordClasses[word.kind]}>`
}

/** A reading's words, each once. */
export function paperFeatures(ids: Int32Array): number[] {
  return [...new Set(ids)].filter((id) => id >= 0)
}

/** The words in the zones around a word, as places in weights that are laid out zone by zone. */
export function featuresAround(
  { sentenceWords, words }: Reading,
  ids: Int32Array,
  at: { place: number; sentence: number },
  zones: readonly Zone[],
  size: number,
): number[] {
  const first = sentenceWords[at.sentence] ?? 0
  const end = sentenceWords[at.sentence + 1] ?? words.length
  const features: number[] = []
  zones.forEach(({ from, to }, zone) => {
    const last = Math.min(end - 1, at.place + to)
    for (let place = Math.max(first, at.place + from); place <= last; place += 1) {
      const id = ids[place] ?? -1
      if (id >= 0 && place !== at.place) features.push(zone * size + id)
    }
  })
  return features
}

/** What is weighed of a name's own form: its endings and, when it has several words, each and the last of them. */
export function formsOf(name: string): string[] {
  const words = name.split(/[\s-]/).filter((word) => /^[A-Za-z]{3,}$/.test(word))
  const endings = [3, 4, 5].map((length) => `…${name.slice(-length).replaceAll(' ', '_')}`)
  if (!/[\s-]/.test(name)) return endings
  return [...endings, ...words.map((word) => word.toLowerCase()), `${words.at(-1)?.toLowerCase()}.`]
}

/** Features of each entity of a reading, over all of its mentions. */
export function nameFeatures(reading: Reading, ids: Int32Array, size: number): number[][] {
  return reading.entities.map(({ mentions }) =>
    mentions.flatMap((m) =>
      featuresAround(
        reading,
        ids,
        { place: reading.nameWord[m] ?? -1, sentence: reading.nameSentence[m] ?? 0 },
        nameZones,
        size,
      ),
    ),
  )
}

/** Features of each entity's own form. */
export function formFeatures({ entities }: Reading, forms: Vocabulary): number[][] {
  return entities.map(({ name }) => formsOf(name).flatMap((form) => forms.get(form) ?? []))
}

/** The weights of features together; by the root of their number, so that long sentences shout no louder. */
export function weigh(weights: ArrayLike<number>, features: readonly number[]): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] ?? 0
  return sum / Math.sqrt(features.length + 1)
}

const numbered = (list: string): Vocabulary => new Map(list.split(' ').map((word, index) => [word, index]))

const laidOut = oncePer(({ words, forms, paper, zones, ofForms }: Wording) => ({
  vocabulary: numbered(words),
  forms: numbered(forms),
  size: paper.length,
  paper: hundredths(paper),
  around: hundredths(zones.flat()),
  ofForms: hundredths(ofForms),
}))

/** Weights as they are stored, as numbers to be added. */
const hundredths = (weights: readonly number[]): Float64Array =>
  Float64Array.from(weights, (weight) => weight / 100)

/** What the words say of each entity of a reading being a benchmark. */
export function wordingCues(reading: Reading, wording: Wording): number[][] {
  const { vocabulary, forms, size, paper, around, ofForms } = laidOut(wording)
  const ids = wordIds(reading, vocabulary)
  const whole = weigh(paper, paperFeatures(ids))
  const own = formFeatures(reading, forms)
  return nameFeatures(reading, ids, size).map((features, entity) => [
    whole,
    weigh(around, features),
    weigh(ofForms, own[entity] ?? []),
  ])
}
