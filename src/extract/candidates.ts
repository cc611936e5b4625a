import { isCalledBenchmark } from './called-benchmark.ts'
import type { Document } from './document.ts'
import { type Forest, probability } from './forest.ts'
import { entityCues } from './name-cues.ts'
import { type NetworkWeights, networkVerdict, placedWords } from './network.ts'
import { type NumberCues, noCues, numberCues } from './number-cues.ts'
import { leastLikely, type Pair, readPairs } from './pair-cues.ts'
import { type PairWeights, pairWordingCues } from './pair-wording.ts'
import { type Entity, isTelling, type Reading, readMentions } from './reading.ts'
import { resultCues } from './result-cues.ts'
import { references } from './syntax.ts'
import { readingIds, type Wording, wordingCues } from './wording.ts'

/** A paper read for its candidates. */
export interface Candidates {
  document: Document
  reading: Reading
  /** How likely each entity is a benchmark, 0 to 1. */
  likelihood: number[]
  pairs: Pair[]
  /** What speaks for each number; empty where no pair was weighed. */
  cues: NumberCues
}

/** The forests that read names and numbers before pairs are weighed. */
export interface Stages {
  /** How likely an entity is a benchmark. */
  names: Forest
  /** How likely a number is a result on some benchmark. */
  results: Forest
  /** What the words around say of both. */
  wording: Wording
  /** What the words around a number say together with its features. */
  network: NetworkWeights
  /** What the words between them say of a pair. */
  pairWording: PairWeights
}

/** Every pair worth weighing in a paper; nothing where there is no number or no name. */
export function findCandidates(document: Document, { names, results, ...words }: Stages): Candidates {
  const reading = readMentions(document)
  if (!isTelling(reading.names, reading.numbers)) return noCandidates(reading, [])
  const ids = readingIds(reading, words.wording)
  const said = wordingCues(reading, ids, words.wording)
  const likelihood = likelihoods(reading, names, said.names)
  if (!likelihood.some((p) => p >= leastLikely)) return noCandidates(reading, likelihood)
  const given = numberCues(reading)
  const cues = { ...given, rows: given.rows.map((row, n) => row.concat(said.numbers[n] ?? [])) }
  const found = references(reading, likelihood)
  const chances = resultCues(reading, likelihood, cues.rows, found).map((row, n) =>
    probability(results, row.concat(networkVerdict(words.network, placedWords(reading, ids, n), row))),
  )
  const pairs = readPairs(reading, likelihood, chances, cues, found)
  const between = pairWordingCues(reading, ids, pairs, words.pairWording)
  return {
    document,
    reading,
    likelihood,
    pairs: pairs.map((pair, index) => ({ ...pair, cues: pair.cues.concat(between[index] ?? 0) })),
    cues,
  }
}

function noCandidates(reading: Reading, likelihood: readonly number[]): Candidates {
  const all = reading.entities.map((_, index) => likelihood[index] ?? 0)
  return { document: reading.document, reading, likelihood: all, pairs: [], cues: noCues }
}

/** How likely an entity is a benchmark that the text calls one: no less than this. */
const leastWhenCalled = 0.9

/** A catalogued entity is a benchmark; for any other the forest says how likely, and the text may call it one. */
function likelihoods(reading: Reading, names: Forest, said: readonly number[][]): number[] {
  const rows = entityCues(reading)
  return reading.entities.map((entity, index) =>
    knownOr(reading, entity, () => probability(names, (rows[index] ?? []).concat(said[index] ?? []))),
  )
}

/** The likelihood of an entity; what the forest says of its form and places is asked only where it counts. */
export function knownOr(reading: Reading, entity: Entity, asked: () => number): number {
  if (entity.id !== null) return 1
  const given = asked()
  return given < leastWhenCalled && isCalledBenchmark(reading, entity) ? leastWhenCalled : given
}
