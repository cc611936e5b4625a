/** Learns the network over the words around a number (src/extract/network.ts) by AdaGrad with dropout (Srivastava et al. 2014). */
import {
  addScaled,
  hiddenSize,
  type NetworkWeights,
  placeCount,
  standardised,
  vectorSize,
} from '../../src/extract/network.ts'
import { shuffle, stream } from './stream.ts'

/** A number: its words by place, its other features, and whether it is a result (1 or 0). */
export interface NetworkRow {
  placed: readonly (readonly number[])[]
  row: readonly number[]
  label: number
}

const passes = 2
const firstRate = 0.03
const lastRate = 0.002
/** Share of hidden units left out for each row, so that none relies on another. */
const dropout = 0.4
const decay = 1e-5

/** Weights with the sums of squared slopes by which AdaGrad slows each of them down. */
interface Weights {
  values: Float32Array
  squares: Float32Array
}

interface Learning {
  vectors: Weights
  places: Weights
  features: Weights
  hidden: Weights
  verdict: Weights
  bias: Weights
  means: number[]
  spreads: number[]
}

/** Learns the weights; the same rows in the same order give the same weights. `words` is the vocabulary's size. */
export function trainNetwork(rows: readonly NetworkRow[], words: number): NetworkWeights {
  const random = stream(11)
  const learning = begin(rows, words, random)
  const order = rows.map((_, index) => index)
  for (let pass = 0; pass < passes; pass += 1) {
    const rate = firstRate * (1 - pass / passes) + lastRate
    shuffle(order, random)
    for (const index of order) {
      const row = rows[index]
      if (row) learn(learning, row, rate, random)
    }
  }
  return stored(learning)
}

function begin(rows: readonly NetworkRow[], words: number, random: () => number): Learning {
  const width = rows[0]?.row.length ?? 0
  const { means, spreads } = momentsOf(rows, width)
  const drawn = (length: number, spread: number): Weights => ({
    values: Float32Array.from({ length }, () => spread * normal(random)),
    squares: new Float32Array(length).fill(1e-6),
  })
  return {
    vectors: drawn(words * vectorSize, 0.1),
    places: drawn(placeCount * vectorSize * hiddenSize, Math.sqrt(1 / (4 * vectorSize))),
    features: drawn(width * hiddenSize, Math.sqrt(0.3 / Math.max(1, width))),
    hidden: drawn(hiddenSize, 0),
    verdict: drawn(hiddenSize, Math.sqrt(1 / hiddenSize)),
    bias: drawn(1, 0),
    means,
    spreads,
  }
}

function momentsOf(rows: readonly NetworkRow[], width: number): { means: number[]; spreads: number[] } {
  const sums = new Float64Array(width)
  const squares = new Float64Array(width)
  for (const { row } of rows)
    for (let feature = 0; feature < width; feature += 1) {
      const value = row[feature] ?? 0
      sums[feature] = (sums[feature] ?? 0) + value
      squares[feature] = (squares[feature] ?? 0) + value * value
    }
  const means = Array.from(sums, (sum) => rounded(sum / rows.length))
  const spreads = means.map((mean, feature) =>
    rounded(Math.sqrt(Math.max(1e-8, (squares[feature] ?? 0) / rows.length - mean * mean))),
  )
  return { means, spreads }
}

