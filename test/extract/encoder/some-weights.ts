/** Weights of a small encoder, drawn by a rule: enough to hold the arithmetic to plain loops. */
import type {
  EncoderWeights,
  StoredLayer,
  StoredLinear,
  StoredMatrix,
} from '../../../src/extract/encoder/weights.ts'

export const size = 16
export const heads = 2
export const wide = 32

/** Numbers between -1 and 1 that follow no pattern. */
export const some = (count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.sin(seed + 12.9898 * at + 0.1 * at * at))

export function matrix(rows: number, columns: number, seed: number): StoredMatrix {
  const bytes = Int8Array.from(some(rows * columns, seed), (value) => Math.round(127 * value))
  const text = String.fromCharCode(...new Uint8Array(bytes.buffer))
  return { columns, bytes: btoa(text), steps: some(rows, seed + 1).map((value) => 0.004 + 0.001 * value) }
}

export const linear = (outputs: number, inputs: number, seed: number): StoredLinear => ({
  matrix: matrix(outputs, inputs, seed),
  bias: some(outputs, seed + 2),
})

const norm = (seed: number) => ({
  gain: some(size, seed).map((value) => 1 + 0.2 * value),
  bias: some(size, seed + 1),
})

const layer = (seed: number): StoredLayer => ({
  near: Array.from({ length: heads }, (_, head) => some(64, seed + head)),
  attention: norm(seed + 3),
  asked: linear(3 * size, size, seed + 5),
  given: linear(size, size, seed + 8),
  hidden: norm(seed + 11),
  wide: linear(wide, size, seed + 13),
  narrow: linear(size, wide, seed + 16),
})

/** An encoder without heads. */
export const someWeights: EncoderWeights = {
  vocabulary: 'wool felt bench',
  words: matrix(7, size, 30),
  endings: matrix(2048, size, 31),
  forms: matrix(18, size, 32),
  marks: matrix(40, size, 33),
  layers: [layer(1), layer(40)],
  last: norm(80),
  heads: {},
  ties: matrix(128, 3, 90),
  means: [],
  spreads: [],
}
