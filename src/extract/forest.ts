import { oncePer } from './once.ts'

/**
 * Boosted decision trees as data: node i asks whether feature `f[i]` is at most `t[i]`, goes to `l[i]` or `r[i]`, and a
 * leaf (f = -1) adds `t[i]` to the logit. Trained by scripts/train.ts.
 */
export interface Tree {
  f: number[]
  t: number[]
  l: number[]
  r: number[]
}

export interface Forest {
  bias: number
  trees: Tree[]
}

/** The probability that a forest gives a row of features, 0 to 1. */
export function probability(forest: Forest, row: readonly number[]): number {
  return 1 / (1 + Math.exp(-logit(forest, row)))
}

/** The sum of a forest's leaves for a row of features. */
export function logit(forest: Forest, row: readonly number[]): number {
  const { trees, features, thresholds, leaves, width } = filled(forest)
  const given = asFloats(row, width)
  let sum = forest.bias
  for (let tree = 0; tree < trees; tree += 1) {
    const first = tree * questions
    // Four levels, written out: in a loop over them they take twice as long.
    let node = below(given, features, thresholds, first, 0)
    node = below(given, features, thresholds, first, node)
    node = below(given, features, thresholds, first, node)
    node = below(given, features, thresholds, first, node)
    sum += leaves[first + tree + node - questions] ?? 0
  }
  return sum
}

/**
 * The child that a node sends a row to: the left one where its feature is at most the threshold. A sum, since the
 * processor hardly ever foresees which way a branch would go: measured 2.5 times as fast (docs/decisions/speed.md).
 */
function below(
  row: Float64Array,
  features: Uint16Array,
  thresholds: Float64Array,
  first: number,
  node: number,
): number {
  const value = row[features[first + node] ?? 0] ?? 0
  return 2 * node + 2 - Number(value <= (thresholds[first + node] ?? 0))
}

/** Levels of every tree, as they are trained. */
const depth = 4
/** Questions of a tree of that depth; it has one more leaf. By shifting, since the engine takes a power for no integer. */
const questions = (1 << depth) - 1

/**
 * A forest of trees filled up to one depth: node i of a tree has the children 2i + 1 and 2i + 2, and what lies below a
 * leaf repeats it.
 */
interface FilledForest {
  trees: number
  /** Of each tree in turn, all questions: the feature and its threshold. */
  features: Uint16Array
  thresholds: Float64Array
  /** Of each tree in turn, what its leaves add. */
  leaves: Float64Array
  /** Features that a row must have at least. */
  width: number
}

const filled = oncePer(({ trees }: Forest): FilledForest => {
  const forest: FilledForest = {
    trees: trees.length,
    features: new Uint16Array(trees.length * questions),
    thresholds: new Float64Array(trees.length * questions),
    leaves: new Float64Array(trees.length * (questions + 1)),
    width: Math.max(0, ...trees.flatMap(({ f }) => f)) + 1,
  }
  trees.forEach((tree, index) => {
    fill(forest, index, tree)
  })
  return forest
})

const isLeaf = ({ f }: Tree, node: number) => (f[node] ?? -1) < 0

function fill({ features, thresholds, leaves }: FilledForest, index: number, tree: Tree): void {
  const place = (at: number, node: number): void => {
    const isEnd = isLeaf(tree, node)
    if (at >= questions) {
      if (!isEnd) throw new Error(`a tree of the forest is more than ${depth} levels deep`)
      leaves[index * (questions + 1) + at - questions] = tree.t[node] ?? 0
      return
    }
    features[index * questions + at] = isEnd ? 0 : (tree.f[node] ?? 0)
    thresholds[index * questions + at] = tree.t[node] ?? 0
    place(2 * at + 1, isEnd ? node : (tree.l[node] ?? 0))
    place(2 * at + 2, isEnd ? node : (tree.r[node] ?? 0))
  }
  place(0, 0)
}

/** One row at a time is asked about, so all rows take turns in one piece of memory. */
let floats = new Float64Array(512)

/**
 * The row as floats, with zeros up to the width: arrays of mixed numbers are read several times slower. Copied by hand,
 * since `set` is slow for such arrays.
 */
function asFloats(row: readonly number[], width: number): Float64Array {
  const length = Math.max(row.length, width)
  if (floats.length < length) floats = new Float64Array(2 * length)
  for (let index = 0; index < row.length; index += 1) floats[index] = row[index] ?? 0
  for (let index = row.length; index < length; index += 1) floats[index] = 0
  return floats
}
