/** Trains the parts of the extractor that are learned, from annotated papers. */
import type { Kind } from '../../src/claim/record.ts'
import { knownOr } from '../../src/extract/candidates.ts'
import { readDocument } from '../../src/extract/document.ts'
import { verdictOn } from '../../src/extract/encoder/reader.ts'
import type { Verdict } from '../../src/extract/encoder/verdict.ts'
import { numberVerdictCues, pairVerdictCues } from '../../src/extract/encoder/verdict-cues.ts'
import type { EncoderWeights } from '../../src/extract/encoder/weights.ts'
import type { Linker } from '../../src/extract/extract.ts'
import { type Forest, probability } from '../../src/extract/forest.ts'
import { shares } from '../../src/extract/link.ts'
import { type NumberCues, numberCues } from '../../src/extract/number-cues.ts'
import { readPairs } from '../../src/extract/pair-cues.ts'
import { isTelling, type Reading, readMentions } from '../../src/extract/reading.ts'
import { type Wording, wordingCues } from '../../src/extract/wording.ts'
import type { GoldClaim, GoldPaper, Sameness } from '../evaluate/gold.ts'
import { type BoostOptions, boost } from './boost.ts'
import { type LabelledNames, labelledNames, labelledPairs, labelledResults } from './examples.ts'
import { isotonic } from './isotonic.ts'
import { trainWording } from './wording.ts'

/** Lowest probability of a claim, chosen by cross-validation (docs/decisions/extraction.md). */
export const threshold = 0.5

const nameOptions: BoostOptions = { trees: 200, depth: 4, rate: 0.1, leaf: 3, ridge: 2, features: 0.5 }
const resultOptions: BoostOptions = { trees: 250, depth: 4, rate: 0.1, leaf: 3, ridge: 2, features: 0.25 }
const linkOptions: BoostOptions = { trees: 400, depth: 4, rate: 0.08, leaf: 3, ridge: 2, features: 0.2 }
const gainOptions: BoostOptions = { trees: 80, depth: 4, rate: 0.1, leaf: 3, ridge: 2, features: 0.4 }
const relativeOptions: BoostOptions = { ...gainOptions, trees: 50, leaf: 1 }

/** Each stage sees the probabilities of the stage before from papers that it was not trained on: this many parts. */
const innerFolds = 4

/** Parts that the calibration is read from; two of them hold thousands of numbers, and each costs a forest. */
const calibrationFolds = 2

/** A paper's mentions and labels that no stage changes. */
export interface Example {
  paper: GoldPaper
  reading: Reading
  names: LabelledNames
  cues: NumberCues
  /** What an encoder says that has not learned from this paper. */
  verdict: Verdict
}

/**
 * Reads the mentions of annotated papers that may hold a result. `encoderOf` names the encoder that a paper is read
 * with: one that has not learned from it, or the forests would trust it more than it deserves.
 */
export function readExamples(
  papers: readonly GoldPaper[],
  same: Sameness,
  encoderOf: (paperId: string) => EncoderWeights,
): Example[] {
  return papers.flatMap((paper) => {
    const reading = readMentions(readDocument(paper.title, paper.abstract))
    if (!isTelling(reading.names, reading.numbers)) return []
    const cues = numberCues(reading)
    const verdict = verdictOn(encoderOf(paper.id), reading, cues.rows)
    const rows = cues.rows.map((row, n) => row.concat(numberVerdictCues(verdict, n)))
    return [{ paper, reading, names: labelledNames(paper, reading, same), cues: { ...cues, rows }, verdict }]
  })
}

/** Rows of features, the number of each, and what each stands for: a claim, none (null), or not to be learned from (undefined). */
interface Rows {
  cues: number[][]
  numbers: number[]
  labels: (GoldClaim | null | undefined)[]
}

/** What is learned here; the encoder is learned before (scripts/train/encoder/). */
export type TrainedLinker = Omit<Linker, 'encoder'>

