import { describe, expect, it } from 'vitest'
import { type LabelledReading, trainPairWording, trainWording } from '../../scripts/train/wording.ts'
import { readDocument } from '../../src/extract/document.ts'
import { pairWordingCues } from '../../src/extract/pair-wording.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { readingIds, wordingCues } from '../../src/extract/wording.ts'

const read = (abstract: string) => readMentions(readDocument('Untitled', abstract))

/** Papers in which "solves" goes with results on benchmarks and "saves" with costs of tools. */
const papers: LabelledReading[] = Array.from({ length: 50 }, (_, index) =>
  index % 2 === 0
    ? {
        reading: read(`Our model solves ${20 + index}.5% of WoolBench tasks in a single pass.`),
        names: [1],
        numbers: [1],
      }
    : {
        reading: read(`Our cache saves ${20 + index}.5% of WoolPress memory in a single pass.`),
        names: [0],
        numbers: [0],
      },
)

describe('trainWording', () => {
  const wording = trainWording(papers)
  const said = (abstract: string) => {
    const reading = read(abstract)
    return wordingCues(reading, readingIds(reading, wording), wording)
  }

  it('learns which words speak for a result, for numbers and names that it has not seen', () => {
    const result = said('It solves 77.1% of FeltBench tasks.')
    const cost = said('It saves 77.1% of FeltPress memory.')
    expect(result.numbers[0]?.[1]).toBeGreaterThan(0.5)
    expect(cost.numbers[0]?.[1]).toBeLessThan(-0.5)
    expect(result.names[0]?.[1]).toBeGreaterThan(0.5)
    expect(cost.names[0]?.[1]).toBeLessThan(-0.5)
  })

  it('learns endings of names', () => {
    expect(said('We use FeltBench at 50.5%.').names[0]?.[2]).toBeGreaterThan(0.5)
    expect(said('We use FeltPress at 50.5%.').names[0]?.[2]).toBeLessThan(-0.5)
  })

  it('knows no word of a few papers only', () => {
    const seven = Array.from({ length: 7 }, () => ({
      reading: read('A rarely seen loom gives 31.5% on WoolBench.'),
      names: [1],
      numbers: [1],
    }))
    expect(trainWording([...papers, ...seven]).words.split(' ')).not.toContain('loom')
    expect(trainWording([...papers, ...seven, ...seven]).words.split(' ')).toContain('loom')
  })

  it('gives the same weights for the same papers', () => {
    expect(trainWording(papers)).toEqual(wording)
  })
})

describe('trainPairWording', () => {
  it('learns which words between a number and a name join them', () => {
    const pair = { n: 0, entity: 0, m: 0, cues: [] }
    const pairs = papers.map(({ reading, numbers: [label] }) => ({
      reading,
      pairs: [pair],
      labels: [label === 1 ? 'claim' : null],
    }))
    // A pair that is not to be learned from, among many that say the contrary.
    const silent = pairs.map(({ reading }) => ({ reading, pairs: [pair], labels: [undefined] }))
    const wording = trainWording(papers)
    const weights = trainPairWording([...pairs, ...silent], wording)
    const said = (abstract: string) => {
      const reading = read(abstract)
      return pairWordingCues(reading, readingIds(reading, wording), [pair], weights)[0]
    }
    expect(said('It solves 77.1% of FeltBench tasks.')).toBeGreaterThan(0.2)
    expect(said('It saves 77.1% of FeltPress memory.')).toBeLessThan(-0.2)
  })
})
