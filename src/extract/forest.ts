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
  let sum = forest.bias
  for (const tree of forest.trees) sum += leaf(tree, row)
  return sum
}

function leaf({ f, t, l, r }: Tree, row: readonly number[]): number {
  let node = 0
  for (;;) {
    const feature = f[node] ?? -1
    if (feature < 0) return t[node] ?? 0
    node = ((row[feature] ?? 0) <= (t[node] ?? 0) ? l[node] : r[node]) ?? 0
  }
}
