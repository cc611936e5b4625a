import { type Figure, type Panel, type Series, type StepLine, shapes } from './figure.ts'
import {
  cutText,
  type PanelLayout,
  panelGrid,
  panelHeight,
  panelLayout,
  textWidth,
  wrapText,
} from './figure-layout.ts'
import { type Palette, paletteOf, type Scheme, slotColour } from './figure-palette.ts'
import { panelSvg } from './figure-panel-svg.ts'
import { markRadius } from './figure-place.ts'
import { round, shapePath } from './figure-shape.ts'
import { lineText, longest, shortText, xml } from './figure-text.ts'

/** Size and look of an exported figure. */
export interface FigureSize {
  /** Width of the picture in CSS pixels (1/96 inch). */
  width: number
  /** In CSS pixels. */
  fontSize: number
  scheme: Scheme
}

/** A figure as a stand-alone SVG document. */
export interface DrawnFigure {
  svg: string
  /** CSS pixels. */
  width: number
  height: number
}

/** Helvetica and fonts of its widths first, so that the estimated widths hold. */
const fontFamily = "Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', sans-serif"

/**
 * Draws a figure as SVG 1.1 with real text, inline attributes and no outside reference: title, legend and caption
 * stand inside, every claim is one `<path class="mark">`, and `<metadata>` holds the query.
 */
export function figureSvg(figure: Figure, size: FigureSize): DrawnFigure {
  const palette = paletteOf(size.scheme)
  const { width, fontSize } = size
  const title = shortText(figure.title, longest.title)
  const sentences = figure.caption.map((sentence) => shortText(sentence, longest.sentence))
  const head = titleSvg(title, width, fontSize, palette)
  const legend = legendSvg(figure, width, fontSize, palette)
  const body = panelsSvg(figure, size, palette)
  const caption = captionSvg(sentences, width, fontSize, palette)
  const parts = [head, legend, body, caption]
  let y = 0
  const placed = parts.map((part) => {
    const svg = part.height === 0 ? '' : `<g transform="translate(0 ${round(y)})">${part.svg}</g>`
    y += part.height
    return svg
  })
  const height = Math.ceil(y + fontSize * 0.4)
  const open = `<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}" font-size="${fontSize}">`
  const svg = [
    open,
    `<title>${xml(title)}</title>`,
    `<desc>${xml(sentences.join(' '))}</desc>`,
    `<metadata>${xml(figure.query)}</metadata>`,
    `<rect width="${width}" height="${height}" fill="${palette.ground}"/>`,
    ...placed,
    '</svg>',
  ].join('\n')
  return { svg, width, height }
}

interface Part {
  svg: string
  height: number
}

function titleSvg(title: string, width: number, fontSize: number, palette: Palette): Part {
  const size = fontSize * 1.2
  const lines = wrapText(title, width - fontSize * 2, size * 1.05)
  const svg = lines
    .map((line, index) =>
      lineText(line, fontSize, size * 1.3 * (index + 1) + fontSize * 0.3, {
        size,
        fill: palette.ink,
        weight: 'bold',
      }),
    )
    .join('')
  return { svg, height: lines.length === 0 ? 0 : size * 1.3 * lines.length + fontSize * 0.9 }
}

interface LegendItem {
  text: string
  draw: (x: number, y: number) => string
}

function legendSvg(figure: Figure, width: number, fontSize: number, palette: Palette): Part {
  const items = legendItems(figure, fontSize, palette).map((item) => ({
    ...item,
    text: cutText(item.text, width - fontSize * 4, fontSize),
  }))
  const line = fontSize * 1.5
  let x = fontSize
  let row = 0
  const drawn: string[] = []
  for (const item of items) {
    const room = textWidth(item.text, fontSize) + fontSize * 3
    if (x > fontSize && x + room > width) {
      x = fontSize
      row += 1
    }
    const y = row * line + fontSize
    drawn.push(item.draw(x + fontSize * 0.6, y - fontSize * 0.32))
    drawn.push(lineText(item.text, x + fontSize * 1.5, y, { size: fontSize, fill: palette.ink }))
    x += room
  }
  return { svg: drawn.join(''), height: items.length === 0 ? 0 : (row + 1) * line + fontSize * 0.3 }
}

function legendItems(figure: Figure, fontSize: number, palette: Palette): LegendItem[] {
  const radius = fontSize * 0.4
  const items = figure.series.map(
    (series): LegendItem => ({
      text: series.name,
      draw: (x, y) => sample(series, x, y, radius, palette, false),
    }),
  )
  if (figure.panels.some((panel) => panel.marks.some((mark) => mark.hollow))) {
    items.push({
      text: 'hollow: a system other than the paper’s own',
      draw: (x, y) => sample({ name: '', slot: -1, shape: shapes[0] }, x, y, radius, palette, true),
    })
  }
  for (const step of lineNames(figure.panels)) {
    items.push({ text: step, draw: (x, y) => dash(x, y, fontSize, palette) })
  }
  return items
}

function lineNames(panels: readonly Panel[]): string[] {
  return [...new Set(panels.flatMap((panel) => panel.steps.map((step: StepLine) => step.name)))]
}

function sample(
  series: Series,
  x: number,
  y: number,
  radius: number,
  palette: Palette,
  hollow: boolean,
): string {
  const colour = series.slot < 0 ? palette.soft : slotColour(palette, series.slot)
  const path = shapePath(series.shape, x, y, radius)
  const paint = hollow ? `fill="${palette.ground}" stroke="${colour}" stroke-width="1.2"` : `fill="${colour}"`
  return `<path d="${path}" ${paint}/>`
}

function dash(x: number, y: number, fontSize: number, palette: Palette): string {
  const half = fontSize * 0.6
  return `<path d="M${round(x - half)} ${round(y + 2)}H${round(x)}V${round(y - 2)}H${round(x + half)}" fill="none" stroke="${palette.line}" stroke-width="1.4"/>`
}

function panelsSvg(figure: Figure, { width, fontSize }: FigureSize, palette: Palette): Part {
  const { columns, rows } = panelGrid(figure.panels.length, width, fontSize * 22)
  const each = width / columns
  const height = panelHeight(figure, each, fontSize)
  const radius = markRadius(Math.max(0, ...figure.panels.map((panel) => panel.marks.length)), fontSize)
  const drawn = figure.panels.map((panel, index) => {
    const layout: PanelLayout = panelLayout(panel, each, height, fontSize)
    const x = (index % columns) * each
    const y = Math.floor(index / columns) * height
    const svg = panelSvg(panel, layout, { palette, fontSize, radius, series: figure.series, id: index })
    return `<g transform="translate(${round(x)} ${round(y)})">${svg}</g>`
  })
  return { svg: drawn.join('\n'), height: rows * height }
}

function captionSvg(caption: readonly string[], width: number, fontSize: number, palette: Palette): Part {
  const size = fontSize * 0.85
  const lines = caption.flatMap((sentence) => wrapText(sentence, width - fontSize * 2, size))
  const svg = lines
    .map((line, index) =>
      lineText(line, fontSize, size * 1.35 * (index + 1) + fontSize * 0.4, { size, fill: palette.soft }),
    )
    .join('')
  return { svg, height: lines.length === 0 ? 0 : size * 1.35 * lines.length + fontSize * 0.8 }
}
