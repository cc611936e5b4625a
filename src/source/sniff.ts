import { arxivId } from './arxiv-id.ts'
import { looksLikeListing } from './listing.ts'
import { SourceError } from './record.ts'

/** How an input is written: JSON by the line, JSON over several lines or as an array, Atom, or a page as text. */
export type Format = 'lines' | 'values' | 'atom' | 'listing'

/** How sure an input's identifiers are: inputs are read in this order, so that arXiv's id wins. */
export type Rank = 'arxiv' | 'own' | 'none'

/** Tells from its first characters how an input is written. Throws SourceError for what is no text. */
export function sniffFormat(start: string): Format {
  const text = start.replace(/^\uFEFF/, '').trimStart()
  if (text === '') throw new SourceError('nothing in it', 'give a file that holds papers')
  if (text.includes('\0')) {
    throw new SourceError('not a text', 'give NDJSON, JSON, Atom or a copied Daily Papers page, gzip or not')
  }
  if (text.startsWith('<')) return 'atom'
  if (text.startsWith('[')) return 'values'
  if (text.startsWith('{')) return sniffObject(text)
  if (!looksLikeListing(text) && /^[ \t]*\{"/m.test(text)) return 'lines'
  return 'listing'
}

/** A first line that stops in the middle of an object belongs to JSON written over several lines. */
function sniffObject(text: string): Format {
  const [firstLine = ''] = text.split('\n', 1)
  return /[{[,]\s*$/.test(firstLine) ? 'values' : 'lines'
}

/** Rank of an input from the first identifier in its first characters. */
export function sniffRank(start: string, format: Format): Rank {
  if (format === 'listing') return 'none'
  if (format === 'atom') return 'arxiv'
  const id = /"(?:id|arxiv_id|paper_id)"\s*:\s*"?([^",}]*)/.exec(start)?.[1] ?? ''
  if (id === '') return 'none'
  return arxivId(id) === null ? 'own' : 'arxiv'
}
