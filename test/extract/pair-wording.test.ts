import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { pairFeatures, pairWordingCues, pairZoneCount, pairZones } from '../../src/extract/pair-wording.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { spelling, wordIds } from '../../src/extract/wording.ts'

/** The features of the first number and the first name of a text, as zone and word. */
function around(abstract: string): string[] {
  const reading = readMentions(readDocument('', abstract))
  const words = [...new Set(reading.words.map((word) => spelling(reading.document.clean, word)))]
  const ids = wordIds(reading, new Map(words.map((word, index) => [word, index])))
  return pairFeatures(reading, ids, { n: 0, m: 0 }, words.length).map(
    (feature) => `${Math.floor(feature / words.length)} ${words[feature % words.length]}`,
  )
}

describe('pairFeatures', () => {
  it('tells the words between, before and behind the later of the two, the number first', () => {
    expect(around('It solves 61.5% of all GSM8K tasks with ease.')).toEqual([
      '1 of',
      '1 all',
      '3 all',
      '3 of',
      '5 tasks',
      '5 with',
    ])
  })

  it('and the name first, in zones of their own', () => {
    expect(around('On GSM8K, Larch reaches 61.5% at last.')).toEqual([
      '0 ,',
      '0 larch',
      '0 reaches',
      '2 reaches',
      '2 larch',
      '4 at',
      '4 last',
    ])
  })

  it('where they stand in two sentences, the words beside the name and the opening of the number’s sentence', () => {
    expect(around('We test on GSM8K now. At long last the score of this very model is 61.5%.')).toEqual([
      '6 we',
      '6 test',
      '6 on',
      '6 now',
      '6 .',
      '6 at',
      '6 long',
      '7 at',
      '7 long',
      '7 last',
      '7 the',
      '7 score',
      '7 of',
    ])
    expect(
      around('We test on GSM8K now. Then 61.5% it was.').filter((feature) => feature[0] === '7'),
    ).toEqual(['7 then'])
  })

  it('is silent where the two stand far apart in one sentence', () => {
    const apart = (words: number) => around(`On GSM8K${' so'.repeat(words)} 61.5% it is.`)
    expect(apart(25)).toEqual([])
    expect(apart(24).filter((feature) => feature === '0 so')).toHaveLength(24)
  })
})

describe('pairWordingCues', () => {
  it('weighs the words of each pair', () => {
    const reading = readMentions(readDocument('', 'It solves 61.5% of GSM8K.'))
    const ids = wordIds(reading, new Map([['of', 0]]))
    const weights = Array.from({ length: pairZoneCount }, (_, zone) => [
      zone === pairZones.between + 1 ? 300 : 0,
    ])
    const pair = { n: 0, entity: 0, m: 0, cues: [] }
    // "of" stands between the two and right before the later one.
    expect(pairWordingCues(reading, ids, [pair, pair], weights)).toEqual([3 / Math.sqrt(3), 3 / Math.sqrt(3)])
  })
})
