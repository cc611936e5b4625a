/** One layer of the encoder: attention over all tokens, then a hidden layer for each (Vaswani et al. 2017). */
import { type Kernel, largestRounded } from './kernel.ts'
import type { Memory, Rounded, Spaces } from './memory.ts'
import { bytesOf, type StoredLayer, type StoredLinear, type StoredNorm } from './weights.ts'

/** Addresses of a matrix, of its outputs' steps, and of the bias. */
interface Linear {
  matrix: number
  steps: number
  bias: number
}

/** A layer's weights by their addresses. */
export interface Layer {
  near: number[][]
  attention: [gain: number, bias: number]
  asked: Linear
  given: Linear
  hidden: [gain: number, bias: number]
  wide: Linear
  narrow: Linear
}

/** Stores a layer's weights as the kernel wants them. */
export function laidOut(memory: Memory, layer: StoredLayer): Layer {
  const keep = (values: readonly number[]) => memory.keep(Float32Array.from(values))
  const scaled = ({ gain, bias }: StoredNorm): [number, number] => [keep(gain), keep(bias)]
  const linear = ({ matrix, bias }: StoredLinear): Linear => ({
    matrix: memory.keep(inPanels(bytesOf(matrix), matrix.columns)),
    steps: keep(matrix.steps),
    bias: keep(bias),
  })
  return {
    near: layer.near,
    attention: scaled(layer.attention),
    asked: linear(layer.asked),
    given: linear(layer.given),
    hidden: scaled(layer.hidden),
    wide: linear(layer.wide),
    narrow: linear(layer.narrow),
  }
}

/**
 * A matrix of one row an output as the kernel wants it: eight outputs side by side, two inputs of four outputs at a time.
 */
export function inPanels(rows: Int8Array | Int16Array, inputs: number): Int16Array {
  const panels = new Int16Array(rows.length)
  rows.forEach((value, at) => {
    const output = Math.floor(at / inputs)
    const input = at % inputs
    const inPair = (input - (input % 2)) * 8 + (output % 8 < 4 ? 0 : 8) + (output % 4) * 2 + (input % 2)
    panels[(output - (output % 8)) * inputs + inPair] = value
  })
  return panels
}

/** How many tokens there are, with and without filling up, how large their vectors, and the steps of their distances. */
export interface Shape {
  count: number
  padded: number
  size: number
  wide: number
  heads: number
  /** The step of each distance, from the farthest left to the farthest right. */
  steps: readonly number[]
}

/** Largest rounded number of queries and keys: the products of up to 32 pairs stay within 32 bits. */
const largestQuery = 8_191

/**
 * One layer for the tokens in `rows`, whose numbers are what stands in x afterwards: every token is attended to, but only
 * these are read on. The last layer has few of them, which saves most of it.
 */
export function runLayer(
  memory: Memory,
  space: Spaces,
  layer: Layer,
  shape: Shape,
  rows: readonly number[],
): void {
  const { kernel } = memory
  const { padded, size, wide } = shape
  const [count, bytes] = [rows.length, 4 * size]
  // Up to 512 of them meet weights of one byte: their products stay within 32 bits.
  const round = (from: number, to: Rounded, many: number, inputs: number) =>
    kernel.round(from, to.at, to.steps, many, inputs, largestRounded)
  kernel.normalise(space.x, space.y, ...layer.attention, padded, size)
  round(space.y, space.rounded, padded, size)
  const some = rows.some((row, at) => row !== at)
  if (some) {
    gather(memory.floats(), space.x / 4, rows, size)
    gather(memory.floats(), space.y / 4, rows, size)
    round(space.y, space.asked, count, size)
  }
  const asked = some ? space.asked : space.rounded
  for (let head = 0; head < shape.heads; head += 1) runHead(memory, space, asked, layer, head, shape, rows)
  round(space.mixed, space.rounded, count, size)
  multiply(kernel, space.rounded, layer.given, space.y, bytes, count, size, size)
  kernel.add(space.x, space.y, count * size)
  kernel.normalise(space.x, space.y, ...layer.hidden, count, size)
  round(space.y, space.rounded, count, size)
  multiply(kernel, space.rounded, layer.wide, space.wide, 4 * wide, count, size, wide, 1)
  round(space.wide, space.rounded, count, wide)
  multiply(kernel, space.rounded, layer.narrow, space.y, bytes, count, wide, size)
  kernel.add(space.x, space.y, count * size)
}

/** Rows times a matrix, plus its bias; the rows of the product stand `apart` bytes apart. */
function multiply(
  kernel: Kernel,
  { at, steps }: Rounded,
  by: Linear,
  to: number,
  apart: number,
  rows: number,
  inputs: number,
  outputs: number,
  relu: 0 | 1 = 0,
): void {
  kernel.multiply(at, steps, by.matrix, by.steps, by.bias, to, apart, rows, inputs, outputs, relu)
}

/** Moves some rows to the front, in the order asked for. */
function gather(floats: Float32Array, from: number, rows: readonly number[], size: number): void {
  const gathered = new Float32Array(rows.length * size)
  rows.forEach((row, at) => {
    gathered.set(floats.subarray(from + row * size, from + (row + 1) * size), at * size)
  })
  floats.set(gathered, from)
}

/** One head of attention: for each row, a mixture of all tokens' values. */
function runHead(
  memory: Memory,
  space: Spaces,
  toQuery: Rounded,
  layer: Layer,
  head: number,
  shape: Shape,
  rows: readonly number[],
): void {
  const { kernel } = memory
  const { count, padded, size, heads, steps } = shape
  const width = size / heads
  // Queries, keys and values are three matrices, one behind the other, each with the heads' outputs side by side.
  const ask = (from: Rounded, matrix: number, many: number) => {
    const output = matrix * size + head * width
    const { asked } = layer
    const part = {
      matrix: asked.matrix + 2 * output * size,
      steps: asked.steps + 4 * output,
      bias: asked.bias + 4 * output,
    }
    multiply(kernel, from, part, space.head, 4 * width, many, size, width)
  }
  ask(space.rounded, 1, padded)
  kernel.round(space.head, space.rows.at, space.keys.steps, padded, width, largestQuery)
  kernel.columnsFromRows(space.rows.at, space.keys.at, padded, width)
  ask(space.rounded, 2, padded)
  kernel.roundColumns(space.head, space.values.at, space.values.steps, padded, width, count)
  ask(toQuery, 0, rows.length)
  kernel.round(space.head, space.query.at, space.query.steps, rows.length, width, largestQuery)

  const asMatrix = ({ at, steps }: Rounded): Linear => ({ matrix: at, steps, bias: space.nothing })
  multiply(kernel, space.query, asMatrix(space.keys), space.scores, 4 * padded, rows.length, width, padded)
  const near = layer.near[head] ?? []
  const floats = memory.floats()
  steps.forEach((step, at) => {
    floats[space.near / 4 + at] = near[step] ?? 0
  })
  rows.forEach((token, at) => {
    const [row, shares] = [space.scores + 4 * at * padded, space.shares.at + 2 * at * padded]
    kernel.attend(row, space.near + 4 * (padded - 1 - token), shares, padded, count, 1 / Math.sqrt(width))
  })
  const mixed = space.mixed + 4 * head * width
  multiply(kernel, space.shares, asMatrix(space.values), mixed, 4 * size, rows.length, padded, width)
}
