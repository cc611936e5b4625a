import type { Panel, QuartileBox, Tick } from './figure.ts'
import { type Box, type PanelLayout, textWidth } from './figure-layout.ts'
import { type Scale, scaleOf } from './figure-scale.ts'
import { round } from './figure-shape.ts'

/** The scales of a panel: x from left to right, y from bottom to top. */
export interface PanelScales {
  x: Scale
  y: Scale
}

/** Scales of a panel's plot, in pixels of the panel. */
export function panelScales(panel: Pick<Panel, 'x' | 'y'>, { plot }: PanelLayout): PanelScales {
  return {
    x: scaleOf(panel.x, plot.x, plot.x + plot.width),
    y: scaleOf(panel.y, plot.y + plot.height, plot.y),
  }
}

/** Pixel places of a panel's marks, in their order; unknown x stands in the strip. */
export interface MarkPlaces {
  xs: Float64Array
  ys: Float64Array
}

/** Places every mark of a panel. */
export function placeMarks(panel: Panel, layout: PanelLayout): MarkPlaces {
  const scales = panelScales(panel, layout)
  const xs = new Float64Array(panel.marks.length)
  const ys = new Float64Array(panel.marks.length)
  const { strip, plot } = layout
  panel.marks.forEach((mark, index) => {
    if (mark.x !== null) xs[index] = scales.x.place(mark.x)
    else if (strip) xs[index] = strip.x + 5 + mark.across * (strip.width - 10)
    else xs[index] = plot.x
    ys[index] = scales.y.place(mark.y)
  })
  return { xs, ys }
}

/** Radius of a mark in pixels: smaller where many stand together. */
export function markRadius(count: number, fontSize: number): number {
  if (count > 20_000) return fontSize * 0.14
  if (count > 3_000) return fontSize * 0.2
  return count > 400 ? fontSize * 0.27 : fontSize * 0.36
}

/** Opacity of marks: lower where they cover each other. */
export function markOpacity(count: number): number {
  if (count > 20_000) return 0.35
  return count > 1_000 ? 0.6 : 0.88
}

/** The ticks of an x axis whose words do not touch: leaves out every second one until the rest fit. */
export function fittingTicks(ticks: readonly Tick[], scale: Scale, fontSize: number): Tick[] {
  let step = 1
  while (step < ticks.length && !fits(every(ticks, step), scale, fontSize)) step += 1
  return every(ticks, step)
}

function every(ticks: readonly Tick[], step: number): Tick[] {
  return ticks.filter((_, index) => index % step === 0)
}

function fits(ticks: readonly Tick[], scale: Scale, fontSize: number): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1]
    if (!next) return true
    const room = (textWidth(tick.text, fontSize) + textWidth(next.text, fontSize)) / 2 + fontSize * 0.8
    return scale.place(next.at) - scale.place(tick.at) >= room
  })
}

/** Words beside a point, with the place of their baseline. */
export interface PlacedLabel {
  text: string
  x: number
  y: number
  anchor: 'start' | 'end' | 'middle'
}

interface Wish {
  text: string
  x: number
  y: number
  /** Stands above its point rather than beside it, where a line runs to the right. */
  above: boolean
}

/** Stands words beside their points, trying right, left, above and below until none overlap; the last resort is right. */
export function placeLabels(
  wishes: readonly Wish[],
  room: Box,
  fontSize: number,
  gap: number,
): PlacedLabel[] {
  const taken: Box[] = []
  return wishes.map((wish) => {
    const choices = candidates(wish, fontSize, gap)
    const free = choices.find(({ box }) => within(box, room) && !taken.some((other) => overlap(box, other)))
    const chosen = free ?? choices.find(({ box }) => within(box, room)) ?? choices[0]
    if (!chosen) return { text: wish.text, x: wish.x, y: wish.y, anchor: 'start' as const }
    taken.push(chosen.box)
    return chosen.label
  })
}

function candidates(
  { text, x, y, above }: Wish,
  fontSize: number,
  gap: number,
): { label: PlacedLabel; box: Box }[] {
  const width = textWidth(text, fontSize)
  const height = fontSize * 1.1
  const at = (anchor: PlacedLabel['anchor'], left: number, top: number) => {
    const shift = { start: 0, middle: width / 2, end: width }[anchor]
    return {
      label: { text, x: left + shift, y: top + fontSize * 0.85, anchor },
      box: { x: left, y: top, width, height },
    }
  }
  const onLine = y - height - gap * 0.3
  const over = above
    ? [at('start', x, onLine), at('end', x - width, onLine), at('start', x, onLine - height)]
    : []
  const beside = [0, -1, 1, -2, 2, 3, -3].flatMap((row) => {
    const middle = y - height / 2 + row * height
    const sides = [at('start', x + gap, middle), at('end', x - gap - width, middle)]
    return row === 0 ? sides : [...sides, at('middle', x - width / 2, middle + Math.sign(row) * gap * 0.4)]
  })
  return [...over, ...beside]
}

function within(box: Box, room: Box): boolean {
  return (
    box.x >= room.x &&
    box.y >= room.y &&
    box.x + box.width <= room.x + room.width &&
    box.y + box.height <= room.y + room.height
  )
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

/** Words of a rule above the plot; a rule before the axis points there from the left edge. */
export function ruleLabels(
  panel: Panel,
  { plot }: PanelLayout,
  scales: PanelScales,
  fontSize: number,
): PlacedLabel[] {
  return panel.rules
    .filter((rule) => rule.x <= panel.x.domain[1])
    .map((rule) => {
      const before = rule.x < panel.x.domain[0]
      const x = before ? plot.x : scales.x.place(rule.x)
      const anchor = x > plot.x + plot.width * 0.6 ? ('end' as const) : ('start' as const)
      return { text: before ? `← ${rule.text}` : rule.text, x, y: plot.y - fontSize * 1.5, anchor }
    })
}

/** Path of a box's median: drawn above the marks, which would hide it. */
export function medianPath(box: QuartileBox, { x, y }: PanelScales): string {
  return `M${round(x.place(box.median))} ${round(y.place(box.y - box.half))}V${round(y.place(box.y + box.half))}`
}
