import type { Mark, Panel, Series } from './figure.ts'
import { cutText, type PanelLayout } from './figure-layout.ts'
import { type Palette, restSlot, slotColour } from './figure-palette.ts'
import {
  fittingTicks,
  markOpacity,
  medianPath,
  type PanelScales,
  panelScales,
  placeLabels,
  placeMarks,
  ruleLabels,
} from './figure-place.ts'
import { round, shapePath } from './figure-shape.ts'
import { lineText, longest, shortText, xml } from './figure-text.ts'

/** How a panel is drawn into a file. */
export interface PanelLook {
  palette: Palette
  /** CSS pixels. */
  fontSize: number
  /** Radius of a mark, CSS pixels. */
  radius: number
  series: readonly Series[]
  /** Names the panel's clip path. */
  id: number
}

/** SVG of one panel: axes, strip, lines, intervals, marks and labels, from the bottom up. */
export function panelSvg(panel: Panel, layout: PanelLayout, look: PanelLook): string {
  const scales = panelScales(panel, layout)
  return [
    clipOf(layout, look),
    titleOf(panel, layout, look),
    stripOf(panel, layout, look),
    axesOf(panel, layout, scales, look),
    rulesOf(panel, layout, scales, look),
    boxesOf(panel, scales, look),
    stepsOf(panel, scales, look),
    marksOf(panel, layout, scales, look),
    ...panel.boxes.map(
      (box) =>
        `<path class="median" d="${medianPath(box, scales)}" stroke="${look.palette.ink}" stroke-width="2.2"/>`,
    ),
    labelsOf(panel, layout, scales, look),
  ].join('\n')
}

/** Lines and intervals end at the plot's edge. */
function clipOf({ plot, strip }: PanelLayout, { id }: PanelLook): string {
  return `<defs><clipPath id="plot${id}"><rect x="${round(plot.x)}" y="${round(plot.y - 1)}" width="${round((strip ? strip.x + strip.width : plot.x + plot.width) - plot.x)}" height="${round(plot.height + 2)}"/></clipPath></defs>`
}

function titleOf(panel: Panel, { plot, strip }: PanelLayout, { palette, fontSize }: PanelLook): string {
  if (panel.title === '') return ''
  const room = plot.width + (strip ? strip.width : 0)
  const words = cutText(panel.title, room, fontSize * 1.05)
  return lineText(words, plot.x, fontSize * 1.25, { size: fontSize, fill: palette.ink, weight: 'bold' })
}

function stripOf(panel: Panel, { strip }: PanelLayout, { palette, fontSize }: PanelLook): string {
  if (!strip || panel.strip === null) return ''
  const box = `<rect x="${round(strip.x)}" y="${round(strip.y)}" width="${round(strip.width)}" height="${round(strip.height)}" fill="${palette.sunken}"/>`
  const middle = strip.x + strip.width / 2
  const below = strip.y + strip.height + fontSize * 1.25
  const lines = panel.strip.split(' ').map((word, index) =>
    lineText(word, middle, below + index * fontSize * 1.1, {
      size: fontSize,
      fill: palette.soft,
      anchor: 'middle',
    }),
  )
  return box + lines.join('')
}

function axesOf(panel: Panel, layout: PanelLayout, { x, y }: PanelScales, look: PanelLook): string {
  const { plot, strip } = layout
  const { palette, fontSize } = look
  const right = strip ? strip.x + strip.width : plot.x + plot.width
  const bottom = plot.y + plot.height
  const grid = `stroke="${palette.grid}" stroke-width="0.8"`
  const words = { size: fontSize, fill: palette.soft }
  const room = plot.x - fontSize * (panel.y.label === '' ? 0.5 : 2.3)
  const rows = panel.y.ticks.map((tick) => {
    const at = y.place(tick.at)
    const name = cutText(tick.text, room, fontSize)
    const line = `<path d="M${round(plot.x)} ${round(at)}H${round(right)}" ${grid}/>`
    return line + lineText(name, plot.x - fontSize * 0.5, at + fontSize * 0.35, { ...words, anchor: 'end' })
  })
  const columns = fittingTicks(panel.x.ticks, x, fontSize).map((tick) => {
    const at = x.place(tick.at)
    const line = `<path d="M${round(at)} ${round(plot.y)}V${round(bottom)}" ${grid}/>`
    return line + lineText(tick.text, at, bottom + fontSize * 1.3, { ...words, anchor: 'middle' })
  })
  const base = `<path d="M${round(plot.x)} ${round(bottom)}H${round(plot.x + plot.width)}" stroke="${palette.soft}" stroke-width="1"/>`
  const xLabel = cutText(panel.x.label, plot.width + plot.x * 0.8, fontSize)
  const yLabel = cutText(panel.y.label, plot.height + fontSize * 2, fontSize)
  const labels = [
    lineText(xLabel, plot.x + plot.width / 2, bottom + fontSize * 2.7, {
      size: fontSize,
      fill: palette.ink,
      anchor: 'middle',
    }),
    lineText(yLabel, fontSize, plot.y + plot.height / 2, {
      size: fontSize,
      fill: palette.ink,
      anchor: 'middle',
      upright: true,
    }),
  ]
  return [...rows, ...columns, base, ...labels].join('')
}

