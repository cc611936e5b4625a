import type { Reading } from './reading.ts'

const change = /^[^.;,()]{0,34}?(?:\bto|→|->) ?(?:an? |over |above |about |nearly |only |just )?[+≈<>-]?$/i
const range = /^\s?(?:-{1,2}|±)\s?[+≈-]?$/
const comparison =
  /^[^.;]{0,34}?\b(?:vs\.?|versus|compared (?:to|with)|than|against|over)(?!\w)[^.;()]{0,24}$/i

/**
 * Whether each number states the measurement of the number before it: "from 40 to 48", "40-48", "48 (vs. 40)".
 */
export function tiedBefore({ document, numbers, numberSentence }: Reading): boolean[] {
  return numbers.map((number, n) => {
    const before = numbers[n - 1]
    if (!before || numberSentence[n - 1] !== numberSentence[n]) return false
    const between = document.clean.slice(before.unitEnd, number.start - number.sign.length)
    if (range.test(between)) return true
    if (between.length > 60) return false
    const isFrom = /\bfrom (?:an? |about |only |just |below |under )?[≈]?$/i.test(
      document.clean.slice(Math.max(0, before.start - 24), before.start),
    )
    if (/^\s{0,3}(?:to|→)\s{0,3}[+≈-]?$/.test(between) || (isFrom && change.test(between))) return true
    return before.unit === number.unit && comparison.test(between)
  })
}

/** The shares of tied numbers, each the mean over its run: they are results of one benchmark or none. */
export function jointShares(
  pairs: readonly { n: number; entity: number }[],
  given: readonly number[],
  ties: readonly boolean[],
): number[] {
  const heads: number[] = []
  ties.forEach((isTied, n) => {
    heads[n] = isTied ? (heads[n - 1] ?? n) : n
  })
  const weighed = new Map<number, Set<number>>()
  const sums = new Map<string, number>()
  const key = ({ n, entity }: { n: number; entity: number }) => `${heads[n] ?? n} ${entity}`
  pairs.forEach((pair, index) => {
    const head = heads[pair.n] ?? pair.n
    weighed.set(head, (weighed.get(head) ?? new Set()).add(pair.n))
    sums.set(key(pair), (sums.get(key(pair)) ?? 0) + (given[index] ?? 0))
  })
  return pairs.map((pair) => (sums.get(key(pair)) ?? 0) / (weighed.get(heads[pair.n] ?? pair.n)?.size ?? 1))
}
