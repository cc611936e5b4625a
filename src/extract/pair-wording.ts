/**
 * Which words stand between a number and a name, and beside them, weighed one by one as in `wording.ts`: a logistic
 * regression of whether the two make a claim. The link forest takes its verdict as a feature.
 */
import { oncePer } from './once.ts'
import type { Pair } from './pair-cues.ts'
import type { Reading } from './reading.ts'
import { hundredths, weigh } from './wording.ts'

/** Weights by zone, then by word of the vocabulary, in hundredths (data/linker.json). */
export type PairWeights = number[][]

/** Words apart beyond which nothing is read between the two. */
const farthest = 25

/** Where a word may stand; each of the first three is one zone with the name first and another with the number first. */
export const pairZones = {
  between: 0,
  /** The two words before the later of the two; one of them is the other's class where they all but touch. */
  before: 2,
  /** The two words behind it. */
  behind: 4,
  /** Where they stand in two sentences: four words on each side of the name. */
  besideName: 6,
  /** And the first six words of the number's sentence. */
  opening: 7,
} as const
export const pairZoneCount = 8

/** The words around a pair, as places in weights that are laid out zone by zone. */
export function pairFeatures(
  reading: Reading,
  ids: Int32Array,
  { n, m }: Pick<Pair, 'n' | 'm'>,
  size: number,
): number[] {
  const number = reading.numberWord[n] ?? 0
  const name = reading.nameWord[m] ?? 0
  const features: number[] = []
  const add = (zone: number, places: readonly number[]) => {
    for (const place of places) {
      const id = ids[place] ?? -1
      if (id >= 0) features.push(zone * size + id)
    }
  }
  const sentence = reading.numberSentence[n] ?? 0
  if (sentence !== reading.nameSentence[m]) {
    const opening = reading.sentenceWords[sentence] ?? 0
    add(pairZones.besideName, [...range(name - 4, name - 1), ...range(name + 1, name + 4)])
    add(pairZones.opening, range(opening, Math.min(opening + 5, number - 1)))
  } else if (Math.abs(number - name) <= farthest) {
    const order = name < number ? 0 : 1
    const [first, last] = order === 0 ? [name, number] : [number, name]
    add(pairZones.between + order, range(first + 1, last - 1))
    add(pairZones.before + order, [last - 1, last - 2])
    add(pairZones.behind + order, [last + 1, last + 2])
  }
  return features
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const laidOut = oncePer((weights: PairWeights) => ({
  size: weights[0]?.length ?? 0,
  flat: hundredths(weights.flat()),
}))

/** What the words say of each pair of a reading. */
export function pairWordingCues(
  reading: Reading,
  ids: Int32Array,
  pairs: readonly Pair[],
  weights: PairWeights,
): number[] {
  const { size, flat } = laidOut(weights)
  return pairs.map((pair) => weigh(flat, pairFeatures(reading, ids, pair, size)))
}
