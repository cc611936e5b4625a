import { isCalledBenchmark } from './called-benchmark.ts'
import type { Document } from './document.ts'
import { verdictOn } from './encoder/reader.ts'
import type { Verdict } from './encoder/verdict.ts'
import { numberVerdictCues, pairVerdictCues } from './encoder/verdict-cues.ts'
import type { EncoderWeights } from './encoder/weights.ts'
import { type Forest, probability } from './forest.ts'
import { entityCues } from './name-cues.ts'
import { type NumberCues, noCues, numberCues } from './number-cues.ts'
import { type Pair, readPairs } from './pair-cues.ts'
import { type Entity, isTelling, type Reading, readMentions } from './reading.ts'
import { resultCues } from './result-cues.ts'
import { references } from './syntax.ts'
import { type Wording, wordingCues } from './wording.ts'

/** A paper read for its candidates. */
export interface Candidates {
  document: Document
  reading: Reading
  /** How likely each entity is a benchmark, 0 to 1. */
  likelihood: number[]
  pairs: Pair[]
  /** What speaks for each number; empty where no pair was weighed. */
  cues: NumberCues
  /** What the encoder says; null where no pair was weighed. */
  verdict: Verdict | null
}

/** The forests that read names and numbers before pairs are weighed. */
export interface Stages {
  /** How likely an entity is a benchmark. */
  names: Forest
  /** How likely a number is a result on some benchmark. */
  results: Forest
  /** What the words around a name say of it. */
  wording: Wording
  /** What all words of the paper say together. */
  encoder: EncoderWeights
}

/**
 * A paper in which no name is this likely a benchmark goes no further: the encoder takes longer than all else. Of 569
 * annotated papers with claims 566 have such a name, and of all papers that get so far one in seven has none.
 */
const worthReading = 0.1

/** Every pair worth weighing in a paper; nothing where there is no number or no name. */
export function findCandidates(document: Document, { names, results, wording, encoder }: Stages): Candidates {
  const reading = readMentions(document)
  if (!isTelling(reading.names, reading.numbers)) return noCandidates(reading, [])
  const likelihood = likelihoods(reading, names, wordingCues(reading, wording))
  if (!likelihood.some((p) => p >= worthReading)) return noCandidates(reading, likelihood)
  const given = numberCues(reading)
  const verdict = verdictOn(encoder, reading, given.rows)
  const cues = {
    ...given,
    rows: given.rows.map((row, n) => row.concat(numberVerdictCues(verdict, n))),
  }
  const found = references(reading, likelihood)
  const chances = resultCues(reading, likelihood, cues.rows, found).map((row) => probability(results, row))
  const pairs = readPairs(reading, likelihood, chances, cues, found)
  return {
    document,
    reading,
    likelihood,
    pairs: pairs.map((pair) => ({ ...pair, cues: pair.cues.concat(pairVerdictCues(verdict, pair)) })),
    cues,
    verdict,
  }
}

function noCandidates(reading: Reading, likelihood: readonly number[]): Candidates {
  const all = reading.entities.map((_, index) => likelihood[index] ?? 0)
  return { document: reading.document, reading, likelihood: all, pairs: [], cues: noCues, verdict: null }
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
