import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, readDocument } from '../../src/extract/document.ts'

describe('cleanText', () => {
  it.each([
    ['rises to 66.3\\%', 'rises to 66.3 %'],
    ['66.3 %rightarrow73.4 %', '66.3 %→         73.4 %'],
    ['4.05times faster', '4.05×     faster'],
    ['sim100B tokens', '≈  100B tokens'],
    ['AlpacaEval~2', 'AlpacaEval 2'],
    ['$74.0$ points', ' 74.0  points'],
    ['\\textbf{82.1}', '        82.1 '],
    ['10–12 points', '10-12 points'],
    ['54.1\u00a0%', '54.1 %'],
  ])('%s', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it('keeps the length of any text, so that offsets mean the same in both', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        (text) => cleanText(text).length === text.length,
      ),
    )
    const pieces = fc.constantFrom(
      '\\%',
      '$',
      '{',
      '\\textbf{',
      'rightarrow',
      '%',
      '5',
      'times',
      '~',
      '—',
      '→',
      'sim',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }),
        (parts) => cleanText(parts.join('')).length === parts.join('').length,
      ),
    )
  })
})

describe('readDocument', () => {
  it('parts sentences at full stops, not at decimals or abbreviations', () => {
    const { clean, sentences } = readDocument(
      'Larch',
      'It gains 4.2 points, e.g. On long inputs. It also helps vs. Heron. Done.',
    )
    expect(sentences.map(({ start, end }) => clean.slice(start, end).trim())).toEqual([
      'Larch',
      'It gains 4.2 points, e.g. On long inputs.',
      'It also helps vs. Heron.',
      'Done.',
    ])
  })

  it('keeps the text as it was given', () => {
    const { text, abstractStart } = readDocument('A title', 'An $x$ abstract.')
    expect(text.slice(abstractStart)).toBe('An $x$ abstract.')
  })
})
