/** Learns the weights of words around names, numbers and pairs of them. */
import type { Pair } from '../../src/extract/pair-cues.ts'
import { type PairWeights, pairFeatures, pairZoneCount } from '../../src/extract/pair-wording.ts'
import type { Reading } from '../../src/extract/reading.ts'
import {
  formFeatures,
  formsOf,
  nameFeatures,
  nameZones,
  numberFeatures,
  numberZones,
  paperFeatures,
  readingIds,
  spelling,
  type Vocabulary,
  type Wording,
  wordIds,
} from '../../src/extract/wording.ts'
import { type Row, regress } from './regression.ts'

/** A reading with the labels of its entities and numbers. */
export interface LabelledReading {
  reading: Reading
  names: readonly number[]
  numbers: readonly number[]
}

/** A word counts where this many papers hold it: fewer would teach the words of one paper. */
const fewestPapers = 12
/** Things to be judged that a feature must be seen with; a paper's words go with all of its numbers at once. */
const fewestSeen = { paper: 40, around: 8 }

/** Learns which words speak for a number being a result and for a name being a benchmark. */
export function trainWording(papers: readonly LabelledReading[]): Wording {
  const words = common(
    papers.map(({ reading }) => reading.words.map((word) => spelling(reading.document.clean, word))),
  )
  const forms = common(papers.map(({ reading }) => reading.entities.flatMap(({ name }) => formsOf(name))))
  const size = words.size
  const numbers: Row[] = []
  const names: Row[] = []
  for (const paper of papers) {
    const { reading } = paper
    if (reading.words.length === 0) continue
    const ids = wordIds(reading, words)
    const whole = paperFeatures(ids)
    const own = formFeatures(reading, forms)
    numberFeatures(reading, ids, size).forEach((around, n) => {
      numbers.push({ parts: [whole, around], label: paper.numbers[n] ?? 0 })
    })
    nameFeatures(reading, ids, size).forEach((around, entity) => {
      names.push({ parts: [whole, around, own[entity] ?? []], label: paper.names[entity] ?? 0 })
    })
  }
  const ofPaper = { size, fewest: fewestSeen.paper }
  const ofZones = (count: number) => ({ size: size * count, fewest: fewestSeen.around })
  const [paperN = [], aroundN = []] = regress(numbers, [ofPaper, ofZones(numberZones.length)])
  const [paperE = [], aroundE = [], ofForms = []] = regress(names, [
    ofPaper,
    ofZones(nameZones.length),
    { size: forms.size, fewest: fewestSeen.around },
  ])
  return {
    words: [...words.keys()].join(' '),
    forms: [...forms.keys()].join(' '),
    numbers: { paper: paperN, zones: byZone(aroundN, size) },
    names: { paper: paperE, zones: byZone(aroundE, size), forms: ofForms },
  }
}

/** A reading with its pairs, and what each stands for: a claim, none (null), or not to be learned from (undefined). */
export interface LabelledPairs {
  reading: Reading
  pairs: readonly Pair[]
  labels: readonly unknown[]
}

/** Learns which words between a number and a name speak for a claim, over the vocabulary of `wording`. */
export function trainPairWording(papers: readonly LabelledPairs[], wording: Wording): PairWeights {
  const size = wording.numbers.paper.length
  const rows = papers.flatMap(({ reading, pairs, labels }) => {
    const ids = readingIds(reading, wording)
    return pairs.flatMap((pair, index): Row[] => {
      const label = labels[index]
      if (label === undefined) return []
      return [{ parts: [pairFeatures(reading, ids, pair, size)], label: label === null ? 0 : 1 }]
    })
  })
  const [weights = []] = regress(rows, [{ size: size * pairZoneCount, fewest: fewestSeen.around }])
  return byZone(weights, size)
}

/** What enough papers hold, numbered in alphabetical order. */
function common(papers: readonly (readonly string[])[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const paper of papers) for (const item of new Set(paper)) counts.set(item, (counts.get(item) ?? 0) + 1)
  const kept = [...counts].flatMap(([item, count]) => (count >= fewestPapers ? [item] : []))
  return new Map(kept.sort().map((item, index) => [item, index]))
}

function byZone(weights: readonly number[], size: number): number[][] {
  return Array.from({ length: weights.length / size }, (_, zone) =>
    weights.slice(zone * size, (zone + 1) * size),
  )
}
