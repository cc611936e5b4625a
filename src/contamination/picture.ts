import { wrapText } from '../export/figure-layout.ts'
import type { DrawnFigure } from '../export/figure-svg.ts'
import { lineText, xml } from '../export/figure-text.ts'

/** Look of a chart's parts that the page's style sheet decides, written into the file. */
const looks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'font-size',
  'font-weight',
] as const

/** 12.7 cm at 96 pixels an inch: the letters of the charts then print at 8 to 9 points. */
const width = 480
const letters = 10.67
const fontFamily = "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', sans-serif"

/** What a chart's file says around the chart. */
export interface PictureWords {
  title: string
  caption: readonly string[]
  /** SQL that gave the rows. */
  query: string
}

/**
 * A chart on screen as a stand-alone SVG document in the light theme: title and caption stand inside, links become plain
 * groups, and `<metadata>` holds the query.
 */
export function pictureOf(chart: SVGSVGElement, { title, caption, query }: PictureWords): DrawnFigure {
  const { ground, ink, soft, copy } = inLightTheme(() => ({
    ...groundColours(),
    copy: standAlone(chart),
  }))
  const box = chart.viewBox.baseVal
  const scale = width / box.width
  const heads = wrapText(title, width - letters * 2, letters * 1.3)
  const top = heads.length * letters * 1.6 + letters
  const size = letters * 0.85
  const lines = caption.flatMap((sentence) => wrapText(sentence, width - letters * 2, size))
  const below = top + box.height * scale + letters
  const height = Math.ceil(below + lines.length * size * 1.35 + letters)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}">`,
    `<title>${xml(title)}</title>`,
    `<desc>${xml(caption.join(' '))}</desc>`,
    `<metadata>${xml(query)}</metadata>`,
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    ...heads.map((line, row) =>
      lineText(line, letters, (row + 1) * letters * 1.6, { size: letters * 1.2, fill: ink, weight: 'bold' }),
    ),
    `<g transform="translate(0 ${top}) scale(${scale})">${copy}</g>`,
    ...lines.map((line, row) =>
      lineText(line, letters, below + (row + 0.8) * size * 1.35, { size, fill: soft }),
    ),
    '</svg>',
  ].join('\n')
  return { svg, width, height }
}

/** Does something while the page is in the light theme; the reader sees nothing of it, because nothing is painted. */
function inLightTheme<Result>(work: () => Result): Result {
  const root = document.documentElement
  const theme = root.dataset.theme
  root.dataset.theme = 'light'
  try {
    return work()
  } finally {
    if (theme === undefined) delete root.dataset.theme
    else root.dataset.theme = theme
  }
}

function groundColours() {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return { ground: colour('--surface'), ink: colour('--ink'), soft: colour('--ink-soft') }
}

/** The chart's marks as SVG text, every look an attribute, no link and no class left. */
function standAlone(chart: SVGSVGElement): string {
  const copy = chart.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return ''
  const originals = chart.querySelectorAll('*')
  copy.querySelectorAll('*').forEach((node, place) => {
    const original = originals[place]
    if (!original || node.tagName === 'title') return
    const style = getComputedStyle(original)
    for (const look of looks) node.setAttribute(look, style.getPropertyValue(look))
    for (const name of ['class', 'aria-label', 'tabindex', 'style']) node.removeAttribute(name)
  })
  for (const anchor of copy.querySelectorAll('a')) {
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g')
    group.append(...anchor.childNodes)
    anchor.replaceWith(group)
  }
  const written = new XMLSerializer()
  return [...copy.childNodes].map((node) => written.serializeToString(node)).join('')
}
