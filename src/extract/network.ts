/**
 * A small network that reads the words around a number together with its other features, and says how likely it is a
 * result: one hidden layer over a vector for each word, added up by place. It sees what a sum over single words
 * (`wording.ts`) cannot: that two words mean something only together. The results forest takes its verdict as a feature.
 * Trained by scripts/train/network.ts.
 */
import { oncePer } from './once.ts'
import type { Reading } from './reading.ts'

/** The learned weights (data/linker.json). */
export interface NetworkWeights {
  /** A vector for each word of the vocabulary, one after another: signed bytes in base64. */
  vectors: string
  /** What one step of those bytes stands for. */
  step: number
  /** From the sum of each place's vectors to the hidden layer, place by place, component by component. */
  places: number[]
  /** From each other feature to the hidden layer, feature by feature. */
  features: number[]
  /** Mean and spread of each other feature. */
  means: number[]
  spreads: number[]
  /** The hidden layer's biases, its weights in the verdict, and the verdict's bias. */
  hidden: number[]
  verdict: number[]
  bias: number
}

/** Components of a word's vector, and units of the hidden layer. */
export const vectorSize = 16
export const hiddenSize = 32

/** Words on each side that have a place of their own; the next ones up to `reach` share one, and so do those beyond. */
const alone = 4
const reach = 12
const places = {
  before: 2 * alone,
  behind: 2 * alone + 1,
  beyond: 2 * alone + 2,
  sentenceBefore: 2 * alone + 3,
  title: 2 * alone + 4,
}
export const placeCount = 2 * alone + 5

/** Spreads beyond which a feature counts no more. */
const farthest = 3

/** The words of the vocabulary in each place around a number. */
export function placedWords(
  { numberWord, numberSentence, sentenceWords }: Reading,
  ids: Int32Array,
  n: number,
): number[][] {
  const at = numberWord[n] ?? 0
  const sentence = numberSentence[n] ?? 0
  const first = sentenceWords[sentence] ?? 0
  const placed: number[][] = Array.from({ length: placeCount }, () => [])
  const put = (from: number, to: number, placeOf: (word: number) => number) => {
    for (let word = from; word < to; word += 1) {
      const id = ids[word] ?? -1
      if (id >= 0 && word !== at) placed[placeOf(word - at)]?.push(id)
    }
  }
  put(first, sentenceWords[sentence + 1] ?? ids.length, placeAround)
  if (sentence > 0) put(sentenceWords[sentence - 1] ?? 0, first, () => places.sentenceBefore)
  put(0, sentenceWords[1] ?? 0, () => places.title)
  return placed
}

/** The place of a word of the number's own sentence by its distance. */
function placeAround(distance: number): number {
  const apart = Math.abs(distance)
  if (apart <= alone) return distance < 0 ? apart - 1 : alone + apart - 1
  if (apart > reach) return places.beyond
  return distance < 0 ? places.before : places.behind
}

/** A feature as so many spreads from its mean, within bounds. */
export const standardised = (value: number, mean: number, spread: number): number =>
  Math.max(-farthest, Math.min(farthest, (value - mean) / spread))

const laidOut = oncePer((weights: NetworkWeights) => ({
  vectors: Float32Array.from(
    atob(weights.vectors),
    (byte) => ((byte.charCodeAt(0) << 24) >> 24) * weights.step,
  ),
  places: Float32Array.from(weights.places),
  features: Float32Array.from(weights.features),
}))

/** The network's verdict on a number, as a logit: its words by place, and its row of features. */
export function networkVerdict(
  weights: NetworkWeights,
  placed: readonly (readonly number[])[],
  row: readonly number[],
): number {
  const { vectors, places: fromPlaces, features } = laidOut(weights)
  const hidden = Float64Array.from(weights.hidden)
  placed.forEach((ids, place) => {
    // By the root of their number, so that long sentences shout no louder.
    const share = 1 / Math.sqrt(Math.max(1, ids.length))
    for (let component = 0; component < vectorSize && ids.length > 0; component += 1) {
      let sum = 0
      for (const id of ids) sum += vectors[id * vectorSize + component] ?? 0
      addScaled(hidden, fromPlaces, (place * vectorSize + component) * hiddenSize, sum * share)
    }
  })
  row.forEach((value, feature) => {
    const mean = weights.means[feature] ?? 0
    addScaled(
      hidden,
      features,
      feature * hiddenSize,
      standardised(value, mean, weights.spreads[feature] ?? 1),
    )
  })
  let verdict = weights.bias
  for (let unit = 0; unit < hiddenSize; unit += 1)
    verdict += Math.max(0, hidden[unit] ?? 0) * (weights.verdict[unit] ?? 0)
  return verdict
}

/** Adds one input's weights to the hidden layer, so many times. */
export function addScaled(sums: Float64Array, weights: Float32Array, from: number, scale: number): void {
  if (scale === 0) return
  for (let unit = 0; unit < hiddenSize; unit += 1)
    sums[unit] = (sums[unit] as number) + scale * (weights[from + unit] as number)
}
