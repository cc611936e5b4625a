/**
 * A text as the encoder reads it: words cut where capitals and digits begin ("HealthBench-500" is "Health", "Bench",
 * "-", "500"), numbers as their form, each with its case and whether a space stands before it.
 */
import { hashOf } from '../../claim/hash.ts'
import type { Span } from '../document.ts'

/** One token: where it stands, how the vocabulary spells it, and its form. */
export interface Token extends Span {
  spelling: string
  /** Index into the vectors of forms, 0 to 17. */
  form: number
}

const tokenPattern = /\d+(?:[.,]\d+)*|\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{L}+|[^\s\p{L}\d]/gu

/** Whole numbers that mean something by themselves: small ones, and sizes of test sets, contexts and batches. */
const spelledOut = new Set(['32', '50', '64', '100', '128', '256', '500', '512', '1000', '1024'])
const largestSpelledOut = 20

/** Case of a word and form of a number, twice: after a space, and glued to what stands before. */
const forms = {
  sign: 0,
  grouped: 1,
  decimal: 2,
  year: 3,
  whole: 4,
  letter: 5,
  capitals: 6,
  capital: 7,
  small: 8,
}

/** The tokens of a cleaned text. */
export function tokensOf(clean: string): Token[] {
  return Array.from(clean.matchAll(tokenPattern), ({ 0: text, index }) => {
    const { spelling, form } = /^\d/.test(text) ? numberToken(text) : wordToken(text)
    const isGlued = index > 0 && !/\s/.test(clean.charAt(index - 1))
    return { start: index, end: index + text.length, spelling, form: 2 * form + (isGlued ? 1 : 0) }
  })
}

function numberToken(text: string): { spelling: string; form: number } {
  const digits = (text.split(/[.,]/)[0] ?? '').length
  if (text.includes(',') && /[.,]\d{3}(?:$|[.,])/.test(text))
    return { spelling: '<big>', form: forms.grouped }
  if (text.includes('.')) {
    const decimals = Math.min(3, text.length - digits - 1)
    return { spelling: `<dec${Math.min(4, digits)}.${decimals}>`, form: forms.decimal }
  }
  if (/^(?:19|20)\d\d$/.test(text)) return { spelling: '<year>', form: forms.year }
  const isSpelledOut = Number(text) <= largestSpelledOut || spelledOut.has(text)
  return { spelling: isSpelledOut ? text : `<int${Math.min(6, digits)}>`, form: forms.whole }
}

function wordToken(text: string): { spelling: string; form: number } {
  const spelling = text.toLowerCase()
  if (!/^\p{L}/u.test(text)) return { spelling, form: forms.sign }
  if (/^\p{Lu}$/u.test(text)) return { spelling, form: forms.letter }
  if (/^\p{Lu}+$/u.test(text)) return { spelling, form: forms.capitals }
  return { spelling, form: /^\p{Lu}/u.test(text) ? forms.capital : forms.small }
}

/** Endings have vectors of their own, shared by those that fall into one of so many places. */
export const endingCount = 2048

/** The place of a token's last three characters. */
export const endingOf = (spelling: string): number => hashOf(spelling.slice(-3)) % endingCount
