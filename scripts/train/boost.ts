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
    trees.push(grow({ bins, cuts, gradient, hessian, logits, chosen, options }))
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

function cutsOf(rows: readonly (readonly number[])[], feature: number): number[] {
  const values = [...new Set(rows.map((row) => row[feature] ?? 0))].sort((a, b) => a - b)
  const middles = values.slice(1).map((value, index) => (value + (values[index] ?? 0)) / 2)
  if (middles.length <= mostBins) return middles
  const sorted = rows.map((row) => row[feature] ?? 0).sort((a, b) => a - b)
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
  chosen: readonly number[]
  options: BoostOptions
}

function grow(state: Growing): Tree {
  const tree: Tree = { f: [], t: [], l: [], r: [] }
  const all = Uint32Array.from({ length: state.logits.length }, (_, row) => row)
  split(state, tree, all, 0)
  return tree
}

function split(state: Growing, tree: Tree, rows: Uint32Array, depth: number): number {
  const node = tree.f.length
  tree.f.push(-1)
  tree.t.push(0)
  tree.l.push(0)
  tree.r.push(0)
  const best = depth < state.options.depth ? bestSplit(state, rows) : null
  if (best === null) {
    tree.t[node] = settle(state, rows)
    return node
  }
  const goesLeft = (row: number) => (state.bins[best.feature]?.[row] ?? 0) <= best.bin
  tree.f[node] = best.feature
  tree.t[node] = round6(state.cuts[best.feature]?.[best.bin] ?? 0)
  tree.l[node] = split(state, tree, rows.filter(goesLeft), depth + 1)
  tree.r[node] = split(
    state,
    tree,
    rows.filter((row) => !goesLeft(row)),
    depth + 1,
  )
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

const scratchG = new Float64Array(mostBins + 2)
const scratchH = new Float64Array(mostBins + 2)

function bestSplit(
  { bins, cuts, gradient, hessian, chosen, options }: Growing,
  rows: Uint32Array,
): { feature: number; bin: number } | null {
  let best: { feature: number; bin: number } | null = null
  let bestGain = 1e-3
  const total = sums(rows, gradient, hessian)
  if (total.h < 2 * options.leaf) return null
  const whole = (total.g * total.g) / (total.h + options.ridge)
  for (const feature of chosen) {
    const size = (cuts[feature]?.length ?? 0) + 1
    if (size < 2) continue
    fill(bins[feature] ?? new Uint8Array(), rows, gradient, hessian, size)
    let leftG = 0
    let leftH = 0
    for (let cut = 0; cut < size - 1; cut += 1) {
      leftG += scratchG[cut] ?? 0
      leftH += scratchH[cut] ?? 0
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
  }
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

/** Sums the derivatives of the rows by bin, into the scratch arrays. */
function fill(
  bin: Uint8Array,
  rows: Uint32Array,
  gradient: Float64Array,
  hessian: Float64Array,
  size: number,
): void {
  scratchG.fill(0, 0, size)
  scratchH.fill(0, 0, size)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] as number
    const at = bin[row] as number
    scratchG[at] = (scratchG[at] as number) + (gradient[row] as number)
    scratchH[at] = (scratchH[at] as number) + (hessian[row] as number)
  }
}

const round6 = (value: number): number => Number(value.toPrecision(6))
