import type { Kind } from '../claim/record.ts'
import type { Cast } from './attribute-systems.ts'
import type { Span } from './document.ts'

/** A claim's number with the words around it. */
export interface Setting {
  number: Span
  kind: Kind
  sentence: Span
  sentenceIndex: number
  /** From the start of the sentence to the number, and from the number to the end of the sentence. */
  left: string
  right: string
  /** From the number before (or the sentence's start), and to the number behind (or its end). */
  before: string
  after: string
  endpoint: 'from' | 'to' | null
  /** The number's place in its list ("7.1 and 2.8") and the list's length. */
  list: { place: number; length: number }
}

/** A number that stands alone. */
export const digits = /(?<![\w.-])\d+(?:[.,]\d+)*(?!\d|[.]\d)/g

/** Cuts out what stands around a number. */
export function settingOf(cast: Cast, number: Span, kind: Kind): Setting {
  const { clean, sentences } = cast.document
  const found = sentences.findIndex((span) => span.start <= number.start && number.start < span.end)
  const sentence = sentences[found] ?? { start: 0, end: clean.length }
  const blank = (from: number, to: number) => blankNames(cast, from, to)
  const left = clean.slice(sentence.start, number.start)
  const right = clean.slice(number.end, sentence.end)
  const lastNumber = [...blank(sentence.start, number.start).matchAll(digits)].at(-1)
  const nextNumber = [...blank(number.end, sentence.end).matchAll(digits)][0]
  const before = lastNumber ? left.slice(lastNumber.index + lastNumber[0].length) : left
  const after = nextNumber ? right.slice(0, nextNumber.index) : right
  const endpoint = endpointOf(squeezed(left), squeezed(right), lastNumber !== undefined)
  const list = listPlace(blank(sentence.start, sentence.end), number.start - sentence.start)
  return {
    number,
    kind,
    sentence,
    sentenceIndex: Math.max(0, found),
    left: squeezed(left),
    right: squeezed(right),
    before: squeezed(before),
    after: squeezed(after),
    endpoint,
    list,
  }
}

/** Numbers of one list stand close together, with nothing but units and joining words between them. */
function listPlace(text: string, at: number): Setting['list'] {
  const numbers = [...text.matchAll(digits)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const index = numbers.findIndex((span) => span.start <= at && at < span.end)
  const isJoined = (left: Span | undefined, right: Span | undefined) =>
    left !== undefined &&
    right !== undefined &&
    /^\s?%?(?: points?| pp)?(?:,? and |, | or |\/| & )[+≈-]?\s?$/.test(text.slice(left.end, right.start))
  let from = index
  let to = index
  while (isJoined(numbers[from - 1], numbers[from])) from -= 1
  while (isJoined(numbers[to], numbers[to + 1])) to += 1
  return { place: index - from, length: to - from + 1 }
}

/** The text with the digits of models and sizes blanked, so that only numbers are left to count. */
function blankNames({ document, models, sizes }: Cast, from: number, to: number): string {
  let text = document.clean.slice(from, to)
  for (const span of [...models, ...sizes]) {
    if (span.start < from || span.end > to) continue
    text = text.slice(0, span.start - from) + ' '.repeat(span.end - span.start) + text.slice(span.end - from)
  }
  return text
}

const toBehind = /^\s?%?(?: \(?[^.;,\d]{0,45}?\)?)? ?(?:to\b|→)/
const fromBefore = /\bfrom (?:[^\d.;,]{0,40} )?[+≈-]?\s?$/
const toBefore =
  /(?<!\b(?:compared|relative|close|due|similar|equal|next|up|ranges?|ranged|ranging|comparable) )(?:\bto|→)\s*(?:\w+ ){0,2}[+≈-]?\s?$/

function endpointOf(left: string, right: string, hasBefore: boolean): Setting['endpoint'] {
  if (hasBefore && toBefore.test(left.slice(-30))) return 'to'
  if (fromBefore.test(left.slice(-60)) && toBehind.test(right.slice(0, 80))) return 'from'
  if (/^\s?%?\s*→/.test(right)) return 'from'
  if (fromBefore.test(left.slice(-25))) return 'from'
  return /^\s?%? to \d/.test(right) ? 'from' : null
}

/** Text with every run of blanks as one: markup leaves long ones. */
export const squeezed = (text: string) => text.replace(/\s{2,}|[^\S ]/g, ' ')
