import { describe, expect, it } from 'vitest'
import { endingCount, endingOf, tokensOf } from '../../../src/extract/encoder/tokens.ts'

const spelled = (text: string) => tokensOf(text).map(({ spelling }) => spelling)

describe('tokensOf', () => {
  it('cuts words where capitals and digits begin', () => {
    expect(spelled('HealthBench-500 beats GSM8K')).toEqual([
      'health',
      'bench',
      '-',
      '500',
      'beats',
      'gsm',
      '8',
      'k',
    ])
  })

  it('keeps a run of capitals whole', () => {
    expect(spelled('AIME24 and ARC')).toEqual(['aime', '<int2>', 'and', 'arc'])
  })

  it.each([
    ['61.5', '<dec2.1>'],
    ['0.613', '<dec1.3>'],
    ['1234.5', '<dec4.1>'],
    ['12,500', '<big>'],
    ['2025', '<year>'],
    ['7', '7'],
    ['20', '20'],
    ['21', '<int2>'],
    ['512', '512'],
    ['4096', '<int4>'],
  ])('gives the number %s by its form', (text, spelling) => {
    expect(spelled(text)).toEqual([spelling])
  })

  it('points into the text', () => {
    const text = 'On WoolBench, 61.5%.'
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'On',
      'Wool',
      'Bench',
      ',',
      '61.5',
      '%',
      '.',
    ])
  })

  it('tells case, and whether a space stands before', () => {
    const forms = tokensOf('a A AB Ab (x').map(({ form }) => form)
    expect(forms).toEqual([16, 10, 12, 14, 0, 17])
  })

  it('reads letters beyond ASCII as words', () => {
    expect(spelled('Über Größe')).toEqual(['über', 'größe'])
  })
})

describe('endingOf', () => {
  it('is the same for words of one ending', () => {
    expect(endingOf('reaches')).toBe(endingOf('teaches'))
    expect(endingOf('reaches')).not.toBe(endingOf('reached'))
  })

  it('stays within its places', () => {
    for (const word of ['', 'a', 'of', 'bench', '→', '😀'])
      expect(endingOf(word)).toSatisfy((place: number) => place >= 0 && place < endingCount)
  })
})
