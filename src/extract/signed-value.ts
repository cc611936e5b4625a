import type { Kind } from '../claim/record.ts'
import type { NumberMention } from './number.ts'

const falls = /\b(?:drop|decreas|declin|degrad|fall|los[est]|worse|lower)\w*(?: \w+){0,3}\s+[≈(]?$/i
const fallsBehind = /^\s*(?:\w+ )?(?:drop|decrease|decline|degradation|loss)\b/i

/** The value of a claim by the words left and right of its number: a gain is negative where they say that the result fell. */
export function signedValue(
  { value, sign }: Pick<NumberMention, 'value' | 'sign'>,
  kind: Kind,
  left: string,
  right: string,
): number {
  if (kind === 'score') return value
  const isFall = sign === '-' || (sign === '' && (falls.test(left.slice(-50)) || fallsBehind.test(right)))
  return isFall ? -value : value
}
