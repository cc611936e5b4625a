/** Trains the parts of the extractor that are learned, from annotated papers. */
import type { Kind } from '../../src/claim/record.ts'
import { readDocument } from '../../src/extract/document.ts'
import type { Linker } from '../../src/extract/extract.ts'
import { type Forest, probability } from '../../src/extract/forest.ts'
import { readPairs } from '../../src/extract/pair-cues.ts'
import { type Reading, readMentions } from '../../src/extract/reading.ts'
import type { GoldClaim, GoldPaper, Sameness } from '../evaluate/gold.ts'
import { type BoostOptions, boost } from './boost.ts'
import { type LabelledNames, labelledNames, labelledPairs } from './examples.ts'

/** Lowest probability of a claim, chosen by cross-validation (docs/decisions/extraction.md). */
export const threshold = 0.4

const nameOptions: BoostOptions = { trees: 120, depth: 4, rate: 0.1, leaf: 3, ridge: 2, features: 0.5 }
const linkOptions: BoostOptions = { trees: 220, depth: 4, rate: 0.07, leaf: 3, ridge: 2, features: 0.2 }
const gainOptions: BoostOptions = { trees: 80, depth: 4, rate: 0.1, leaf: 3, ridge: 2, features: 0.4 }
const relativeOptions: BoostOptions = { ...gainOptions, trees: 50, leaf: 1 }

/** Each stage sees the probabilities of the stage before from papers that it was not trained on: this many parts. */
const innerFolds = 4

/** A paper's mentions and labels that no stage changes. */
export interface Example {
  paper: GoldPaper
  reading: Reading
  names: LabelledNames
}

/** Reads the mentions of annotated papers. */
export function readExamples(papers: readonly GoldPaper[], same: Sameness): Example[] {
  return papers.map((paper) => {
    const reading = readMentions(readDocument(paper.title, paper.abstract))
    return { paper, reading, names: labelledNames(paper, reading, same) }
  })
}

/** Rows of features and what each stands for: a claim, none (null), or not to be learned from (undefined). */
interface Rows {
  cues: number[][]
  labels: (GoldClaim | null | undefined)[]
}

/** Trains names, links and kinds, and calibrates by cross-validation. */
export function trainLinker(examples: readonly Example[], same: Sameness): Linker {
  const rows = heldOutRows(examples, same)
  return {
    names: nameForest(examples),
    link: linkForest(rows),
    kind: kindForests(rows),
    threshold,
    calibration: calibrate(rows),
  }
}

const isIn = (fold: number) => (_: unknown, index: number) => index % innerFolds === fold
const isOut = (fold: number) => (_: unknown, index: number) => index % innerFolds !== fold

/** The pairs of each paper, with name likelihoods from the other papers. */
function heldOutRows(examples: readonly Example[], same: Sameness): Rows[] {
  const rows: Rows[] = []
  for (let fold = 0; fold < innerFolds; fold += 1) {
    const names = nameForest(examples.filter(isOut(fold)))
    examples.forEach(({ paper, reading, names: { rows: entities } }, index) => {
      if (index % innerFolds !== fold) return
      const likelihood = reading.entities.map((entity, place) =>
        entity.id === null ? probability(names, entities[place] ?? []) : 1,
      )
      const pairs = readPairs(reading, likelihood)
      const candidates = { document: reading.document, reading, likelihood, pairs }
      rows[index] = { cues: pairs.map((pair) => pair.cues), labels: labelledPairs(paper, candidates, same) }
    })
  }
  return rows
}

function nameForest(examples: readonly Example[]): Forest {
  return boost(
    examples.flatMap(({ names }) => names.rows),
    examples.flatMap(({ names }) => names.labels),
    nameOptions,
  )
}

function linkForest(papers: readonly Rows[]): Forest {
  const rows: number[][] = []
  const labels: number[] = []
  for (const { cues, labels: given } of papers) {
    cues.forEach((row, index) => {
      const label = given[index]
      if (label === undefined) return
      rows.push(row)
      labels.push(label === null ? 0 : 1)
    })
  }
  return boost(rows, labels, linkOptions)
}

/** The forests that tell gains and relative gains from scores, trained on true claims. */
function kindForests(papers: readonly Rows[]): Linker['kind'] {
  const rows: number[][] = []
  const kinds: Kind[] = []
  for (const { cues, labels } of papers) {
    cues.forEach((row, index) => {
      const claim = labels[index]
      if (!claim) return
      rows.push(row)
      kinds.push(claim.kind)
    })
  }
  const among = (kind: Kind) => kinds.map((other) => Number(other === kind))
  return {
    gain: boost(rows, among('gain'), gainOptions),
    relative: boost(rows, among('relative'), relativeOptions),
  }
}

/** Share of right pairs by probability, from held-out parts. */
function calibrate(papers: readonly Rows[]): Linker['calibration'] {
  const points: { p: number; right: number }[] = []
  for (let fold = 0; fold < innerFolds; fold += 1) {
    const forest = linkForest(papers.filter(isOut(fold)))
    for (const { cues, labels } of papers.filter(isIn(fold))) {
      cues.forEach((row, index) => {
        const p = probability(forest, row)
        if (p >= threshold / 2 && labels[index] !== undefined)
          points.push({ p, right: labels[index] ? 1 : 0 })
      })
    }
  }
  return isotonic(points.sort((a, b) => a.p - b.p))
}

/** Steps that never fall (pool adjacent violators), rounded to two decimals. */
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
