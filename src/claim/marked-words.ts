/** Words in their surroundings. */
export interface Marked {
  before: string
  words: string
  after: string
}

/** The evidence parted at the printed number; null when the number does not stand in it by itself. */
export function aroundNumber(evidence: string, valueText: string): Marked | null {
  const number = valueText.replace(/^[+-]/, '')
  if (number === '') return null
  for (let at = evidence.indexOf(number); at >= 0; at = evidence.indexOf(number, at + 1)) {
    const after = evidence.slice(at + number.length)
    const partOfLonger = /[\d.]$/.test(evidence.slice(0, at)) || /^(?:\d|\.\d)/.test(after)
    if (!partOfLonger) return { before: evidence.slice(0, at), words: number, after }
  }
  return null
}
