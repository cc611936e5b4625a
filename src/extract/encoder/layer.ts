/** One layer of the encoder: attention over all tokens, then a hidden layer for each (Vaswani et al. 2017). */
import type { Memory, Spaces } from './memory.ts'
import { matrixOf, type StoredLayer, type StoredLinear, type StoredNorm } from './weights.ts'

/** A layer's weights by their addresses. */
export interface Layer {
  near: number[][]
  attention: [gain: number, bias: number]
  asked: [matrix: number, bias: number]
  given: [matrix: number, bias: number]
  hidden: [gain: number, bias: number]
  wide: [matrix: number, bias: number]
  narrow: [matrix: number, bias: number]
}

/** Stores a layer's weights as the kernel wants them. */
export function laidOut(memory: Memory, layer: StoredLayer): Layer {
  const scaled = ({ gain, bias }: StoredNorm): [number, number] => [memory.keep(gain), memory.keep(bias)]
  const linear = ({ matrix, bias }: StoredLinear): [number, number] => [
    memory.keep(inPanels(matrixOf(matrix), matrix.columns)),
    memory.keep(bias),
  ]
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

/** A matrix of one row an output as the kernel wants it: eight outputs side by side, input after input. */
function inPanels(rows: Float32Array, inputs: number): Float32Array {
  const panels = new Float32Array(rows.length)
  rows.forEach((value, at) => {
    const output = Math.floor(at / inputs)
    panels[(output - (output % 8)) * inputs + (at % inputs) * 8 + (output % 8)] = value
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
  const [toQuery, askedBias] = layer.asked
  kernel.normalise(space.x, space.y, ...layer.attention, padded, size)
  // Queries, keys and values are three matrices, one behind the other.
  kernel.multiply(space.y, toQuery + 4 * size * size, space.wide, padded, size, 2 * size)
  kernel.addBias(space.wide, askedBias + 4 * size, padded, 2 * size, 0)
  if (rows.some((row, at) => row !== at)) {
    gather(memory.floats(), space.x / 4, rows, size)
    gather(memory.floats(), space.y / 4, rows, size)
  }
  kernel.multiply(space.y, toQuery, space.query, rows.length, size, size)
  kernel.addBias(space.query, askedBias, rows.length, size, 0)
  for (let head = 0; head < shape.heads; head += 1)
    runHead(memory, space, layer.near[head] ?? [], head, shape, rows)
  kernel.multiply(space.mixed, layer.given[0], space.y, rows.length, size, size)
  kernel.addBias(space.y, layer.given[1], rows.length, size, 0)
  kernel.add(space.x, space.y, rows.length * size)
  kernel.normalise(space.x, space.y, ...layer.hidden, rows.length, size)
  kernel.multiply(space.y, layer.wide[0], space.wide, rows.length, size, wide)
  kernel.addBias(space.wide, layer.wide[1], rows.length, wide, 1)
  kernel.multiply(space.wide, layer.narrow[0], space.y, rows.length, wide, size)
  kernel.addBias(space.y, layer.narrow[1], rows.length, size, 0)
  kernel.add(space.x, space.y, rows.length * size)
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
  near: readonly number[],
  head: number,
  shape: Shape,
  rows: readonly number[],
): void {
  const { kernel } = memory
  const { count, padded, size, heads, steps } = shape
  const width = size / heads
  const floats = memory.floats()
  const query = space.head / 4
  rows.forEach((_, at) => {
    const from = space.query / 4 + at * size + head * width
    for (let unit = 0; unit < width; unit += 1)
      floats[query + at * width + unit] = floats[from + unit] as number
  })
  layOutTokens(floats, space, head, shape)
  steps.forEach((step, at) => {
    floats[space.near / 4 + at] = near[step] ?? 0
  })
  kernel.multiply(space.head, space.keys, space.scores, rows.length, width, padded)
  rows.forEach((token, at) => {
    const row = space.scores + 4 * at * padded
    kernel.attend(row, space.near + 4 * (padded - 1 - token), padded, count, 1 / Math.sqrt(width))
  })
  kernel.multiply(space.scores, space.values, space.head, rows.length, padded, width)
  rows.forEach((_, at) => {
    const to = space.mixed / 4 + at * size + head * width
    for (let unit = 0; unit < width; unit += 1)
      floats[to + unit] = floats[space.head / 4 + at * width + unit] as number
  })
}

/** A head's keys and values of all tokens, in the panels that the kernel wants. */
function layOutTokens(
  floats: Float32Array,
  { wide, keys, values }: Spaces,
  head: number,
  { count, padded, size, heads }: Shape,
): void {
  const width = size / heads
  for (let token = 0; token < padded; token += 1) {
    const from = wide / 4 + token * 2 * size + head * width
    const panel = keys / 4 + (token - (token % 8)) * width + (token % 8)
    for (let unit = 0; unit < width; unit += 1) {
      floats[panel + unit * 8] = floats[from + unit] as number
      const column = values / 4 + (unit - (unit % 8)) * padded + token * 8 + (unit % 8)
      floats[column] = token < count ? (floats[from + size + unit] as number) : 0
    }
  }
}
