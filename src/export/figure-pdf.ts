import { FigureError } from './figure-png.ts'
import type { DrawnFigure } from './figure-svg.ts'
import { longest, shortText } from './figure-text.ts'

/** Points in a CSS pixel. */
const pointsPerPixel = 72 / 96

/**
 * A drawn figure as a one-page PDF of the figure's own size, with lines and text as vectors. The writers are fetched
 * when first asked for. The PDF's built-in Helvetica has Western European letters only; others print as "?".
 */
export async function figurePdf(drawn: DrawnFigure, title: string): Promise<Blob> {
  const [{ jsPDF }, { svg2pdf }] = await Promise.all([import('jspdf'), import('svg2pdf.js')])
  const width = drawn.width * pointsPerPixel
  const height = drawn.height * pointsPerPixel
  const document_ = new jsPDF({
    unit: 'pt',
    format: [width, height],
    orientation: width > height ? 'landscape' : 'portrait',
    compress: true,
  })
  document_.setProperties({ title: westernText(shortText(title, longest.title)), creator: 'Claimboard' })
  const parsed = new DOMParser().parseFromString(drawn.svg, 'image/svg+xml')
  if (parsed.querySelector('parsererror')) throw new FigureError('The drawn figure is not well-formed.')
  const root = document.importNode(parsed.documentElement, true)
  for (const node of root.querySelectorAll('text')) node.textContent = westernText(node.textContent ?? '')
  const room = document.createElement('div')
  room.style.cssText = 'position:absolute;left:-99999px;top:0'
  room.append(root)
  document.body.append(room)
  try {
    await svg2pdf(root, document_, { x: 0, y: 0, width, height })
  } finally {
    room.remove()
  }
  return document_.output('blob')
}

const plainer: Record<string, string> = {
  '−': '-',
  '≥': '>=',
  '≤': '<=',
  '→': '->',
  '←': '<-',
  τ: 'tau',
  '²': '²',
}

/** Windows-1252 beyond Latin-1: what the built-in fonts can also print. */
const extra = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

/** Text with letters that the built-in fonts lack replaced by plainer ones, or "?". */
export function westernText(text: string): string {
  return text.replace(/[^\n\r\t\u{20}-\u{7e}\u{a0}-\u{ff}]/gu, (letter) => {
    if (extra.includes(letter)) return letter
    return plainer[letter] ?? '?'
  })
}
