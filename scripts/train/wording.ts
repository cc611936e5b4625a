/** Learns the weights of words around names. */
import type { Reading } from '../../src/extract/reading.ts'
import {
  formFeatures,
  formsOf,
  nameFeatures,
  nameZones,
  paperFeatures,
  spelling,
  type Vocabulary,
  type Wording,
  wordIds,
} from '../../src/extract/wording.ts'
import { type Row, regress } from './regression.ts'

/** A reading with the labels of its entities. */
export interface LabelledReading {
  reading: Reading
  names: readonly number[]
}

/** A word counts where this many papers hold it: fewer would teach the words of one paper. */
const fewestPapers = 12
/** Things to be judged that a feature must be seen with; a paper's words go with all of its names at once. */
const fewestSeen = { paper: 40, around: 8 }

/** Learns which words speak for a name being a benchmark. */
export function trainWording(papers: readonly LabelledReading[]): Wording {
  const words = common(
    papers.map(({ reading }) => reading.words.map((word) => spelling(reading.document.clean, word))),
  )
  const forms = common(papers.map(({ reading }) => reading.entities.flatMap(({ name }) => formsOf(name))))
  const size = words.size
  const rows: Row[] = []
  for (const { reading, names } of papers) {
    if (reading.words.length === 0) continue
    const ids = wordIds(reading, words)
    const whole = paperFeatures(ids)
    const own = formFeatures(reading, forms)
    nameFeatures(reading, ids, size).forEach((around, entity) => {
      rows.push({ parts: [whole, around, own[entity] ?? []], label: names[entity] ?? 0 })
    })
  }
  const [paper = [], around = [], ofForms = []] = regress(rows, [
    { size, fewest: fewestSeen.paper },
    { size: size * nameZones.length, fewest: fewestSeen.around },
    { size: forms.size, fewest: fewestSeen.around },
  ])
  return {
    words: [...words.keys()].join(' '),
    paper,
    zones: byZone(around, size),
    forms: [...forms.keys()].join(' '),
    ofForms,
  }
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
