/** Logistic regression on sparse features by AdaGrad (Duchi, Hazan & Singer 2011). */
import { weigh } from '../../src/extract/wording.ts'
import { shuffle, stream } from './stream.ts'

const passes = 4
const rate = 0.3
const ridge = 1e-3

/** A thing to be judged: its features by part, and whether it is one (1 or 0). */
export interface Row {
  parts: number[][]
  label: number
}

/** A part's features: how many there are, and the rows that one must be seen in to have a weight. */
export interface PartSize {
  size: number
  fewest: number
}

/** What is learned of one part's features. */
interface Part {
  weights: Float64Array
  /** Sums of squared slopes, by which AdaGrad slows each weight down. */
  squares: Float64Array
  isSeen: boolean[]
}

/** Learns the weights of each part, in hundredths. Features that too few rows have keep the weight 0. */
export function regress(rows: readonly Row[], sizes: readonly PartSize[]): number[][] {
  const parts = sizes.map(
    ({ size, fewest }, index): Part => ({
      weights: new Float64Array(size),
      squares: new Float64Array(size).fill(1e-8),
      isSeen: seenEnough(rows, index, size, fewest),
    }),
  )
  const order = rows.map((_, index) => index)
  const random = stream(7)
  let bias = 0
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random)
    for (const index of order) {
      const row = rows[index]
      if (!row) continue
      const logit = parts.reduce(
        (sum, { weights }, part) => sum + weigh(weights, row.parts[part] ?? []),
        bias,
      )
      const error = 1 / (1 + Math.exp(-logit)) - row.label
      bias -= 0.01 * error
      parts.forEach((part, at) => {
        step(part, row.parts[at] ?? [], error)
      })
    }
  }
  return parts.map(({ weights }) => Array.from(weights, (weight) => Math.round(100 * weight)))
}

function seenEnough(rows: readonly Row[], part: number, size: number, fewest: number): boolean[] {
  const counts = new Array<number>(size).fill(0)
  for (const { parts } of rows)
    for (const feature of parts[part] ?? []) counts[feature] = (counts[feature] ?? 0) + 1
  return counts.map((count) => count >= fewest)
}

/** Moves the weights of a row's features against its error. */
function step({ weights, squares, isSeen }: Part, features: readonly number[], error: number): void {
  const share = error / Math.sqrt(features.length + 1)
  for (const feature of features) {
    if (!isSeen[feature]) continue
    const weight = weights[feature] ?? 0
    const slope = share + ridge * weight
    const square = (squares[feature] ?? 0) + slope * slope
    squares[feature] = square
    weights[feature] = weight - (rate * slope) / Math.sqrt(square)
  }
}
