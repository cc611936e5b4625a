import type { Document, Span } from './document.ts'

/** The words that say a claim, and where they stand in the abstract (null in the title). */
export interface Evidence {
  evidence: string
  evidence_start: number | null
  evidence_end: number | null
}

/** Longest evidence, in UTF-16 units, with the "…" of a cut. */
export const longestEvidence = 160

/** The shortest piece of the original text that holds both spans; only the first one's part where they stand far apart. */
export function evidenceBetween(document: Document, main: Span, other: Span): Evidence {
  const start = Math.min(main.start, other.start)
  const end = Math.max(main.end, other.end)
  const together = end - start <= longestEvidence && !crossesTitle(document, start, end)
  return together ? piece(document, start, end) : piece(document, main.start, main.end)
}

function crossesTitle(document: Document, start: number, end: number): boolean {
  return start < document.abstractStart && end > document.abstractStart
}

function piece(document: Document, start: number, end: number): Evidence {
  const { text, abstractStart } = document
  const from = wordStart(text, start)
  const words = text.slice(from, end)
  const evidence = words.length > longestEvidence ? `${words.slice(0, longestEvidence - 1)}…` : words
  const inTitle = from < abstractStart
  return {
    evidence,
    evidence_start: inTitle ? null : from - abstractStart,
    evidence_end: inTitle ? null : end - abstractStart,
  }
}

/** Back to the start of a cut word or markup, so that the words read as they stand; a line break ends the title. */
function wordStart(text: string, start: number): number {
  let at = start
  while (at > 0 && start - at < 12 && /[\w$\\{+-]/.test(text.charAt(at - 1))) at -= 1
  return at
}
