import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import {
  hiddenSize,
  type NetworkWeights,
  networkVerdict,
  placeCount,
  placedWords,
  standardised,
  vectorSize,
} from '../../src/extract/network.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { spelling, wordIds } from '../../src/extract/wording.ts'

/** The words of each place around the first number of a text, as "place: words". */
function placesAround(title: string, abstract: string): string[] {
  const reading = readMentions(readDocument(title, abstract))
  const words = [...new Set(reading.words.map((word) => spelling(reading.document.clean, word)))]
  const ids = wordIds(reading, new Map(words.map((word, index) => [word, index])))
  return placedWords(reading, ids, 0).map(
    (place, index) => `${index}: ${place.map((id) => words[id]).join(' ')}`,
  )
}

describe('placedWords', () => {
  it('gives the four nearest words on each side a place each, and the title one', () => {
    expect(
      placesAround('Larch', 'On GSM8K the large Larch model reaches 61.5% after one long night.'),
    ).toEqual([
      '0: reaches',
      '1: model',
      '2: larch',
      '3: large',
      '4: after',
      '5: one',
      '6: long',
      '7: night',
      '8: on <name> the',
      '9: .',
      '10: ',
      '11: larch',
      '12: larch',
    ])
  })

  it('gathers what is more than twelve words away, and the sentence before', () => {
    const far = 'A b c d e f g h i j k l m'.split(' ')
    const places = placesAround('', `It rests on GSM8K. ${far.join(' ')} 61.5% ${far.join(' ')}.`)
    expect(places[8]).toBe('8: b c d e f g h i')
    expect(places[9]).toBe('9: e f g h i j k l')
    expect(places[10]).toBe('10: a m .')
    expect(places[11]).toBe('11: it rests on <name> .')
  })
})

/** A network that hears one word in the first place and one feature, each by a unit of its own. */
function listening(): NetworkWeights {
  const vectors = new Int8Array(2 * vectorSize)
  vectors[vectorSize] = 100
  const places = new Array<number>(placeCount * vectorSize * hiddenSize).fill(0)
  places[0] = 3
  const features = new Array<number>(hiddenSize).fill(0)
  features[1] = 2
  const verdict = new Array<number>(hiddenSize).fill(0)
  verdict[0] = 1
  verdict[1] = 10
  return {
    vectors: Buffer.from(vectors.buffer).toString('base64'),
    step: 0.01,
    places,
    features,
    means: [5],
    spreads: [2],
    hidden: new Array<number>(hiddenSize).fill(0),
    verdict,
    bias: 0.5,
  }
}

const nowhere: number[][] = Array.from({ length: placeCount }, () => [])
const first = (...ids: number[]) => nowhere.map((none, place) => (place === 0 ? ids : none))

describe('networkVerdict', () => {
  it('adds the words of a place by the root of their number', () => {
    expect(networkVerdict(listening(), nowhere, [5])).toBeCloseTo(0.5)
    expect(networkVerdict(listening(), first(0), [5])).toBeCloseTo(0.5)
    expect(networkVerdict(listening(), first(1), [5])).toBeCloseTo(3.5)
    expect(networkVerdict(listening(), first(1, 0, 0, 0), [5])).toBeCloseTo(2)
  })

  it('weighs a feature by its spreads from the mean, and hears nothing below 0', () => {
    expect(networkVerdict(listening(), nowhere, [7])).toBeCloseTo(20.5)
    expect(networkVerdict(listening(), nowhere, [3])).toBeCloseTo(0.5)
  })
})

it('counts a feature up to three spreads', () => {
  expect([9, 3, 100, -100].map((value) => standardised(value, 5, 2))).toEqual([2, -1, 3, -3])
})
