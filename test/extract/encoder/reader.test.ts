import { describe, expect, it } from 'vitest'
import encoder from '../../../data/encoder.json' with { type: 'json' }
import { readDocument } from '../../../src/extract/document.ts'
import { verdictOn } from '../../../src/extract/encoder/reader.ts'
import type { Verdict } from '../../../src/extract/encoder/verdict.ts'
import { numberCues } from '../../../src/extract/number-cues.ts'
import { type Reading, readMentions } from '../../../src/extract/reading.ts'

function read(
  abstract: string,
  title = 'RiddleNet: Reasoning by Rhymes',
): { reading: Reading; verdict: Verdict } {
  const reading = readMentions(readDocument(title, abstract))
  return { reading, verdict: verdictOn(encoder, reading, numberCues(reading).rows) }
}

/** What is said of the number that is printed so. */
function saidOf({ reading, verdict }: ReturnType<typeof read>, printed: string) {
  const said = verdict.numbers[reading.numbers.findIndex(({ valueText }) => valueText === printed)]
  if (!said) throw new Error(`${printed} is not among the numbers that were read.`)
  return said
}

const likeliest = (logs: readonly number[]) => logs.indexOf(Math.max(...logs))
const entityOf = ({ reading }: ReturnType<typeof read>, name: string) =>
  reading.entities.findIndex((entity) => entity.name === name)
const shares = (logs: readonly number[]) => logs.reduce((sum, log) => sum + Math.exp(log), 0)

describe('verdictOn', () => {
  const paper = read(
    'We propose RiddleNet, a method for reasoning by rhymes. RiddleNet achieves 61.5% accuracy on GSM8K and 48.2% on MATH-500, while the Llama-3.1-8B baseline reaches 40.1% on GSM8K. It uses 37% less memory.',
  )

  it('takes scores for results, and savings for none', () => {
    expect(saidOf(paper, '61.5').result).toBeGreaterThan(0)
    expect(saidOf(paper, '48.2').result).toBeGreaterThan(0)
    expect(saidOf(paper, '37').result).toBeLessThan(0)
  })

  it('gives each number of a list its own benchmark', () => {
    expect(likeliest(saidOf(paper, '61.5').links)).toBe(entityOf(paper, 'GSM8K'))
    expect(likeliest(saidOf(paper, '48.2').links)).toBe(entityOf(paper, 'MATH-500'))
  })

  it("tells the paper's own score from a baseline's", () => {
    expect(saidOf(paper, '61.5').other).toBeLessThan(saidOf(paper, '40.1').other)
  })

  it('tells a gain from a score', () => {
    const gain = read(
      'RiddleNet improves accuracy on GSM8K by 4.2 points over the baseline and reaches 61.5%.',
    )
    expect(likeliest(saidOf(gain, '4.2').kinds)).toBe(1)
    expect(likeliest(saidOf(gain, '61.5').kinds)).toBe(0)
  })

  it('gives shares of 1: entities and none, kinds, scorers and none', () => {
    for (const said of paper.verdict.numbers) {
      if (said === null) throw new Error('A number was not read.')
      expect(shares(said.links)).toBeLessThan(1)
      expect(shares(said.kinds)).toBeCloseTo(1, 5)
      for (const logs of said.scorers) expect(shares(logs)).toBeCloseTo(1, 5)
    }
  })

  it('reads the same text the same', () => {
    const again = read(paper.reading.document.text.split('\n')[1] ?? '')
    expect(again.verdict).toEqual(paper.verdict)
  })

  it('says nothing of a number behind the longest text that it reads, and of others as ever', () => {
    const long = read(
      `RiddleNet reaches 61.5% on GSM8K. ${'We study rhymes. '.repeat(400)}It has 48.2% on MATH-500.`,
    )
    const last = long.reading.numbers.findIndex(({ valueText }) => valueText === '48.2')
    expect(long.verdict.numbers[last]).toBeNull()
    expect(saidOf(long, '61.5').result).toBeGreaterThan(0)
    expect(shares(saidOf(long, '61.5').links)).toBeLessThanOrEqual(1)
  })
})
