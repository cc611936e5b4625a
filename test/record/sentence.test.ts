import { describe, expect, it } from 'vitest'
import { sentenceOf } from '../../src/record/sentence.ts'

const abstract =
  'We train a small model. It reaches 43.33% on AIME 2024, up from 20.0%. "Longer" runs (e.g. k = 64) help further.'
const words = '43.33% on AIME 2024'
const start = abstract.indexOf(words)

describe('the sentence of a claim', () => {
  it('is the one that holds the offsets, parted at them', () => {
    expect(sentenceOf(abstract, start, start + words.length, words)).toEqual({
      before: 'It reaches ',
      words,
      after: ', up from 20.0%.',
    })
  })

  it('does not end at a decimal point or an abbreviation', () => {
    const at = abstract.indexOf('k = 64')
    expect(sentenceOf(abstract, at, at + 6, 'k = 64')?.before).toBe('"Longer" runs (e.g. ')
  })

  it('takes evidence that was cut in the middle', () => {
    const end = abstract.indexOf(', up')
    expect(sentenceOf(abstract, start - 11, end, 'It reaches … AIME 2024')?.words).toBe(
      'It reaches 43.33% on AIME 2024',
    )
  })

  it('is refused when the offsets hold other words or lie outside', () => {
    expect(sentenceOf(abstract, 0, 5, words)).toBeNull()
    expect(sentenceOf(abstract, start, 10_000, words)).toBeNull()
    expect(sentenceOf(abstract, 20, 20, '')).toBeNull()
  })
})