/** Moves all weights against the error on one row. */
function learn(
  learning: Learning,
  { placed, row, label }: NetworkRow,
  rate: number,
  random: () => number,
): void {
  const { vectors, places, features, hidden, verdict, bias, means, spreads } = learning
  const sums = placed.map((ids) => vectorSum(vectors.values, ids))
  const inputs = row.map((value, feature) => standardised(value, means[feature] ?? 0, spreads[feature] ?? 1))
  const units = Float64Array.from(hidden.values)
  sums.forEach((sum, place) => {
    sum.forEach((value, component) => {
      addScaled(units, places.values, (place * vectorSize + component) * hiddenSize, value)
    })
  })
  inputs.forEach((value, feature) => {
    addScaled(units, features.values, feature * hiddenSize, value)
  })
  const open = units.map((unit) => (unit > 0 && random() > dropout ? 1 / (1 - dropout) : 0))
  let logit = bias.values[0] ?? 0
  open.forEach((gate, unit) => {
    logit += (units[unit] ?? 0) * gate * (verdict.values[unit] ?? 0)
  })
  const error = 1 / (1 + Math.exp(-logit)) - label
  const slopes = open.map((gate, unit) => error * gate * (verdict.values[unit] ?? 0))
  open.forEach((gate, unit) => {
    if (gate === 0) return
    move(verdict, unit, error * gate * (units[unit] ?? 0), rate)
    move(hidden, unit, slopes[unit] ?? 0, rate)
  })
  move(bias, 0, error, rate)
  sums.forEach((sum, place) => {
    const ids = placed[place] ?? []
    if (ids.length === 0) return
    const back = sum.map((value, component) =>
      moveAll(places, (place * vectorSize + component) * hiddenSize, slopes, value, rate),
    )
    const share = 1 / Math.sqrt(ids.length)
    for (const id of ids)
      back.forEach((slope, component) => {
        const at = id * vectorSize + component
        move(vectors, at, slope * share + decay * (vectors.values[at] ?? 0), rate)
      })
  })
  inputs.forEach((value, feature) => {
    if (value !== 0) moveAll(features, feature * hiddenSize, slopes, value, rate)
  })
}

/** The sum of the words' vectors by the root of their number. */
function vectorSum(vectors: Float32Array, ids: readonly number[]): Float64Array {
  const sum = new Float64Array(vectorSize)
  const share = 1 / Math.sqrt(Math.max(1, ids.length))
  for (const id of ids)
    for (let component = 0; component < vectorSize; component += 1)
      sum[component] = (sum[component] ?? 0) + share * (vectors[id * vectorSize + component] ?? 0)
  return sum
}

/** Moves one input's weights to the hidden layer; returns the slope of the error by that input. */
function moveAll(weights: Weights, from: number, slopes: Float64Array, value: number, rate: number): number {
  let slope = 0
  for (let unit = 0; unit < hiddenSize; unit += 1) {
    const ofUnit = slopes[unit] as number
    if (ofUnit === 0) continue
    const weight = weights.values[from + unit] as number
    slope += ofUnit * weight
    move(weights, from + unit, ofUnit * value + decay * weight, rate)
  }
  return slope
}

function move({ values, squares }: Weights, at: number, slope: number, rate: number): void {
  const square = (squares[at] as number) + slope * slope
  squares[at] = square
  values[at] = (values[at] as number) - (rate * slope) / Math.sqrt(square)
}

function stored(learning: Learning): NetworkWeights {
  const { vectors, places, features, hidden, verdict, bias, means, spreads } = learning
  const step = rounded(quantile(vectors.values, 0.999) / 127)
  const bytes = Int8Array.from(vectors.values, (value) =>
    Math.max(-127, Math.min(127, Math.round(value / step))),
  )
  const list = ({ values }: Weights) => Array.from(values, rounded)
  return {
    vectors: Buffer.from(bytes.buffer).toString('base64'),
    step,
    places: list(places),
    features: list(features),
    means,
    spreads,
    hidden: list(hidden),
    verdict: list(verdict),
    bias: rounded(bias.values[0] ?? 0),
  }
}

/** The size that a share of the values stay below; the few beyond are cut to it, so that the rest keep their digits. */
function quantile(values: Float32Array, share: number): number {
  const sizes = values.map(Math.abs).sort()
  return Math.max(1e-3, sizes[Math.floor(share * (sizes.length - 1))] ?? 0)
}

const rounded = (value: number): number => Number(value.toPrecision(4))

/** A draw from the normal distribution (Box & Muller 1958). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random())
