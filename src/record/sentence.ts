import type { Marked } from '../claim/marked-words.ts'

/** A full stop, question or exclamation mark that is followed by a capital, or the abstract's ends, part sentences. */
const sentenceEnd = /[.?!]["')\]]?\s+(?=[\p{Lu}\p{N}"'([])/gu

/**
 * The sentence of an abstract that holds a claim's words, parted at their offsets (UTF-16). Null when the offsets do not
 * lie in the text or when what stands there is not what the evidence quotes.
 */
export function sentenceOf(abstract: string, start: number, end: number, evidence: string): Marked | null {
  if (!(start >= 0 && end > start && end <= abstract.length)) return null
  const words = abstract.slice(start, end)
  if (!quotes(evidence, words)) return null
  const ends = [...abstract.matchAll(sentenceEnd)].map((match) => match.index + match[0].length)
  const from = ends.filter((position) => position <= start).at(-1) ?? 0
  const to = ends.find((position) => position >= end) ?? abstract.length
  return { before: abstract.slice(from, start), words, after: abstract.slice(end, to).trimEnd() }
}

/** Evidence is cut with "…": each of its pieces must stand in the text, in order. White space may differ. */
function quotes(evidence: string, words: string): boolean {
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
  let rest = flat(words)
  for (const piece of evidence.split('…').map(flat)) {
    const at = rest.indexOf(piece)
    if (at < 0) return false
    rest = rest.slice(at + piece.length)
  }
  return true
}
