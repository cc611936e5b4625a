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

interface Replacement {
  pattern: RegExp
  replace: (match: string) => string
  /** What every match holds; a text without it is not searched. */
  holds?: string
}

/** Sign variants and markup in ASCII, each replaced by text of the same length; in this order. */
const replacements: readonly Replacement[] = [
  { holds: '\\', pattern: /\\%/g, replace: () => ' %' },
  {
    holds: '\\',
    pattern: /\\(?:text|math)?(?:bf|it|rm|sc|sf|tt|emph|textsc|cal|bb)\{/g,
    replace: (match) => blank(match.length),
  },
  { pattern: /\\?\b(?:long)?rightarrow\b|\\to\b/gi, replace: (match) => padded('→', match.length) },
  {
    holds: 'rightarrow',
    pattern: /(?<=[%\d])\s?rightarrow/g,
    replace: (match) => padded('→', match.length),
  },
  { holds: '>', pattern: /-->|->|=>/g, replace: (match) => padded('→', match.length) },
  { holds: '\\', pattern: /\\times\b/g, replace: (match) => padded('×', match.length) },
  { holds: 'times', pattern: /(?<=\d)\s?times\b/g, replace: (match) => padded('×', match.length) },
  { holds: '\\', pattern: /\\(?:sim|approx)\b/g, replace: (match) => padded('≈', match.length) },
  { pattern: /\b(?:sim|approx)(?=\d)/g, replace: (match) => padded('≈', match.length) },
  { holds: '~', pattern: /~(?=\s?\d+(?:\.\d+)?\s?(?:%|x|×|points|pp))/g, replace: () => '≈' },
  { holds: '\\', pattern: /\\(?:geq?|gt)\b/g, replace: (match) => padded('>', match.length) },
  { holds: '\\', pattern: /\\(?:leq?|lt)\b/g, replace: (match) => padded('<', match.length) },
  { holds: '\\', pattern: /\\pm\b/g, replace: (match) => padded('±', match.length) },
  { holds: '\\', pattern: /\\tau\b/g, replace: (match) => padded('τ', match.length) },
  { holds: '\\', pattern: /\\[,;:!]/g, replace: (match) => blank(match.length) },
  { holds: '\\', pattern: /\\[&_#]/g, replace: (match) => ` ${match.charAt(1)}` },
  { holds: '**', pattern: /\*\*/g, replace: () => '  ' },
  { pattern: /[${}~\\`\t\n\r]/g, replace: () => ' ' },
]

/** Signs beyond ASCII, each replaced by the one that the rules know. */
const signs: readonly [RegExp, string][] = [
  [/[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff]/g, ' '],
  [/[\u2010-\u2013\u2212\ufe63\uff0d]/g, '-'],
  [/[\u2014\u2015]/g, ';'],
  [/[\u2018\u2019\u02bc]/g, "'"],
  [/[\u201c\u201d]/g, '"'],
  [/[\u2192\u27f6\u21d2\u2794\u279c]/g, '→'],
  [/\uff05|\ufe6a/g, '%'],
  [/[\u223c\u2248\u2243]/g, '≈'],
]

const beyondAscii = /[^\0-\x7f]/

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
  for (const { pattern, replace, holds } of replacements) {
    if (holds === undefined || clean.includes(holds)) clean = clean.replace(pattern, replace)
  }
  if (!beyondAscii.test(clean)) return clean
  for (const [pattern, sign] of signs) clean = clean.replace(pattern, sign)
  return clean
}

/** Abbreviations after which a full stop ends no sentence. */
const abbreviations =
  /(?:\b(?:e\.g|i\.e|vs|resp|approx|cf|etc|Fig|Tab|Eq|Sec|No|al|w\.r\.t|ca|v|St|Dr)|\b[A-Z])$/

function sentencesOf(clean: string, start: number, end: number): Span[] {
  const sentences: Span[] = []
  let from = start
  for (const { index } of clean.slice(start, end).matchAll(/[.?!]/g)) {
    const at = start + index
    if (!endsSentence(clean, at, from)) continue
    sentences.push({ start: from, end: at + 1 })
    from = at + 1
  }
  if (clean.slice(from, end).trim() !== '') sentences.push({ start: from, end })
  return sentences
}

/** Whether the full stop, question or exclamation mark at an offset ends a sentence that began at `from`. */
function endsSentence(clean: string, at: number, from: number): boolean {
  const after = clean.slice(at + 1, at + 6)
  if (!/^["')\]]?\s+["'(]?[A-Z0-9+]/.test(after)) return false
  return clean.charAt(at) !== '.' || !abbreviations.test(clean.slice(Math.max(from, at - 8), at))
}
