import type { Kind } from '../claim/record.ts'
import { ruledKind } from './kind-rules.ts'
import type { NumberMention } from './number.ts'
import type { Reading } from './reading.ts'
import type { Template } from './template.ts'

/** Words that start a statement of their own: what stands behind them need not be of the kind before. */
const newStatement =
  /\b(?:from|to|vs|versus|than|compared|achiev\w*|reach\w*|attain\w*|scor(?:e|es|ing)|obtain\w*|while|but|yield\w*|retain\w*|hit|result\w*|record\w*|remain\w*|at|with|is|are|was|were|including|such as|as well as|along with|surpass\w*|outperform\w*|exceed\w*|maintain\w*|giv(?:e|es|ing)|between|highest|lowest)\b|→|;|\([^)]*$/i
const bracketed = /\([^()]*\)/g
const widest = 160

/**
 * The kind of each number that phrases leave no doubt of, and of those that follow it in one list: "by 8% on A, 7% on B
 * and 6% on C" are three gains, and so are "8, 7 and 6 point gains".
 */
export function ruledKinds(reading: Reading, templates: readonly Template[]): (Kind | null)[] {
  const { numbers } = reading
  const kinds = numbers.map((number, n) => {
    const template = templates[n]
    return template ? ruledKind(template, number) : null
  })
  numbers.forEach((number, n) => {
    if (kinds[n] === null) kinds[n] = inherited(reading, kinds, number, n)
    // A plus alone says that it is a difference, not of which kind.
    else if (
      number.sign === '+' &&
      kinds[n] === 'gain' &&
      inherited(reading, kinds, number, n) === 'relative'
    )
      kinds[n] = 'relative'
  })
  for (let n = numbers.length - 2; n >= 0; n -= 1) {
    const number = numbers[n]
    const next = numbers[n + 1]
    const isOpen = kinds[n] === null || (kinds[n] === 'gain' && kinds[n + 1] === 'relative')
    if (number && next && isOpen && isPlainList(reading, number, next, n)) kinds[n] = kinds[n + 1] ?? null
  }
  return kinds
}

/** From the number before in the list; what stands in brackets between the two is passed over. */
function inherited(
  reading: Reading,
  kinds: readonly (Kind | null)[],
  number: NumberMention,
  n: number,
): Kind | null {
  const { document, numbers, numberSentence } = reading
  for (let before = n - 1; before >= 0 && numberSentence[before] === numberSentence[n]; before -= 1) {
    const other = numbers[before]
    if (!other || number.start - other.unitEnd > widest) return null
    const between = document.clean.slice(other.unitEnd, number.start).replace(bracketed, '')
    if (/^[^(]*\)/.test(between)) continue
    const isRange = /^\s?-{1,2}\s?$/.test(between)
    const isOfOneForm = number.unit === other.unit || number.unit === '' || (isRange && other.unit === '')
    if (!isOfOneForm || (number.sign !== other.sign && !isRange) || newStatement.test(between)) return null
    return kinds[before] ?? null
  }
  return null
}

/** "8, 7 and" before "6 point gains": nothing but commas and "and". */
function isPlainList(
  { document, numberSentence }: Reading,
  number: NumberMention,
  next: NumberMention,
  n: number,
): boolean {
  if (numberSentence[n] !== numberSentence[n + 1] || number.sign !== next.sign) return false
  if (number.unit !== next.unit && number.unit !== '') return false
  return /^\s?(?:,|,? ?and|-{1,2})\s?$/.test(document.clean.slice(number.unitEnd, next.start))
}
