import { readableTex } from '../claim/readable-tex.ts'
import { escapeLatex } from './latex-escape.ts'
import { oneLine, webAddress } from './plain-text.ts'

/** What a bibliography needs to know of a paper. */
export interface CitedPaper {
  paper_id: string
  title: string
  /** Empty when the source gives none. */
  authors: readonly string[]
  /** ISO date or null. */
  published: string | null
  date_precision: string | null
  url: string | null
}

/** BibTeX entries of papers, each key once, with comment lines above them. */
export function bibtexText(papers: readonly CitedPaper[], comment: string): string {
  const taken = new Set<string>()
  const entries = papers.map((paper) => bibtexEntry(paper, freeKey(paper, taken)))
  // BibTeX ignores what stands outside entries, but an @ there would start one.
  const head = oneLine(comment).replaceAll('@', '(at)')
  return `${head === '' ? '' : `% ${head}\n\n`}${entries.join('\n\n')}\n`
}

function freeKey({ paper_id }: CitedPaper, taken: Set<string>): string {
  const stem = paper_id.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 80) || 'paper'
  let key = stem
  // BibTeX keys are compared without case.
  for (let next = 2; taken.has(key.toLowerCase()); next += 1) key = `${stem}-${next}`
  taken.add(key.toLowerCase())
  return key
}

/** One `@misc` entry; fields that are not known are left out. */
export function bibtexEntry(paper: CitedPaper, key: string): string {
  const arxiv = arxivId(paper.paper_id)
  const address = webAddress(paper.url ?? '')
  const fields: [string, string | null][] = [
    // Double braces keep the capitals of model and benchmark names.
    ['title', `{${escapeLatex(readableTex(paper.title))}}`],
    ['author', paper.authors.length > 0 ? paper.authors.map(authorName).join(' and ') : null],
    ['year', paper.published?.slice(0, 4) ?? null],
    ['month', month(paper)],
    ['eprint', arxiv],
    ['archivePrefix', arxiv === null ? null : 'arXiv'],
    ['url', address === null ? null : bibtexAddress(address)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]))
  return `@misc{${key},\n${lines.join('\n')}\n}`
}

/** An arXiv id in either of its forms (info.arxiv.org/help/arxiv_identifier.html), or null. */
export function arxivId(paperId: string): string | null {
  return /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(paperId) ? paperId : null
}

/** A name with " and " or a comma in it would be taken apart: braces keep it whole. */
function authorName(name: string): string {
  const escaped = escapeLatex(name)
  return /\sand\s|,/i.test(escaped) ? `{${escaped}}` : escaped
}

function month({ published, date_precision }: CitedPaper): string | null {
  return date_precision === 'year' || published === null ? null : String(Number(published.slice(5, 7)))
}

function bibtexAddress(address: string): string {
  return address.replace(/[\\{}^`"<>|\s]|[^!-~]/gu, (sign) => encodeURIComponent(sign))
}
