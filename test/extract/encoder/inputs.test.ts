import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/extract/document.ts'
import { encoderInput, markCount, tieCount } from '../../../src/extract/encoder/inputs.ts'
import { tokensOf } from '../../../src/extract/encoder/tokens.ts'
import { readMentions } from '../../../src/extract/reading.ts'

const document = readDocument(
  'RiddleNet: Reasoning by Rhymes',
  'We propose RiddleNet, built on Qwen3-8B. It reaches 61.5% on GSM8K and +4.2 points on WoolBench.',
)
const reading = readMentions(document)
const spelled = tokensOf(document.clean).map(({ spelling }) => spelling)
const input = encoderInput(reading, new Map([['reaches', 9]]))
const marksOf = (spelling: string, mark: 0 | 1 = 0) =>
  spelled.flatMap((other, token) => (other === spelling ? [input.marks[2 * token + mark] ?? 0] : []))

describe('encoderInput', () => {
  it('gives a token its place in the vocabulary, or that it is unknown', () => {
    expect(input.words[spelled.indexOf('reaches')]).toBe(9)
    expect(input.words[spelled.indexOf('propose')]).toBe(1)
  })

  it('finds the tokens of numbers and names', () => {
    expect(input.numbers.map((token) => spelled[token])).toEqual(['<dec2.1>', '<dec1.1>'])
    const names = input.names.map(({ first, last }) => spelled.slice(first, last + 1).join(' '))
    expect(names).toContain('gsm 8 k')
    expect(names).toContain('wool bench')
  })

  it('marks a catalogued name otherwise than another, and its first token otherwise than the rest', () => {
    const [gsm] = marksOf('gsm')
    const [wool] = marksOf('wool')
    expect(gsm).not.toBe(wool)
    expect(marksOf('k')).toEqual([(gsm ?? 0) + 1])
    expect(marksOf('bench')).toEqual([(wool ?? 0) + 1])
  })

  it('marks numbers by unit and sign', () => {
    expect(marksOf('<dec2.1>')).not.toEqual(marksOf('<dec1.1>'))
  })

  it('marks the title and where a sentence begins', () => {
    expect(marksOf('rhymes', 1)).not.toEqual([0])
    expect(marksOf('it', 1)).not.toEqual([0])
    expect(marksOf('reaches', 1)).toEqual([0])
  })

  it('knows who may have scored: models and own names', () => {
    const systems = input.systems.map(({ first, last }) => spelled.slice(first, last + 1).join(''))
    expect(systems).toContain('qwen3-8b')
    expect(systems).toContain('riddlenet')
    expect(input.ties.map((row) => row.length)).toEqual([input.systems.length, input.systems.length])
  })

  it('asks only for vectors that there are', () => {
    for (const mark of Array.from(input.marks)) expect(mark).toBeLessThan(markCount)
    for (const tie of input.ties.flat()) expect(tie).toBeLessThan(tieCount)
  })
})
