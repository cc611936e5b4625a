/** A stretch of text, UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

/**
 * A paper's text, ready to be read. `clean` has the length of `text`, so that an offset means the same in both: markup
 * becomes spaces and variants of a sign become the one that the rules know.
 */
export interface Document {
  /** Title, a line break, abstract: as given. */
  text: string
  clean: string
  /** Offset of the abstract in `text`. */
  abstractStart: number
  sentences: Span[]
}

const blank = (length: number) => ' '.repeat(length)
const padded = (sign: string, length: number) => sign + blank(length - sign.length)

/** Sign variants and markup, each replaced by text of the same length. */
const replacements: [RegExp, (match: string) => string][] = [
  [/\\%/g, () => ' %'],
  [/\\(?:text|math)?(?:bf|it|rm|sc|sf|tt|emph|textsc|cal|bb)\{/g, (match) => blank(match.length)],
  [/\\?\b(?:long)?rightarrow\b|\\to\b/gi, (match) => padded('→', match.length)],
  [/(?<=[%\d])\s?rightarrow/g, (match) => padded('→', match.length)],
  [/-->|->|=>/g, (match) => padded('→', match.length)],
  [/\\times\b/g, (match) => padded('×', match.length)],
  [/(?<=\d)\s?times\b/g, (match) => padded('×', match.length)],
  [/\\(?:sim|approx)\b/g, (match) => padded('≈', match.length)],
  [/\b(?:sim|approx)(?=\d)/g, (match) => padded('≈', match.length)],
  [/~(?=\s?\d+(?:\.\d+)?\s?(?:%|x|×|points|pp))/g, () => '≈'],
  [/\\(?:geq?|gt)\b/g, (match) => padded('>', match.length)],
  [/\\(?:leq?|lt)\b/g, (match) => padded('<', match.length)],
  [/\\pm\b/g, (match) => padded('±', match.length)],
  [/\\tau\b/g, (match) => padded('τ', match.length)],
  [/\\[,;:!]/g, (match) => blank(match.length)],
  [/\\[&_#]/g, (match) => ` ${match.charAt(1)}`],
  [/\*\*/g, () => '  '],
  [/[${}~\\`]/g, () => ' '],
  [/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\t\n\r]/g, () => ' '],
  [/[\u2010-\u2013\u2212\ufe63\uff0d]/g, () => '-'],
  [/[\u2014\u2015]/g, () => ';'],
  [/[\u2018\u2019\u02bc]/g, () => "'"],
  [/[\u201c\u201d]/g, () => '"'],
  [/[\u2192\u27f6\u21d2\u2794\u279c]/g, () => '→'],
  [/\uff05|\ufe6a/g, () => '%'],
  [/[\u223c\u2248\u2243]/g, () => '≈'],
]

/** The text of a paper with its cleaned twin and its sentences. */
export function readDocument(title: string, abstract: string): Document {
  const text = `${title}\n${abstract}`
  const abstractStart = title.length + 1
  const clean = cleanText(text)
  const sentences = [
    ...sentencesOf(clean, 0, title.length),
    ...sentencesOf(clean, abstractStart, text.length),
  ]
  return { text, clean, abstractStart, sentences }
}

/** Text of the same length in which markup is blank and each sign has one form. */
export function cleanText(text: string): string {
  let clean = text
  for (const [pattern, replace] of replacements) clean = clean.replace(pattern, replace)
  return clean
}

/** Abbreviations after which a full stop ends no sentence. */
const abbreviations =
  /(?:\b(?:e\.g|i\.e|vs|resp|approx|cf|etc|Fig|Tab|Eq|Sec|No|al|w\.r\.t|ca|v|St|Dr)|\b[A-Z])$/

function sentencesOf(clean: string, start: number, end: number): Span[] {
  const sentences: Span[] = []
  let from = start
  for (let at = start; at < end; at += 1) {
    if (!endsSentence(clean, at, from)) continue
    sentences.push({ start: from, end: at + 1 })
    from = at + 1
  }
  if (clean.slice(from, end).trim() !== '') sentences.push({ start: from, end })
  return sentences
}

function endsSentence(clean: string, at: number, from: number): boolean {
  const sign = clean.charAt(at)
  if (sign !== '.' && sign !== '?' && sign !== '!') return false
  const after = clean.slice(at + 1, at + 6)
  if (!/^["')\]]?\s+["'(]?[A-Z0-9+]/.test(after)) return false
  return sign !== '.' || !abbreviations.test(clean.slice(Math.max(from, at - 8), at))
}
