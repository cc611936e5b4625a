/** Trains the parts of the extractor that are learned, from annotated papers. */
import type { Kind } from '../../src/claim/record.ts'
import { knownOr } from '../../src/extract/candidates.ts'
import { readDocument } from '../../src/extract/document.ts'
import type { Linker } from '../../src/extract/extract.ts'
import { type Forest, probability } from '../../src/extract/forest.ts'
import { shares } from '../../src/extract/link.ts'
import { type NetworkWeights, networkVerdict, placedWords } from '../../src/extract/network.ts'
import { type NumberCues, numberCues } from '../../src/extract/number-cues.ts'
import { type Pair, readPairs } from '../../src/extract/pair-cues.ts'
import { pairWordingCues } from '../../src/extract/pair-wording.ts'
import { type Reading, readMentions } from '../../src/extract/reading.ts'
import { readingIds, type Wording, wordingCues } from '../../src/extract/wording.ts'
import type { GoldClaim, GoldPaper, Sameness } from '../evaluate/gold.ts'
import { type BoostOptions, boost } from './boost.ts'
import {
  type LabelledNames,
  labelledNames,
  labelledNumbers,
  labelledPairs,
  labelledResults,
} from './examples.ts'
import { isotonic } from './isotonic.ts'
import { trainNetwork } from './network.ts'
import { trainPairWording, trainWording } from './wording.ts'

/** Lowest probability of a claim, chosen by cross-validation (docs/decisions/extraction.md). */
export const threshold = 0.5

const nameOptions: BoostOptions = { trees: 300, depth: 4, rate: 0.1, leaf: 3, ridge: 2, features: 0.5 }
const resultOptions: BoostOptions = { trees: 700, depth: 4, rate: 0.046, leaf: 3, ridge: 2, features: 0.25 }
const linkOptions: BoostOptions = { trees: 1100, depth: 4, rate: 0.04, leaf: 3, ridge: 2, features: 0.2 }
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
}

/** Reads the mentions of annotated papers. */
export function readExamples(papers: readonly GoldPaper[], same: Sameness): Example[] {
  return papers.map((paper) => {
    const reading = readMentions(readDocument(paper.title, paper.abstract))
    return { paper, reading, names: labelledNames(paper, reading, same), cues: numberCues(reading) }
  })
}

/** Rows of features, the number of each, and what each stands for: a claim, none (null), or not to be learned from (undefined). */
interface Rows {
  cues: number[][]
  numbers: number[]
  labels: (GoldClaim | null | undefined)[]
}

/** A paper's pairs before the words between are weighed, with their labels as in `Rows`. */
interface WeighedPaper {
  reading: Reading
  pairs: Pair[]
  labels: Rows['labels']
}

/** Trains words, names, results, links and kinds, and calibrates by cross-validation. */
export function trainLinker(papers: readonly Example[], same: Sameness): Linker {
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
  const plain = examples.map(({ paper, reading, cues }, index) =>
    labelledResults(paper, reading, likelihoods[index] ?? [], cues),
  )
  const results = withNetwork(papers, plain, wordings)
  const given = heldOut(results, resultOptions)
  const weighed = examples.map(({ paper, reading, cues }, index): WeighedPaper => {
    const likelihood = likelihoods[index] ?? []
    const pairs = readPairs(reading, likelihood, given[index] ?? [], cues)
    const candidates = { document: reading.document, reading, likelihood, pairs, cues }
    return { reading, pairs, labels: labelledPairs(paper, candidates, same) }
  })
  const rows = withPairWording(weighed, wordings)
  const wording = trainWording(papers.map(labelledReading))
  return {
    wording,
    network: networkOf(papers, plain, wording),
    pairWording: trainPairWording(weighed, wording),
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

const labelledReading = ({ paper, reading, names }: Example) => ({
  reading,
  names: names.labels,
  numbers: labelledNumbers(paper, reading),
})

/** The examples with what the words say in their rows, by weights of the other parts. */
function withWording(papers: readonly Example[], wordings: readonly Wording[]): Example[] {
  return papers.map((paper, index) => {
    const wording = wordings[index % innerFolds] as Wording
    const said = wordingCues(paper.reading, readingIds(paper.reading, wording), wording)
    const withSaid = (rows: readonly number[][], words: readonly number[][]) =>
      rows.map((row, at) => row.concat(words[at] ?? []))
    return {
      ...paper,
      names: { ...paper.names, rows: withSaid(paper.names.rows, said.names) },
      cues: { ...paper.cues, rows: withSaid(paper.cues.rows, said.numbers) },
    }
  })
}

/** The rows of each paper's numbers with the network's verdict, by weights of the other parts. */
function withNetwork(
  papers: readonly Example[],
  results: readonly Labelled[],
  wordings: readonly Wording[],
): Labelled[] {
  const networks = wordings.map((wording, fold) =>
    networkOf(papers.filter(isOut(fold)), results.filter(isOut(fold)), wording),
  )
  return results.map(({ rows, labels }, index) => {
    const fold = index % innerFolds
    const network = networks[fold] as NetworkWeights
    const placed = placedIn(papers[index] as Example, wordings[fold] as Wording)
    return { rows: rows.map((row, n) => row.concat(networkVerdict(network, placed(n), row))), labels }
  })
}

function networkOf(
  papers: readonly Example[],
  results: readonly Labelled[],
  wording: Wording,
): NetworkWeights {
  const rows = papers.flatMap((paper, index) => {
    const { rows, labels } = results[index] as Labelled
    const placed = placedIn(paper, wording)
    return rows.map((row, n) => ({ placed: placed(n), row, label: labels[n] ?? 0 }))
  })
  return trainNetwork(rows, wording.numbers.paper.length)
}

function placedIn({ reading }: Example, wording: Wording): (n: number) => number[][] {
  const ids = readingIds(reading, wording)
  return (n) => placedWords(reading, ids, n)
}

/** The rows of each paper's pairs, with what the words between say by weights of the other parts. */
function withPairWording(papers: readonly WeighedPaper[], wordings: readonly Wording[]): Rows[] {
  const learned = wordings.map((wording, fold) => trainPairWording(papers.filter(isOut(fold)), wording))
  return papers.map(({ reading, pairs, labels }, index) => {
    const fold = index % innerFolds
    const ids = readingIds(reading, wordings[fold] as Wording)
    const said = pairWordingCues(reading, ids, pairs, learned[fold] ?? [])
    return {
      cues: pairs.map(({ cues }, at) => cues.concat(said[at] ?? 0)),
      numbers: pairs.map(({ n }) => n),
      labels,
    }
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
