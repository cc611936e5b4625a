import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { readMentions } from '../../src/extract/reading.ts'
import {
  featuresAround,
  formsOf,
  nameZones,
  paperFeatures,
  spelling,
  type Wording,
  weigh,
  wordIds,
  wordingCues,
} from '../../src/extract/wording.ts'

const read = (abstract: string) => readMentions(readDocument('Untitled', abstract))
const reading = read('Heron-7B solves 61% of GSM8K. Its cost falls by 12%.')
const spelled = reading.words.map((word) => spelling(reading.document.clean, word))
const numbered = (words: readonly string[]) => new Map(words.map((word, index) => [word, index]))

describe('spelling', () => {
  it('is a word in lower case, and a number, a name or a model as its class', () => {
    expect(spelled.join(' ')).toBe(
      'untitled <model> solves <number> of <name> . its cost falls by <number> .',
    )
  })
})

describe('featuresAround', () => {
  const vocabulary = numbered([...new Set(spelled)])
  const ids = wordIds(reading, vocabulary)
  const size = vocabulary.size
  const words = [...vocabulary.keys()]
  const around = (place: number, sentence: number, zones = nameZones) =>
    featuresAround(reading, ids, { place, sentence }, zones, size).map(
      (feature) => `${Math.floor(feature / size)} ${words[feature % size]}`,
    )
  const first = reading.nameWord[0] ?? -1
  const sentence = reading.nameSentence[0] ?? -1

  it('holds the words of the zones within the sentence, without the mention itself', () => {
    const [left, right] = [0, 1].map((zone) =>
      around(first, sentence).flatMap((feature) =>
        feature.startsWith(`${zone} `) ? [feature.slice(2)] : [],
      ),
    )
    expect(left).toEqual(['<model>', 'solves', '<number>', 'of'])
    expect(right).toEqual(['.'])
  })

  it('tells the three nearest words on each side by their place', () => {
    expect(around(first, sentence).filter((feature) => /^[4-9]/.test(feature))).toEqual([
      '4 solves',
      '5 <number>',
      '6 of',
      '7 .',
    ])
  })

  it('reaches twelve words from a name', () => {
    const text = `${'far '.repeat(3)}${'near '.repeat(12)}GSM8K is solved to 40%.`
    const long = read(text)
    const known = numbered(['far', 'near'])
    const place = long.nameWord[0] ?? -1
    const features = featuresAround(
      long,
      wordIds(long, known),
      { place, sentence: long.nameSentence[0] ?? 0 },
      nameZones.slice(0, 1),
      2,
    )
    expect(features).toEqual(new Array(12).fill(1))
  })
})

describe('paperFeatures', () => {
  it('holds each known word once', () => {
    expect(paperFeatures(Int32Array.of(4, -1, 2, 4))).toEqual([4, 2])
  })
})

describe('formsOf', () => {
  it('is the endings of a name', () => {
    expect(formsOf('QuarryBench')).toEqual(['…nch', '…ench', '…Bench'])
  })

  it('and the words of a longer one, the last of them apart', () => {
    expect(formsOf('Wool Track Challenge')).toEqual([
      '…nge',
      '…enge',
      '…lenge',
      'wool',
      'track',
      'challenge',
      'challenge.',
    ])
  })
})

describe('weigh', () => {
  it('is the sum of the weights by the root of one more than their number', () => {
    expect(weigh([1, 2, 4], [0, 2, 2])).toBeCloseTo(9 / 2)
    expect(weigh([1, 2, 4], [])).toBe(0)
    expect(weigh([1], [7, 0, 7])).toBeCloseTo(1 / 2)
  })
})

describe('wordingCues', () => {
  const none = [0, 0]
  const wording: Wording = {
    words: 'cost solves',
    paper: [100, 0],
    zones: nameZones.map((_, zone) => (zone === 0 ? [0, 50] : none)),
    forms: '…M8K',
    ofForms: [250],
  }

  it('says of every entity what the paper, the words around and its form weigh', () => {
    // "solves" stands in three zones of the name: among the twelve and the five words before it, and third before it.
    expect(wordingCues(reading, wording)).toEqual([
      [1 / Math.sqrt(3), 0.5 / Math.sqrt(4), 2.5 / Math.sqrt(2)],
    ])
  })
})
