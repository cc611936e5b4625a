import { type Document, readDocument } from './document.ts'
import { type Forest, probability } from './forest.ts'
import { entityCues } from './name-cues.ts'
import { leastLikely, type Pair, readPairs } from './pair-cues.ts'
import { isTelling, type Reading, readMentions } from './reading.ts'

/** A paper read for its candidates. */
export interface Candidates {
  document: Document
  reading: Reading
  /** How likely each entity is a benchmark, 0 to 1. */
  likelihood: number[]
  pairs: Pair[]
}

/** Every pair worth weighing in a paper; nothing where there is no number or no name. */
export function findCandidates(title: string, abstract: string, names: Forest): Candidates {
  const document = readDocument(title, abstract)
  const reading = readMentions(document)
  const likelihood = isTelling(reading.names, reading.numbers)
    ? likelihoods(reading, names)
    : reading.entities.map(() => 0)
  const pairs = likelihood.some((p) => p >= leastLikely) ? readPairs(reading, likelihood) : []
  return { document, reading, likelihood, pairs }
}

/** A catalogued entity is a benchmark; for any other the forest says how likely. */
function likelihoods(reading: Reading, names: Forest): number[] {
  const rows = entityCues(reading)
  return reading.entities.map((entity, index) =>
    entity.id === null ? probability(names, rows[index] ?? []) : 1,
  )
}