function rulesOf(panel: Panel, layout: PanelLayout, scales: PanelScales, look: PanelLook): string {
  const { plot } = layout
  const { palette, fontSize } = look
  const lines = panel.rules
    .filter((rule) => rule.x >= panel.x.domain[0] && rule.x <= panel.x.domain[1])
    .map((rule) => {
      const at = round(scales.x.place(rule.x))
      return `<path d="M${at} ${round(plot.y)}V${round(plot.y + plot.height)}" stroke="${palette.line}" stroke-width="1" stroke-dasharray="3 3"/>`
    })
  const words = ruleLabels(panel, layout, scales, fontSize).map((label) =>
    lineText(shortText(label.text, longest.label), label.x, label.y, {
      size: fontSize * 0.9,
      fill: palette.soft,
      anchor: label.anchor,
    }),
  )
  return [...lines, ...words].join('')
}

function boxesOf(panel: Panel, { x, y }: PanelScales, { palette }: PanelLook): string {
  return panel.boxes
    .map((box) => {
      const top = y.place(box.y + box.half)
      const bottom = y.place(box.y - box.half)
      const [high, low] = [Math.min(top, bottom), Math.max(top, bottom)]
      const colour = slotColour(palette, box.slot)
      const left = x.place(box.lower)
      return `<rect x="${round(left)}" y="${round(high)}" width="${round(Math.max(1, x.place(box.upper) - left))}" height="${round(low - high)}" fill="${colour}" fill-opacity="0.16" stroke="${colour}" stroke-width="1"/>`
    })
    .join('')
}

function stepsOf(panel: Panel, { x, y }: PanelScales, look: PanelLook): string {
  if (panel.steps.length === 0) return ''
  const lines = panel.steps.map((step) => {
    const path = step.points
      .map((point, index) => {
        const at = round(x.place(point.x))
        const up = round(y.place(point.y))
        return index === 0 ? `M${at} ${up}` : `H${at}V${up}`
      })
      .join('')
    return `<path class="step" d="${path}" fill="none" stroke="${look.palette.line}" stroke-width="1.4"/>`
  })
  return `<g clip-path="url(#plot${look.id})">${lines.join('')}</g>`
}

function marksOf(panel: Panel, layout: PanelLayout, scales: PanelScales, look: PanelLook): string {
  const { xs, ys } = placeMarks(panel, layout)
  const opacity = markOpacity(panel.marks.length)
  const whiskers = panel.marks.map((mark, index) =>
    whiskerOf(panel, mark, xs[index] ?? 0, ys[index] ?? 0, scales, look),
  )
  const marks = panel.marks.map((mark, index) => markOf(mark, xs[index] ?? 0, ys[index] ?? 0, look))
  return `<g class="intervals" opacity="0.5" clip-path="url(#plot${look.id})">${whiskers.join('')}</g>\n<g class="marks" opacity="${opacity}">${marks.join('')}</g>`
}

function markOf(mark: Mark, x: number, y: number, { palette, series, radius }: PanelLook): string {
  const entry = series[mark.series]
  const colour = slotColour(palette, entry?.slot ?? restSlot)
  const path = shapePath(entry?.shape ?? 'circle', x, y, radius)
  const paint = mark.hollow
    ? `fill="${palette.ground}" stroke="${colour}" stroke-width="1.1"`
    : `fill="${colour}"`
  return `<path class="mark" id="c-${xml(mark.claimId)}" d="${path}" ${paint}/>`
}

function whiskerOf(
  panel: Panel,
  mark: Mark,
  x: number,
  y: number,
  scales: PanelScales,
  { palette, series }: PanelLook,
): string {
  if (panel.interval === null || mark.low === null || mark.high === null) return ''
  const colour = slotColour(palette, series[mark.series]?.slot ?? restSlot)
  const path =
    panel.interval === 'y'
      ? `M${round(x)} ${round(scales.y.place(mark.low))}V${round(scales.y.place(mark.high))}`
      : `M${round(scales.x.place(mark.low))} ${round(y)}H${round(scales.x.place(mark.high))}`
  return `<path d="${path}" stroke="${colour}" stroke-width="1"/>`
}

function labelsOf(panel: Panel, layout: PanelLayout, scales: PanelScales, look: PanelLook): string {
  const { palette, fontSize } = look
  return panelLabels(panel, layout, scales, fontSize)
    .map((label) =>
      lineText(label.text, label.x, label.y, {
        size: fontSize,
        fill: palette.ink,
        anchor: label.anchor,
        halo: palette.ground,
      }),
    )
    .join('')
}

/** The labels of chosen points and of the holders of step lines, placed so that they do not overlap. */
export function panelLabels(panel: Panel, layout: PanelLayout, scales: PanelScales, fontSize: number) {
  const { xs, ys } = placeMarks(panel, layout)
  const chosen = panel.marks.flatMap((mark, index) =>
    mark.label === null ? [] : [{ text: mark.label, x: xs[index] ?? 0, y: ys[index] ?? 0, above: false }],
  )
  const holders = panel.steps
    .flatMap((step) => step.holders)
    .filter((holder) => holder.x >= panel.x.domain[0] && holder.x <= panel.x.domain[1])
    .map((holder) => ({
      text: holder.text,
      x: scales.x.place(holder.x),
      y: scales.y.place(holder.y),
      above: true,
    }))
  const { plot, strip } = layout
  const right = strip ? strip.x + strip.width : plot.x + plot.width
  const room = {
    x: plot.x,
    y: plot.y - fontSize * 1.3,
    width: right - plot.x,
    height: plot.height + fontSize * 1.3,
  }
  const wishes = [...chosen, ...holders].map((wish) => ({
    ...wish,
    text: cutText(wish.text, room.width * 0.45, fontSize),
  }))
  return placeLabels(wishes, room, fontSize, fontSize * 0.6)
}
