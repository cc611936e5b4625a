/**
 * Joint forms: one name whose ending is said again for a sister ("AIME24 & 25", "CIFAR-10/100", "ARC-E/C",
 * "SWE-bench Verified and Lite", "AIME (2024/2025)", "the 2024 and 2025 AIME"). The ending is put after the same
 * stem and counts only when the catalogue knows the result, so no list of families is needed.
 */

/** A piece of text that names a benchmark together with the stem of its neighbour. */
export interface JointPiece<T> {
  start: number
  end: number
  value: T
}

/** Looks a full spelling up in the catalogue. */
export type Lookup<T> = (name: string) => T | null

const CONNECTIVE = /\s*(?:,\s*(?:and\s+|&\s*)?|\/|\\?&|\band\b|\bor\b|[-–])\s*/y
const NUMBER_PIECE =
  /['’]?(?:[vV]?\d+(?:\.\d+)?)(?![\w%]|\\%|\.\d|-?(?:point|shot)| (?:points|percent|problems|tasks|questions|items|benchmarks|datasets)\b)/y
const WORD_PIECE = /(?:[A-Z][A-Za-z]*\+?|\+|(?<=\/)[a-z])(?![\w]|-[A-Za-z])/y
const OPENING = /[\s~]?[([{]\s*/y
const CLOSING = /\s*[)\]},;:]/y
const NUMBER_ENDING = /['’]?[vV]?\d+(?:\.\d+)?[}$]*$/
const WORD_ENDING = /(?<=[A-Za-z\d\]][\s_~-])[A-Za-z][A-Za-z]*\+?$/
const YEARS_BEFORE = /\b(?:(20\d\d)\s*(?:and|&|\/|,|-|–)\s*)?(20\d\d)\s+$/

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? null : found[0]
}

interface Ending {
  stem: string
  /** Digits of a number ending without a sign before it; 0 for words. */
  digits: number
}

function endingsOf(name: string): Ending[] {
  const number = NUMBER_ENDING.exec(name)
  if (number !== null && number.index > 0) {
    return [{ stem: name.slice(0, number.index), digits: number[0].replace(/\D/g, '').length }]
  }
  const word = WORD_ENDING.exec(name)
  const whole: Ending = { stem: name, digits: 0 }
  return word === null || word.index === 0 ? [whole] : [{ stem: name.slice(0, word.index), digits: 0 }, whole]
}

/** Whether a bare number can be a sister of the ending: "24 & 25", "2024/25", but not "AIME 2024, 12". */
function fits(piece: string, connective: string, digits: number): boolean {
  const length = piece.replace(/\D/g, '').length
  if (/^['’vV]/.test(piece)) return true
  if (length === digits) return true
  return /^\s*[/&\\–-]/.test(connective) && length >= 2
}

function nextPiece<T>(text: string, at: number, endings: Ending[], lookup: Lookup<T>): JointPiece<T> | null {
  const connective = matchAt(CONNECTIVE, text, at)
  if (connective === null) return null
  const start = at + connective.length
  const number = matchAt(NUMBER_PIECE, text, start)
  for (const { stem, digits } of endings) {
    const piece = digits > 0 ? number : matchAt(WORD_PIECE, text, start)
    if (piece === null || (digits > 0 && !fits(piece, connective, digits))) continue
    if (digits === 0 && piece === '+' && connective.trim() !== '/') continue
    const value = lookup(joined(stem, piece))
    if (value !== null) return { start, end: start + piece.length, value }
  }
  return null
}

const joined = (stem: string, piece: string): string => (piece === '+' ? stem + piece : `${stem} ${piece}`)

/** The sisters that follow a name which ends at `end`; empty for a name that stands alone. */
export function followingPieces<T>(
  text: string,
  start: number,
  end: number,
  lookup: Lookup<T>,
): JointPiece<T>[] {
  const endings = endingsOf(text.slice(start, end))
  const pieces: JointPiece<T>[] = []
  for (let at = end; ; ) {
    const piece = nextPiece(text, at, endings, lookup)
    if (piece === null) return pieces
    pieces.push(piece)
    at = piece.end
  }
}

/** The editions given in brackets after a family's name, "AIME (2024/2025)"; empty when there are none. */
export function bracketedPieces<T>(
  text: string,
  start: number,
  end: number,
  lookup: Lookup<T>,
): JointPiece<T>[] {
  const opening = matchAt(OPENING, text, end)
  if (opening === null) return []
  const stem = text.slice(start, end)
  const at = end + opening.length
  const piece = matchAt(NUMBER_PIECE, text, at) ?? matchAt(WORD_PIECE, text, at)
  if (piece === null) return []
  const value = lookup(`${stem} ${piece}`)
  if (value === null) return []
  const digits = /\d/.test(piece) ? piece.replace(/\D/g, '').length : 0
  const first: JointPiece<T> = { start, end: at + piece.length, value }
  const pieces = [first]
  for (let next: JointPiece<T> | null = first; next !== null; ) {
    next = nextPiece(text, next.end, [{ stem, digits }], lookup)
    if (next !== null) pieces.push(next)
  }
  const last = pieces[pieces.length - 1] ?? first
  if (matchAt(CLOSING, text, last.end) === null) return []
  const certain = pieces.length > 1 || digits === 0 || digits > 2 || /^['’vV]/.test(piece)
  return certain ? pieces : []
}

/** The editions named before a family's name, "the 2024 and 2025 AIME"; empty when there are none. */
export function leadingPieces<T>(
  text: string,
  start: number,
  end: number,
  lookup: Lookup<T>,
): JointPiece<T>[] {
  const from = Math.max(0, start - 24)
  const found = YEARS_BEFORE.exec(text.slice(from, start))
  if (found === null) return []
  const stem = text.slice(start, end)
  const yearStart = from + found.index + found[0].lastIndexOf(found[2] ?? '')
  const last = lookup(`${stem} ${found[2]}`)
  if (last === null) return []
  const pieces = [{ start: yearStart, end, value: last }]
  const first = found[1] === undefined ? null : lookup(`${stem} ${found[1]}`)
  if (first !== null) pieces.unshift({ start: from + found.index, end: from + found.index + 4, value: first })
  return pieces
}
