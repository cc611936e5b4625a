const current = /^(\d{2})(0[1-9]|1[0-2])\.\d{4,5}$/
const before2007 = /^[a-z-]+(?:\.[A-Z]{2})?\/(\d{2})(0[1-9]|1[0-2])\d{3}$/

/**
 * The bare arXiv id in a text such as "arXiv:2501.12948v2" or "http://arxiv.org/abs/2501.12948v1";
 * null when the text is no arXiv id (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function arxivId(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^https?:\/\/(?:[a-z]+\.)?arxiv\.org\/(?:abs|pdf|html)\//i, '')
    .replace(/^arxiv:\s*/i, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d{1,3}$/, '')
  return current.test(bare) || before2007.test(bare) ? bare : null
}

/** Month in which an arXiv id was given, as "YYYY-MM"; null when the text is no arXiv id. */
export function arxivMonth(id: string): string | null {
  const bare = arxivId(id)
  if (bare === null) return null
  const [, year = '', month = ''] = current.exec(bare) ?? before2007.exec(bare) ?? []
  // arXiv began in August 1991: a two-digit year from 91 belongs to the last century.
  return `${Number(year) >= 91 ? '19' : '20'}${year}-${month}`
}
