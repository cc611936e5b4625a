/** The learned weights of the encoder as they are stored, and as numbers. */

/** A matrix as signed bytes in base64, row by row, and what one step of a row's bytes stands for. */
export interface StoredMatrix {
  columns: number
  bytes: string
  steps: number[]
}

/** A matrix with a bias: one step of a layer or a head. */
export interface StoredLinear {
  matrix: StoredMatrix
  bias: number[]
}

/** What rows are multiplied by and moved by once their mean is 0 and their spread 1. */
export interface StoredNorm {
  gain: number[]
  bias: number[]
}

/** One layer: attention over all tokens, then a hidden layer for each (Vaswani et al. 2017, normalised before). */
export interface StoredLayer {
  /** What each head says of a distance, by steps of `distanceOf` (distance.ts). */
  near: number[][]
  attention: StoredNorm
  asked: StoredLinear
  given: StoredLinear
  hidden: StoredNorm
  wide: StoredLinear
  narrow: StoredLinear
}

/** The whole encoder with its heads (data/encoder.json, made by scripts/train/encoder/). */
export interface EncoderWeights {
  /** Spellings with a vector of their own, with spaces between; the four before them are padding, unknown, hidden and spare. */
  vocabulary: string
  words: StoredMatrix
  endings: StoredMatrix
  forms: StoredMatrix
  marks: StoredMatrix
  layers: StoredLayer[]
  last: StoredNorm
  heads: Record<string, StoredLinear>
  /** What each tie between a number and a system says (`ties` of inputs.ts). */
  ties: StoredMatrix
  /** Mean and spread of a number's other features. */
  means: number[]
  spreads: number[]
}

/** A matrix's numbers, row by row. */
export function matrixOf(stored: StoredMatrix): Float32Array {
  const bytes = bytesOf(stored)
  const values = new Float32Array(bytes.length)
  for (let at = 0; at < bytes.length; at += 1)
    values[at] = (bytes[at] as number) * (stored.steps[Math.floor(at / stored.columns)] ?? 0)
  return values
}

/** A matrix's bytes, row by row. */
export function bytesOf({ bytes }: StoredMatrix): Int8Array {
  const text = atob(bytes)
  const values = new Int8Array(text.length)
  for (let at = 0; at < text.length; at += 1) values[at] = text.charCodeAt(at)
  return values
}

/** A matrix kept as bytes, of which single rows are asked for. */
export interface Rows {
  columns: number
  /** Adds a row to `sums`, from `to` on. */
  addRow(row: number, sums: Float32Array, to: number): void
}

/** The rows of a large matrix, as bytes until they are asked for. */
export function rowsOf(stored: StoredMatrix): Rows {
  const { columns } = stored
  const values = bytesOf(stored)
  const scales = Float32Array.from(stored.steps)
  return {
    columns,
    addRow: (row, sums, to) => {
      const scale = scales[row] ?? 0
      for (let column = 0; column < columns; column += 1)
        sums[to + column] = (sums[to + column] as number) + scale * (values[row * columns + column] as number)
    },
  }
}
