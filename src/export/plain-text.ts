/** Text that every UTF-8 writer takes: lone surrogates and NUL, where readers stop or fail, become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\u{fffd}').replaceAll('\0', '\u{fffd}')
}

/**
 * Text on one line, for formats that are read as printed words: line breaks and tabs become spaces; control characters
 * and marks that turn the direction of the text around (Unicode UAX #9, "Trojan source") are left out.
 */
export function oneLine(text: string): string {
  return wellFormed(text)
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()
}

/** The address itself when it is a plain web address, else null: `javascript:` and its like never become links. */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null
  const address = new URL(text)
  return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : null
}