/** Trains words, names, results, links and kinds, and calibrates by cross-validation. */
export function trainLinker(papers: readonly Example[], same: Sameness): TrainedLinker {
  const wordings = Array.from({ length: innerFolds }, (_, fold) =>
    trainWording(papers.filter(isOut(fold)).map(labelledReading)),
  )
  const examples = withWording(papers, wordings)
  const likelihoods = heldOut(
    examples.map(({ names }) => names),
    nameOptions,
  ).map((given, index) => {
    const reading = examples[index]?.reading
    return given.map((p, place) => {
      const entity = reading?.entities[place]
      return reading && entity ? knownOr(reading, entity, () => p) : p
    })
  })
  const results = examples.map(({ paper, reading, cues }, index) =>
    labelledResults(paper, reading, likelihoods[index] ?? [], cues),
  )
  const given = heldOut(results, resultOptions)
  const rows = examples.map(({ paper, reading, cues, verdict }, index): Rows => {
    const likelihood = likelihoods[index] ?? []
    const pairs = readPairs(reading, likelihood, given[index] ?? [], cues)
    const candidates = { document: reading.document, reading, likelihood, pairs, cues, verdict }
    return {
      cues: pairs.map((pair) => pair.cues.concat(pairVerdictCues(verdict, pair))),
      numbers: pairs.map(({ n }) => n),
      labels: labelledPairs(paper, candidates, same),
    }
  })
  return {
    wording: trainWording(papers.map(labelledReading)),
    names: forestOf(
      examples.map(({ names }) => names),
      nameOptions,
    ),
    results: forestOf(results, resultOptions),
    link: linkForest(rows),
    kind: kindForests(rows, examples),
    threshold,
    calibration: calibrate(rows),
  }
}

const labelledReading = ({ reading, names }: Example) => ({ reading, names: names.labels })

/** The examples with what the words around say of their names, by weights of the other parts. */
function withWording(papers: readonly Example[], wordings: readonly Wording[]): Example[] {
  return papers.map((paper, index) => {
    const said = wordingCues(paper.reading, wordings[index % innerFolds] as Wording)
    const rows = paper.names.rows.map((row, entity) => row.concat(said[entity] ?? []))
    return { ...paper, names: { ...paper.names, rows } }
  })
}

const isIn = (fold: number) => (_: unknown, index: number) => index % innerFolds === fold
const isOut = (fold: number) => (_: unknown, index: number) => index % innerFolds !== fold

interface Labelled {
  rows: number[][]
  labels: number[]
}

/** Probabilities of each paper's rows from a forest that was trained on the other parts. */
function heldOut(papers: readonly Labelled[], options: BoostOptions): number[][] {
  const given: number[][] = []
  for (let fold = 0; fold < innerFolds; fold += 1) {
    const forest = forestOf(papers.filter(isOut(fold)), options)
    papers.forEach(({ rows }, index) => {
      if (index % innerFolds === fold) given[index] = rows.map((row) => probability(forest, row))
    })
  }
  return given
}

function forestOf(papers: readonly Labelled[], options: BoostOptions): Forest {
  return boost(
    papers.flatMap(({ rows }) => rows),
    papers.flatMap(({ labels }) => labels),
    options,
  )
}

function linkForest(papers: readonly Rows[]): Forest {
  const rows: number[][] = []
  const labels: number[] = []
  const groups: number[] = []
  papers.forEach(({ cues, numbers, labels: given }, paper) => {
    cues.forEach((row, index) => {
      const label = given[index]
      if (label === undefined) return
      rows.push(row)
      labels.push(label === null ? 0 : 1)
      groups.push(1000 * paper + (numbers[index] ?? 0))
    })
  })
  return boost(rows, labels, linkOptions, groups)
}

/** The forests that tell gains and relative gains from scores, trained on true claims. */
function kindForests(papers: readonly Rows[], examples: readonly Example[]): Linker['kind'] {
  const rows: number[][] = []
  const kinds: Kind[] = []
  papers.forEach(({ numbers, labels }, paper) => {
    labels.forEach((claim, index) => {
      const row = examples[paper]?.cues.rows[numbers[index] ?? -1]
      if (!claim || !row) return
      rows.push(row)
      kinds.push(claim.kind)
    })
  })
  const among = (kind: Kind) => kinds.map((other) => Number(other === kind))
  return {
    gain: boost(rows, among('gain'), gainOptions),
    relative: boost(rows, among('relative'), relativeOptions),
  }
}

/** Share of right numbers by the sum of their shares, from held-out parts. */
function calibrate(papers: readonly Rows[]): Linker['calibration'] {
  const points: { p: number; right: number }[] = []
  for (let fold = 0; fold < calibrationFolds; fold += 1) {
    const forest = linkForest(papers.filter(isOut(fold)))
    for (const { cues, numbers, labels } of papers.filter(isIn(fold))) {
      const given = shares(
        cues.map((row, index) => ({ n: numbers[index] ?? 0, cues: row })),
        forest,
      )
      for (const n of new Set(numbers)) {
        const mine = numbers.flatMap((other, index) => (other === n ? [index] : []))
        const best = mine.reduce((a, b) => ((given[b] ?? 0) > (given[a] ?? 0) ? b : a))
        const p = mine.reduce((sum, index) => sum + (given[index] ?? 0), 0)
        if (p >= threshold / 2 && labels[best] !== undefined) points.push({ p, right: labels[best] ? 1 : 0 })
      }
    }
  }
  return isotonic(points.sort((a, b) => a.p - b.p))
}
