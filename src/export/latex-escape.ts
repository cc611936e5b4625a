import { oneLine } from './plain-text.ts'

const signs: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces even behind a backslash: no brace stays a sign of its own.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  // A star or bracket after the end of a row would be taken as its argument.
  '*': '{*}',
  '[': '{[}',
  ']': '{]}',
  '\u2026': '\\ldots{}',
  '\u2013': '--',
  '\u2014': '---',
  '\u2018': '`',
  '\u2019': "'",
  '\u201c': '``',
  '\u201d': "''",
  '\u00a0': '~',
  '\u202f': '\\,',
  '\u2009': '\\,',
  '\u00b1': '\\ensuremath{\\pm}',
  '\u00d7': '\\ensuremath{\\times}',
  '\u00b7': '\\ensuremath{\\cdot}',
  '\u2212': '\\ensuremath{-}',
  '\u2248': '\\ensuremath{\\approx}',
  '\u223c': '\\ensuremath{\\sim}',
  '\u2260': '\\ensuremath{\\neq}',
  '\u2264': '\\ensuremath{\\leq}',
  '\u2265': '\\ensuremath{\\geq}',
  '\u226a': '\\ensuremath{\\ll}',
  '\u226b': '\\ensuremath{\\gg}',
  '\u2208': '\\ensuremath{\\in}',
  '\u2192': '\\ensuremath{\\rightarrow}',
  '\u2191': '\\ensuremath{\\uparrow}',
  '\u2193': '\\ensuremath{\\downarrow}',
  '\u221e': '\\ensuremath{\\infty}',
  // Stands for what could not be read; pdfLaTeX has no sign for it.
  '\ufffd': '?',
  '\u2020': '\\dag{}',
  '\u2021': '\\ddag{}',
  '\u2022': '\\textbullet{}',
  ...printedAs('⁰⁴⁵⁶⁷⁸⁹⁺⁻ⁿ', '0456789+-n', 'textsuperscript'),
  ...printedAs('₀₁₂₃₄₅₆₇₈₉₊₋', '0123456789+-', 'textsubscript'),
}

/** Raised and lowered signs that pdfLaTeX's fonts lack, by the plain sign and a command; ¹ ² ³ it has. */
function printedAs(signs: string, plain: string, command: string): Record<string, string> {
  return Object.fromEntries([...signs].map((sign, index) => [sign, `\\${command}{${plain[index]}}`]))
}

const greek = new Map<string, string>(
  ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda', 'mu']
    .map((name, index): [string, string] => [String.fromCodePoint(0x3b1 + index), name])
    .concat(
      [
        'nu',
        'xi',
        'omicron',
        'pi',
        'rho',
        'varsigma',
        'sigma',
        'tau',
        'upsilon',
        'phi',
        'chi',
        'psi',
        'omega',
      ].map((name, index): [string, string] => [String.fromCodePoint(0x3bd + index), name]),
    )
    .map(([sign, name]): [string, string] => [sign, name === 'omicron' ? 'o' : `\\ensuremath{\\${name}}`]),
)

/** Words as LaTeX prints them, on one line; letters beyond Latin and Greek stay as they are. */
export function escapeLatex(text: string): string {
  return oneLine(text).replace(/[^A-Za-z0-9 ]/gu, (sign) => signs[sign] ?? greek.get(sign) ?? sign)
}

/**
 * True when pdfLaTeX cannot print the text: it holds letters or signs beyond Latin, or one of the nine Latin letters that
 * its T1 encoding lacks.
 */
export function needsUnicodeEngine(latex: string): boolean {
  return /[^\p{ASCII}\u00a0-\u017e]|[ĦħĸĿŀŉŦŧ]/u.test(latex)
}
