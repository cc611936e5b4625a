import { describe, expect, test } from 'vitest'
import { readableTex } from '../../src/claim/readable-tex.ts'

describe('TeX as its reader sees it', () => {
  test.each([
    ['Larch reaches 91.9\\% on AIME 2025', 'Larch reaches 91.9% on AIME 2025'],
    ['E$^3$-Larch', 'E³-Larch'],
    ['Larch$^{2}$ and H$_2$O', 'Larch² and H₂O'],
    ['a $2.5\\times$ faster \\textbf{Larch}', 'a 2.5× faster Larch'],
    ['\\emph{\\textsc{Larch}} wins', 'Larch wins'],
    ['from 40\\% $\\rightarrow$ 60\\%', 'from 40% → 60%'],
    ['$\\textbf{78.1}$ $\\pm$ 0.2', '78.1 ± 0.2'],
    ['Larch\\&Fir \\_ \\# \\$5', 'Larch&Fir _ # $5'],
    ['on~MATH by 3\\,points', 'on MATH by 3 points'],
    ['$1{,}024$ runs', '1,024 runs'],
    ['an $\\alpha$ of 0.5', 'an α of 0.5'],
    ['$\\pi_{0.5}$', 'π₀.₅'],
    ['{\\pi}0.5', 'π0.5'],
  ])('%s', (tex, words) => {
    expect(readableTex(tex)).toBe(words)
  })

  test('text without TeX is the very same, also with a lone dollar or tilde', () => {
    for (const text of [
      'costs $5',
      '~40% of runs',
      'a_b^c {x}',
      'between $5 a run',
      'from $5 to $7',
      '$5/$7 a run',
    ])
      expect(readableTex(text)).toBe(text)
  })

  test('what is not known stays: an own command, a power that has no sign', () => {
    expect(readableTex('\\larch scores 5')).toBe('\\larch scores 5')
    expect(readableTex('$x^{ab}$')).toBe('x^{ab}')
  })
})
