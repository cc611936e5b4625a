import type { ModelMention } from '../catalogue/model-name.ts'
import { type Document, readDocument } from './document.ts'
import { findNames, type NameMention } from './name.ts'
import { findNumbers } from './number.ts'
import { pairCues, type Reading, readPairs } from './pair-cues.ts'

/** A number and a name that may belong together. */
export interface Candidate {
  /** Index of the number and of the name in the reading. */
  n: number
  m: number
  cues: number[]
}

/** A paper read for its candidates. */
export interface Candidates {
  document: Document
  reading: Reading
  models: ModelMention[]
  pairs: Candidate[]
}

/** Farthest sentence before a number in which its benchmark may stand. */
const reach = 3
/** Names of one sentence that are weighed against a number, nearest first. */
const mostNames = 14

/** Every pair worth weighing in a paper; nothing where there is no number or no name. */
export function findCandidates(title: string, abstract: string): Candidates {
  const document = readDocument(title, abstract)
  const { benchmarks, models } = findNames(document)
  const outside = [...benchmarks.filter((name) => name.id !== null), ...models].sort(
    (a, b) => a.start - b.start,
  )
  const numbers = findNumbers(document.clean, outside).filter(
    (number) =>
      number.unit !== 'size' &&
      number.unit !== 'count' &&
      number.unit !== '×' &&
      !insideFresh(benchmarks, number.start),
  )
  const reading = readPairs(document, numbers, benchmarks)
  const pairs = numbers.flatMap((_, n) =>
    namesFor(reading, n).map((m) => ({ n, m, cues: pairCues(reading, n, m) })),
  )
  return { document, reading, models, pairs }
}

function insideFresh(names: readonly NameMention[], at: number): boolean {
  return names.some((name) => name.start <= at && at < name.end)
}

/** Names in the number's sentence, in the sentences before it, and in the title. */
function namesFor(reading: Reading, n: number): number[] {
  const sentence = reading.numberSentence[n] ?? 0
  const number = reading.numbers[n]
  if (!number) return []
  const near = reading.names.flatMap((name, m) => {
    const distance = sentence - (reading.nameSentence[m] ?? 0)
    const inTitle = name.start < reading.document.abstractStart
    return (distance >= 0 && distance <= reach) || inTitle || distance === -1 ? [m] : []
  })
  const gap = (m: number) => Math.abs((reading.names[m]?.start ?? 0) - number.start)
  return near
    .sort((a, b) => gap(a) - gap(b))
    .slice(0, mostNames)
    .sort((a, b) => a - b)
}
