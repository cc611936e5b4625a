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
    ['5 rightarrow6', '5→          6'],
    ['5rightarrow 6', '5→          6'],
    ['\\rightarrow 5', '→           5'],
    ['longrightarrow 5', '→              5'],
    ['5 \\to 6', '5 →   6'],
    ['5 --> 6 -> 7 => 8', '5 →   6 →  7 →  8'],
    ['3 \\times', '3 ×     '],
    ['\\approx 5 \\sim 6', '≈       5 ≈    6'],
    ['~ 5 points', '≈ 5 points'],
    ['~5.5pp', '≈5.5pp'],
    ['~15%', '≈15%'],
    ['~15.25 %', '≈15.25 %'],
    ['~ 5 items', '  5 items'],
    ['\\geq 5 \\ge 5 \\gt 5', '>    5 >   5 >   5'],
    ['\\leq 5 \\le 5 \\lt 5', '<    5 <   5 <   5'],
    ['5 \\pm 1 \\tau', '5 ±   1 τ   '],
    ['a\\,b\\;c\\:d\\!e', 'a  b  c  d  e'],
    ['a\\&b\\_c\\#d', 'a &b _c #d'],
    ['**5**', '  5  '],
    ['a`b{c}', 'a b c '],
    ['\\mathrm{A} \\emph{b}', '        A        b '],
    ['a\tb\nc\rd\u2009e\u200bf\ufeffg', 'a b c d e f g'],
    ['a—b―c', 'a;b;c'],
    ['5−3‐2‑1', '5-3-2-1'],
    ['“a” ‘b’', '"a" \'b\''],
    ['a⇒b⟶c', 'a→b→c'],
    ['5％ ∼5 ≃5', '5% ≈5 ≈5'],
    ['sometimes 5', 'sometimes 5'],
    ['simple', 'simple'],
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

  it.each<[string, string[]]>([
    ['One. Two? Three! 4 five', ['One.', 'Two?', 'Three!', '4 five']],
    ['See Fig. 3 and Tab. 2 of Dr. Who.', ['See Fig. 3 and Tab. 2 of Dr. Who.']],
    ['By J. Smith et al. We agree.', ['By J. Smith et al. We agree.']],
    ['Is it Fig? Yes.', ['Is it Fig?', 'Yes.']],
    ['It ends.) Then "more." "So." +3 more.', ['It ends.', ') Then "more.', '" "So.', '" +3 more.']],
    ['No capital. follows here.', ['No capital. follows here.']],
    ['No blank.Here.', ['No blank.Here.']],
    ['Trailing.   ', ['Trailing.']],
    ['', []],
  ])('parts "%s"', (abstract, expected) => {
    const { clean, sentences, abstractStart } = readDocument('', abstract)
    const found = sentences.filter(({ start }) => start >= abstractStart)
    expect(found.map(({ start, end }) => clean.slice(start, end).trim())).toEqual(expected)
  })

  it('never joins title and abstract', () => {
    const { sentences, abstractStart } = readDocument('A title', 'An abstract')
    expect(abstractStart).toBe(8)
    expect(sentences).toEqual([
      { start: 0, end: 7 },
      { start: 8, end: 19 },
    ])
  })
})
