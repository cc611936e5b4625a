import type { Span } from './document.ts'

/** A number in the text that could be a result. */
export interface NumberMention extends Span {
  value: number
  /** As printed, without sign. */
  valueText: string
  /** A printed sign, or ''. */
  sign: '+' | '-' | ''
  /** What stands right behind it. */
  unit: NumberUnit
  /** End of the number with its unit. */
  unitEnd: number
}

export type NumberUnit = '%' | 'points' | 'percentile' | '×' | 'size' | 'count' | 'other' | ''

const numberPattern = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|(?<!\w)\.\d+|\d+/g
/**
 * Dates in figures: 4/15/2024, 15.04.2024, 2024-04-15 and 04/2024. The year must be one of a paper's time, month and
 * day must be possible, so that lists of three scores ("12/15/20") stay numbers.
 */
const datePattern =
  /(?<![\w./-])(?:(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d\d|(?:19|20)\d\d([/-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])\/20[0-3][1-9])(?![\w/-])/g
const words: Record<string, number> = {
  ten: 10,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const wordPattern =
  /\b(ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](one|two|three|four|five|six|seven|eight|nine))? ?(?:%|percent\b)/gi
const ones = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Units that may follow a number, and what they mean. */
const unitPatterns: [NumberUnit, RegExp][] = [
  [
    'points',
    /^[ -]?(?:%|percent(?:age)?)?[ -]?(?:(?:absolute|percentage|accuracy|average|F1|BLEU|mAP|AP|mIoU|EM) )?(?:points?|pts?\b|pp\b|p\.p\.|percentage-points?)/i,
  ],
  ['percentile', /^(?:st|nd|rd|th)?[ -]percentile/i],
  ['%', /^\s{0,3}(?:%|percent\b|per cent\b)/i],
  ['×', /^\s?-?(?:×|x\b|X\b|fold\b|times\b)/],
  ['size', /^[ -]?(?:[BMT]\b(?!-)|billion|million|trillion)/],
  [
    'count',
    /^[KkMGT]\b|^\s?(?:GB|MB|TB|ms|seconds?|minutes?|hours?|days?|GPUs?|TFLOPs?|FLOPs?|tokens?|px|Hz|kHz|fps|FPS|°)\b/,
  ],
]

/** The numbers that a text prints, before anything is known of names: in figures and in words, each in order. */
export interface PrintedNumbers {
  figures: NumberMention[]
  words: NumberMention[]
}

/** Every number of a cleaned text, in order, outside the spans given (names, years in names). */
export function findNumbers(
  clean: string,
  outside: readonly Span[],
  { figures, words }: PrintedNumbers = printedNumbers(clean),
): NumberMention[] {
  let next = 0
  const free = figures.filter(({ start, end }) => {
    while (next < outside.length && (outside[next]?.end ?? 0) <= start) next += 1
    const span = outside[next]
    return span === undefined || span.start >= end || start >= span.end
  })
  return withFractions(
    clean,
    [...free, ...words].sort((a, b) => a.start - b.start),
  )
}

/** Reads the numbers of a cleaned text, dates left out. */
export function printedNumbers(clean: string): PrintedNumbers {
  const figures: NumberMention[] = []
  const dates = [...clean.matchAll(datePattern)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
  }))
  let date = 0
  for (const match of clean.matchAll(numberPattern)) {
    const start = match.index
    const end = start + match[0].length
    while (date < dates.length && (dates[date]?.end ?? 0) <= start) date += 1
    if ((dates[date]?.start ?? end) < end || !standsAlone(clean, start, end)) continue
    figures.push(mention(clean, start, end, match[0], Number(match[0].replaceAll(',', ''))))
  }
  return { figures, words: numbersInWords(clean) }
}

function numbersInWords(clean: string): NumberMention[] {
  return [...clean.matchAll(wordPattern)].map((match) => {
    const tens = words[(match[1] ?? '').toLowerCase()] ?? 0
    const value = tens + Math.max(0, ones.indexOf((match[2] ?? '').toLowerCase()))
    const start = match.index
    const text = match[0].replace(/ ?(?:%|percent)/i, '')
    return {
      start,
      end: start + text.length,
      value,
      valueText: String(value),
      sign: '',
      unit: '%',
      unitEnd: start + match[0].length,
    }
  })
}

/** "8/15" alone is one score, 53.3: the two numbers become one. */
function withFractions(clean: string, numbers: NumberMention[]): NumberMention[] {
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1]
    if (before && clean.slice(before.end, number.start) === '/' && isFraction(before, number, clean))
      return []
    const after = numbers[index + 1]
    if (!after || clean.slice(number.end, after.start) !== '/' || !isFraction(number, after, clean))
      return [number]
    const value = Math.round((1000 * number.value) / after.value) / 10
    return [{ ...number, end: after.end, value, valueText: String(value), unit: '', unitEnd: after.end }]
  })
}

function isFraction(top: NumberMention, bottom: NumberMention, clean: string): boolean {
  const whole = Number.isInteger(top.value) && Number.isInteger(bottom.value)
  return (
    whole &&
    top.value <= bottom.value &&
    bottom.value >= 5 &&
    bottom.unit === '' &&
    clean.charAt(bottom.end) !== '/' &&
    !(isYear(top) && isYear(bottom))
  )
}

/** "2023/2024" names two years, not a share of 100%. */
function isYear({ value }: NumberMention): boolean {
  return value >= 1950 && value <= 2035
}

/** Not a piece of a word, a version, an index or a longer number. */
function standsAlone(clean: string, start: number, end: number): boolean {
  const before = clean.charAt(start - 1)
  const beforeThat = clean.charAt(start - 2)
  if (/[A-Za-z_@^#]/.test(before)) return false
  if (
    before === '.' &&
    /[\w]/.test(beforeThat) &&
    !/\b(?:vs|approx)\.$/.test(clean.slice(Math.max(0, start - 8), start))
  )
    return false
  if ((before === '-' || before === '/') && /[A-Za-z]/.test(beforeThat)) return false
  if (/^(?:st|nd|rd)[ -]percentile/i.test(clean.slice(end, end + 13))) return true
  const after = clean.slice(end, end + 2)
  if (/^[A-Za-z_]/.test(after) && !/^(?:x|X|p|B|M|K|k|T|%|s\b|t)/.test(after)) return false
  return !/^\.\d/.test(after)
}

function mention(clean: string, start: number, end: number, valueText: string, value: number): NumberMention {
  const rest = clean.slice(end, end + 28)
  let unit: NumberUnit = ''
  let unitEnd = end
  for (const [name, pattern] of unitPatterns) {
    const match = pattern.exec(rest)
    if (!match) continue
    unit = name
    unitEnd = end + match[0].length
    break
  }
  return { start, end, value, valueText, sign: signBefore(clean, start), unit, unitEnd }
}

/** A sign is one only where no number or word stands right before it: "-3", not "70-73", "70--73" or "top-3". */
function signBefore(clean: string, start: number): '+' | '-' | '' {
  const sign =
    clean.charAt(start - 1) === ' ' && /[+]/.test(clean.charAt(start - 2))
      ? clean.charAt(start - 2)
      : clean.charAt(start - 1)
  if (sign === '+') return '+'
  if (sign === '-' && !/[\w%)]-?$/.test(clean.slice(Math.max(0, start - 3), start - 1))) return '-'
  return ''
}
