/**
 * How a name is reduced to the key under which it is compared: lower case, letters, digits and "+", "*", "∞",
 * and "." between digits. "+" stays because HumanEval+ is not HumanEval. τ and \tau are "tau", π is "pi", ² is "2".
 */

/** Class of a character in a name: 0 ends a name, 1 to 39 is a key symbol, the others are told apart below. */
export const END = 0
/** A separator that a reader sees: space, hyphen, underscore, apostrophe, slash. */
export const GAP = 60
/** Markup that a reader does not see: "$", "{", "}", "^". */
export const MARKUP = 61
/** A backslash: starts a LaTeX command. */
export const COMMAND = 62

const symbols = 'abcdefghijklmnopqrstuvwxyz0123456789+*∞.'
/** Class of ".", which is part of a name only between digits (Spider 2.0). */
export const DOT = symbols.length
/** Number of key symbols plus one, since symbols count from 1. */
export const SYMBOLS = symbols.length + 1

const gaps = " -_/~'’‘‐‑–−\u00a0\u202f\u2009`\n\t"
const markup = ['$', '{', '}', '^']

const classes = buildClasses()

function buildClasses(): Uint8Array {
  const table = new Uint8Array(65536)
  for (let i = 0; i < symbols.length; i++) {
    table[symbols.charCodeAt(i)] = i + 1
    table[symbols.charAt(i).toUpperCase().charCodeAt(0)] = i + 1
  }
  for (const gap of gaps) table[gap.charCodeAt(0)] = GAP
  for (const sign of markup) table[sign.charCodeAt(0)] = MARKUP
  table[92] = COMMAND
  const same: Record<string, string> = { '²': '2', '³': '3', '∗': '*', '⁺': '+' }
  for (const [sign, symbol] of Object.entries(same)) table[sign.charCodeAt(0)] = symbols.indexOf(symbol) + 1
  return table
}

/** Class of the UTF-16 unit `code`. */
export const classOf = (code: number): number => classes[code] ?? END

/** Whether the unit belongs to a word: letters and digits of any script that names use. */
export function isWordUnit(code: number): boolean {
  const kind = classOf(code)
  if (kind > 0 && kind <= 36) return true
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7
}

const plain = (name: string): string =>
  name
    .replace(/\\(?:text[a-z]*|math[a-z]+|emph|rm|bf|sc)\b/g, '')
    .replace(/[τΤ]/g, 'tau')
    .replace(/π/g, 'pi')
    .replace(/²/g, '2')
    .replace(/³/g, '3')
    .replace(/[${}^\\]/g, '')

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether the "." at `at` stands between digits. */
export const isDecimalPoint = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))

function isSymbolAt(name: string, at: number): boolean {
  const kind = classOf(name.charCodeAt(at))
  return kind === DOT ? isDecimalPoint(name, at) : kind > END && kind < GAP
}

/** The key of a name, e.g. "AIME'24" → "aime24", "$\tau^2$-Bench" → "tau2bench". */
export function nameKey(name: string): string {
  let key = ''
  const text = plain(name)
  for (let at = 0; at < text.length; at++) if (isSymbolAt(text, at)) key += text.charAt(at).toLowerCase()
  return key
}

/** Where a text may put a gap into a name: `hard` where the name has one, `soft` at a change of case or to digits. */
export type Break = 'hard' | 'soft'

/** The breaks of a name by the number of symbols before them; "ToolBench" may be "Tool Bench" by a soft one. */
export function breaksOf(name: string): Map<number, Break> {
  const breaks = new Map<number, Break>()
  let count = 0
  let previous = ''
  let gap = false
  const text = plain(name)
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (!isSymbolAt(text, at)) {
      gap = true
      continue
    }
    if (previous !== '' && gap) breaks.set(count, 'hard')
    else if (previous !== '' && changesClass(previous, char)) breaks.set(count, 'soft')
    previous = char
    gap = false
    count++
  }
  return breaks
}

function changesClass(left: string, right: string): boolean {
  const rising = /[a-z]/.test(left) && /[A-Z]/.test(right)
  const numeric = /[0-9.]/
  return rising || numeric.test(left) !== numeric.test(right)
}
