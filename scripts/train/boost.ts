/** Gradient boosting of decision trees on the logistic loss (Friedman 2001; second order as in Chen & Guestrin 2016). */
import type { Forest, Tree } from '../../src/extract/forest.ts'
import { stream } from './stream.ts'

export interface BoostOptions {
  trees: number
  depth: number
  /** Shrinkage of each tree. */
  rate: number
  /** Smallest sum of second derivatives in a leaf. */
  leaf: number
  /** L2 penalty on leaf values. */
  ridge: number
  /** Share of the features looked at by each tree, 0 to 1; chosen in a fixed rotation. */
  features: number
}

export const boostDefaults: BoostOptions = {
  trees: 220,
  depth: 5,
  rate: 0.08,
  leaf: 3,
  ridge: 2,
  features: 0.6,
}

const mostBins = 40

/** Trains a forest; the same rows in the same order give the same forest. */
export function boost(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  options: BoostOptions = boostDefaults,
  groups?: readonly number[],
): Forest {
  const width = rows[0]?.length ?? 0
  const cuts = Array.from({ length: width }, (_, feature) => cutsOf(rows, feature))
  const bins = Array.from({ length: width }, (_, feature) =>
    Uint8Array.from(rows, (row) => binOf(cuts[feature] ?? [], row[feature] ?? 0)),
  )
  const share = labels.reduce((sum, label) => sum + label, 0) / labels.length
  const bias = Math.log(share / (1 - share))
  const logits = new Float64Array(rows.length).fill(bias)
  const gradient = new Float64Array(rows.length)
  const hessian = new Float64Array(rows.length)
  const all = Uint32Array.from(rows.keys())
  const random = stream(12345)
  const trees: Tree[] = []
  for (let round = 0; round < options.trees; round += 1) {
    if (groups) contest(logits, labels, groups, gradient, hessian)
    else
      for (let row = 0; row < rows.length; row += 1) {
        const p = 1 / (1 + Math.exp(-(logits[row] ?? 0)))
        gradient[row] = p - (labels[row] ?? 0)
        hessian[row] = p * (1 - p)
      }
    const chosen = Array.from({ length: width }, (_, feature) => feature).filter(
      () => random() < options.features,
    )
    trees.push(grow({ bins, cuts, gradient, hessian, logits, all, chosen, options }))
  }
  return { bias: round6(bias), trees }
}

/** Rows of one group (neighbours with one number) compete: a conditional logit with "none" at 0 (McFadden 1974). */
function contest(
  logits: Float64Array,
  labels: readonly number[],
  groups: readonly number[],
  gradient: Float64Array,
  hessian: Float64Array,
): void {
  for (let from = 0; from < logits.length; ) {
    let to = from
    let mass = 1
    let right = 0
    while (to < logits.length && groups[to] === groups[from]) {
      mass += Math.exp(logits[to] ?? 0)
      right += labels[to] ?? 0
      to += 1
    }
    for (let row = from; row < to; row += 1) {
      const p = Math.exp(logits[row] ?? 0) / mass
      gradient[row] = p - (labels[row] ?? 0) / Math.max(1, right)
      hessian[row] = p * (1 - p)
    }
    from = to
  }
}

/** Rows whose values say where a feature is cut: more move the cuts hardly and cost as much as many trees. */
const sampled = 20_000

