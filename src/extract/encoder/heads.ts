/** The small steps of the encoder's heads, in plain arithmetic: each is asked for a few numbers and names a paper. */
import { matrixOf, type StoredLinear } from './weights.ts'

/** A matrix with a bias. */
export type Linear = (input: Float32Array) => Float32Array

/** Reads a stored matrix; what it returns multiplies one vector. */
export function linearOf({ matrix, bias }: StoredLinear): Linear {
  const weights = matrixOf(matrix)
  const { columns } = matrix
  const starts = Float32Array.from(bias)
  return (input) => {
    const output = new Float32Array(starts.length)
    for (let row = 0, at = 0; row < starts.length; row += 1) {
      let sum = starts[row] as number
      for (let column = 0; column < columns; column += 1, at += 1)
        sum += (weights[at] as number) * (input[column] as number)
      output[row] = sum
    }
    return output
  }
}

/** A stored matrix column by column, and its bias as the last: for inputs that are all zeros and ones. */
export function columnsOf(stored: StoredLinear | undefined): Float32Array[] {
  if (stored === undefined) return []
  const { matrix, bias } = stored
  const weights = matrixOf(matrix)
  const columns = Array.from({ length: matrix.columns }, (_, column) =>
    Float32Array.from(bias, (_, row) => weights[row * matrix.columns + column] ?? 0),
  )
  return [...columns, Float32Array.from(bias)]
}

/** Nothing below zero; the values themselves are changed. */
export function relu(values: Float32Array): Float32Array {
  for (let at = 0; at < values.length; at += 1) if ((values[at] as number) < 0) values[at] = 0
  return values
}
