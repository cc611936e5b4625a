const slugLength = 80

/**
 * The letters and digits of a title, lower case, without LaTeX commands, accents and punctuation:
 * two inputs that print one title differently give the same text.
 */
export function normaliseTitle(title: string): string {
  if (/^[\w :,.?!-]*$/.test(title)) return title.toLowerCase().replace(/[^a-z0-9]+/g, '')
  return title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/\\(?:text|math)(?:bf|it|rm|tt|sf|sc|cal|bb|normal)?\b/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * Readable identifier for a paper that has none: its title in words, at most 80 characters. A title
 * that does not fit ends in four hex digits of its hash, so that two long titles stay apart.
 */
export function slug(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const whole = words.join('-')
  if (whole === '') return `untitled-${shortHash(title)}`
  if (whole.length <= slugLength) return whole
  const room = slugLength - 5
  const cut = whole.lastIndexOf('-', room)
  return `${whole.slice(0, cut > 0 ? cut : room)}-${shortHash(whole)}`
}

function shortHash(text: string): string {
  return (hashText(text) % 65536).toString(16).padStart(4, '0')
}

/**
 * 53-bit hash of a text (cyrb53, public domain): keys of millions of papers fit in memory as plain
 * numbers; among ten million keys the chance of one collision is about half a percent.
 */
export function hashText(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
