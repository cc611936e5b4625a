import { describe, expect, it } from 'vitest'
import { type LabelledReading, trainWording } from '../../scripts/train/wording.ts'
import { readDocument } from '../../src/extract/document.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { wordingCues } from '../../src/extract/wording.ts'

const read = (abstract: string) => readMentions(readDocument('Untitled', abstract))

/** Papers in which "solves" goes with results on benchmarks and "saves" with costs of tools. */
const papers: LabelledReading[] = Array.from({ length: 50 }, (_, index) =>
  index % 2 === 0
    ? {
        reading: read(`Our model solves ${20 + index}.5% of WoolBench tasks in a single pass.`),
        names: [1],
      }
    : {
        reading: read(`Our cache saves ${20 + index}.5% of WoolPress memory in a single pass.`),
        names: [0],
      },
)

describe('trainWording', () => {
  const wording = trainWording(papers)
  const said = (abstract: string) => wordingCues(read(abstract), wording)

  it('learns which words speak for a benchmark, for names that it has not seen', () => {
    const solved = said('It solves 77.1% of FeltBench tasks.')
    const cost = said('It saves 77.1% of FeltPress memory.')
    expect(solved[0]?.[1]).toBeGreaterThan(0.5)
    expect(cost[0]?.[1]).toBeLessThan(-0.5)
  })

  it('learns endings of names', () => {
    expect(said('We use FeltBench at 50.5%.')[0]?.[2]).toBeGreaterThan(0.5)
    expect(said('We use FeltPress at 50.5%.')[0]?.[2]).toBeLessThan(-0.5)
  })

  it('knows no word of a few papers only', () => {
    const seven = Array.from({ length: 7 }, () => ({
      reading: read('A rarely seen loom gives 31.5% on WoolBench.'),
      names: [1],
    }))
    expect(trainWording([...papers, ...seven]).words.split(' ')).not.toContain('loom')
    expect(trainWording([...papers, ...seven, ...seven]).words.split(' ')).toContain('loom')
  })

  it('gives the same weights for the same papers', () => {
    expect(trainWording(papers)).toEqual(wording)
  })
})