function cutsOf(rows: readonly (readonly number[])[], feature: number): number[] {
  const step = Math.ceil(rows.length / sampled)
  const sorted = new Float64Array(Math.ceil(rows.length / step))
  for (let index = 0; index < sorted.length; index += 1) sorted[index] = rows[index * step]?.[feature] ?? 0
  sorted.sort()
  const values = sorted.filter((value, index) => value !== sorted[index - 1])
  if (values.length <= mostBins + 1)
    return Array.from(values.subarray(1), (value, index) => (value + (values[index] ?? 0)) / 2)
  const quantiles = Array.from(
    { length: mostBins },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / (mostBins + 1))] ?? 0,
  )
  return [...new Set(quantiles)]
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= (cuts[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}

interface Growing {
  bins: readonly Uint8Array[]
  cuts: readonly (readonly number[])[]
  gradient: Float64Array
  hessian: Float64Array
  logits: Float64Array
  /** Every row. */
  all: Uint32Array
  chosen: readonly number[]
  /** Where each chosen feature's bins start in a histogram, and the length of all. */
  offsets: readonly number[]
  options: BoostOptions
}

/** Sums of the derivatives of a node's rows by bin, one chosen feature's bins after the other. */
interface Histogram {
  g: Float64Array
  h: Float64Array
}

function grow(state: Omit<Growing, 'offsets'>): Tree {
  const offsets = [0]
  for (const feature of state.chosen)
    offsets.push((offsets.at(-1) ?? 0) + (state.cuts[feature]?.length ?? 0) + 1)
  const growing = { ...state, offsets }
  const tree: Tree = { f: [], t: [], l: [], r: [] }
  split(growing, tree, state.all, 0, histogramOf(growing, state.all))
  return tree
}

/** Splits a node's rows, or makes it a leaf; its histogram is null at the greatest depth. Returns the node's place. */
function split(
  state: Growing,
  tree: Tree,
  rows: Uint32Array,
  depth: number,
  histogram: Histogram | null,
): number {
  const node = tree.f.length
  tree.f.push(-1)
  tree.t.push(0)
  tree.l.push(0)
  tree.r.push(0)
  const best = histogram && bestSplit(state, rows, histogram)
  if (!histogram || !best) {
    tree.t[node] = settle(state, rows)
    return node
  }
  const [left, right] = parted(state.bins[best.feature] as Uint8Array, rows, best.bin)
  const [ofLeft, ofRight] =
    depth + 1 < state.options.depth ? histogramsOf(state, histogram, left, right) : [null, null]
  tree.f[node] = best.feature
  tree.t[node] = round6(state.cuts[best.feature]?.[best.bin] ?? 0)
  tree.l[node] = split(state, tree, left, depth + 1, ofLeft)
  tree.r[node] = split(state, tree, right, depth + 1, ofRight)
  return node
}

/** Sets a leaf's value and moves the logits of its rows. */
function settle({ gradient, hessian, logits, options }: Growing, rows: Uint32Array): number {
  let g = 0
  let h = 0
  for (const row of rows) {
    g += gradient[row] ?? 0
    h += hessian[row] ?? 0
  }
  const value = round6((-g / (h + options.ridge)) * options.rate)
  for (const row of rows) logits[row] = (logits[row] ?? 0) + value
  return value
}

function bestSplit(
  { cuts, chosen, offsets, gradient, hessian, options }: Growing,
  rows: Uint32Array,
  histogram: Histogram,
): { feature: number; bin: number } | null {
  let best: { feature: number; bin: number } | null = null
  let bestGain = 1e-3
  const total = sums(rows, gradient, hessian)
  if (total.h < 2 * options.leaf) return null
  const whole = (total.g * total.g) / (total.h + options.ridge)
  chosen.forEach((feature, place) => {
    const offset = offsets[place] ?? 0
    let leftG = 0
    let leftH = 0
    for (let cut = 0; cut < (cuts[feature]?.length ?? 0); cut += 1) {
      leftG += histogram.g[offset + cut] as number
      leftH += histogram.h[offset + cut] as number
      if (leftH < options.leaf) continue
      const rightH = total.h - leftH
      if (rightH < options.leaf) break
      const rightG = total.g - leftG
      const gain =
        (leftG * leftG) / (leftH + options.ridge) + (rightG * rightG) / (rightH + options.ridge) - whole
      if (gain > bestGain) {
        bestGain = gain
        best = { feature, bin: cut }
      }
    }
  })
  return best
}

function sums(rows: Uint32Array, gradient: Float64Array, hessian: Float64Array): { g: number; h: number } {
  let g = 0
  let h = 0
  for (const row of rows) {
    g += gradient[row] ?? 0
    h += hessian[row] ?? 0
  }
  return { g, h }
}

/** The histograms of a node's two children: the smaller is counted, the larger is what the node has left. */
function histogramsOf(
  state: Growing,
  whole: Histogram,
  left: Uint32Array,
  right: Uint32Array,
): [Histogram, Histogram] {
  const counted = histogramOf(state, left.length < right.length ? left : right)
  const rest = {
    g: whole.g.map((sum, bin) => sum - (counted.g[bin] as number)),
    h: whole.h.map((sum, bin) => sum - (counted.h[bin] as number)),
  }
  return left.length < right.length ? [counted, rest] : [rest, counted]
}

function histogramOf({ bins, chosen, offsets, gradient, hessian }: Growing, rows: Uint32Array): Histogram {
  const g = new Float64Array(offsets.at(-1) ?? 0)
  const h = new Float64Array(g.length)
  // Side by side once, rather than far apart for every feature.
  const slopes = gathered(gradient, rows)
  const curves = gathered(hessian, rows)
  for (let place = 0; place < chosen.length; place += 1) {
    const bin = bins[chosen[place] as number] as Uint8Array
    const offset = offsets[place] as number
    for (let index = 0; index < rows.length; index += 1) {
      const at = offset + (bin[rows[index] as number] as number)
      g[at] = (g[at] as number) + (slopes[index] as number)
      h[at] = (h[at] as number) + (curves[index] as number)
    }
  }
  return { g, h }
}

function gathered(values: Float64Array, rows: Uint32Array): Float64Array {
  const gatheredValues = new Float64Array(rows.length)
  for (let index = 0; index < rows.length; index += 1)
    gatheredValues[index] = values[rows[index] as number] as number
  return gatheredValues
}

/** The rows at or below a bin, and those above, each in their order. */
function parted(bin: Uint8Array, rows: Uint32Array, last: number): [Uint32Array, Uint32Array] {
  const low = new Uint32Array(rows.length)
  const high = new Uint32Array(rows.length)
  let lows = 0
  let highs = 0
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number
    if ((bin[row] as number) <= last) low[lows++] = row
    else high[highs++] = row
  }
  return [low.subarray(0, lows), high.subarray(0, highs)]
}

const round6 = (value: number): number => Number(value.toPrecision(6))
