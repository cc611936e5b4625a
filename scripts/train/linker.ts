/** Trains the parts of the extractor that are learned, from labelled papers. */
import type { Linker } from '../../src/extract/extract.ts'
import { type Forest, probability } from '../../src/extract/forest.ts'
import { boost, boostDefaults } from './boost.ts'
import type { LabelledPaper } from './examples.ts'

/** Lowest probability of a claim, chosen by cross-validation (docs/decisions/extraction.md). */
export const threshold = 0.27

/** Trains the forests; `calibration` comes from cross-validated probabilities of the same papers. */
export function trainLinker(papers: readonly LabelledPaper[], folds = 4): Linker {
  return {
    link: linkForest(papers),
    kind: kindForests(papers),
    threshold,
    calibration: calibrate(papers, folds),
  }
}

/** The forest that weighs (number, name) pairs. */
export function linkForest(papers: readonly LabelledPaper[]): Forest {
  const rows: number[][] = []
  const labels: number[] = []
  for (const { candidates, labels: given } of papers) {
    candidates.pairs.forEach((pair, index) => {
      const label = given[index] ?? -1
      if (label < 0) return
      rows.push(pair.cues)
      labels.push(label)
    })
  }
  return boost(rows, labels)
}

/** The forests that tell gains and relative gains from scores, trained on true claims. */
export function kindForests(papers: readonly LabelledPaper[]): Linker['kind'] {
  const rows: number[][] = []
  const kinds: string[] = []
  for (const { candidates, labels, kinds: given } of papers) {
    candidates.pairs.forEach((pair, index) => {
      const kind = given[index]
      if (labels[index] !== 1 || !kind) return
      rows.push(pair.cues)
      kinds.push(kind)
    })
  }
  const options = { ...boostDefaults, trees: 100, depth: 4 }
  return {
    gain: boost(
      rows,
      kinds.map((kind) => Number(kind === 'gain')),
      options,
    ),
    relative: boost(
      rows,
      kinds.map((kind) => Number(kind === 'relative')),
      { ...options, trees: 60, leaf: 1 },
    ),
  }
}

/** Share of right pairs by probability, in steps that never fall (pool adjacent violators), from held-out folds. */
function calibrate(papers: readonly LabelledPaper[], folds: number): Linker['calibration'] {
  const points: { p: number; right: number }[] = []
  for (let fold = 0; fold < folds; fold += 1) {
    const forest = linkForest(papers.filter((_, index) => index % folds !== fold))
    for (const { candidates, labels } of papers.filter((_, index) => index % folds === fold)) {
      candidates.pairs.forEach((pair, index) => {
        const p = probability(forest, pair.cues)
        if (p >= threshold * 0.5 && (labels[index] ?? -1) >= 0) points.push({ p, right: labels[index] ?? 0 })
      })
    }
  }
  return isotonic(points.sort((a, b) => a.p - b.p))
}

/** Steps of an isotonic fit, rounded to two decimals. */
export function isotonic(points: readonly { p: number; right: number }[]): Linker['calibration'] {
  const pools: { from: number; sum: number; count: number }[] = []
  for (const { p, right } of points) {
    pools.push({ from: p, sum: right, count: 1 })
    for (;;) {
      const last = pools.at(-1)
      const before = pools.at(-2)
      if (!last || !before || before.sum / before.count < last.sum / last.count) break
      pools.splice(-2, 2, { from: before.from, sum: before.sum + last.sum, count: before.count + last.count })
    }
  }
  const steps = pools.map(({ from, sum, count }) => ({
    from: Number(from.toFixed(4)),
    right: Math.min(0.99, Math.max(0.01, Number((sum / count).toFixed(2)))),
  }))
  return steps.filter((step, index) => step.right !== steps[index - 1]?.right)
}
