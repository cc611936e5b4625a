import { round } from './figure-shape.ts'

/** Escapes text for XML; characters that XML 1.0 forbids are dropped. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Letters that one piece of a figure may hold; longer ones would stand on no page. */
export const longest = { title: 300, sentence: 4000, label: 120 }

/** Text of at most so many letters, the last one "…" where it was longer. Comes before anything measures the text. */
export function shortText(text: string, letters: number): string {
  if (text.length <= letters) return text
  const cut = text.slice(0, letters - 1)
  // Half of a letter beyond the Basic Multilingual Plane is none.
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

interface TextLook {
  size: number
  fill: string
  anchor?: 'start' | 'middle' | 'end'
  weight?: 'bold'
  /** Colour of a halo that keeps words readable over marks. */
  halo?: string
  /** Turned a quarter to the left, for y labels. */
  upright?: boolean
}

/** One line of SVG text with its baseline at (x, y). */
export function lineText(text: string, x: number, y: number, look: TextLook): string {
  const attributes = [
    `x="${round(x)}"`,
    `y="${round(y)}"`,
    `font-size="${round(look.size)}"`,
    look.anchor && look.anchor !== 'start' ? `text-anchor="${look.anchor}"` : '',
    look.weight ? `font-weight="${look.weight}"` : '',
    look.upright ? `transform="rotate(-90 ${round(x)} ${round(y)})"` : '',
  ].filter(Boolean)
  const words = `<text ${attributes.join(' ')} fill="${look.fill}">${xml(text)}</text>`
  if (!look.halo) return words
  // A second text below instead of paint-order, which PDF writers and older editors do not know.
  const halo = `<text ${attributes.join(' ')} fill="${look.halo}" stroke="${look.halo}" stroke-width="2.5" stroke-linejoin="round" aria-hidden="true">${xml(text)}</text>`
  return halo + words
}
