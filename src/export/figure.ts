/**
 * A drawn chart as data: what the screen (src/chart) and the exported file (figure-svg.ts) both draw, so that
 * the file holds exactly the marks that the reader saw.
 */

/** How numbers of an axis become places. Time counts milliseconds since 1970, UTC. */
export type AxisKind = 'linear' | 'log' | 'time'

export interface Tick {
  at: number
  text: string
}

export interface Axis {
  kind: AxisKind
  /** From the axis' start (left, bottom) to its end; a falling pair turns the axis round. */
  domain: [number, number]
  ticks: Tick[]
  /** Says what is measured, with its unit. */
  label: string
}

/** The second code beside colour. */
export const shapes = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'plus',
  'triangleDown',
  'star',
  'dot',
] as const
export type Shape = (typeof shapes)[number]

/** One entry of the legend. */
export interface Series {
  name: string
  /** Slot of the palette. */
  slot: number
  shape: Shape
}

/** One claim. */
export interface Mark {
  claimId: string
  /** Null when unknown: the mark then stands in the strip of unknown values. */
  x: number | null
  y: number
  /** Place across the strip, 0 to 1; the same for the same claim in every drawing. */
  across: number
  /** Index into the figure's series. */
  series: number
  /** Ends of the interval, in the unit of the interval's axis; null when there is none. */
  low: number | null
  high: number | null
  /** Hollow marks are claims about other systems than the paper's own. */
  hollow: boolean
  /** Words beside the mark, when the reader chose it. */
  label: string | null
}

/** A line that rises only where a claim raises it. */
export interface StepLine {
  name: string
  points: { x: number; y: number }[]
  /** Words at steps: who holds the line from there on. */
  holders: { x: number; y: number; text: string }[]
}

/** A vertical line at a moment or value that matters. */
export interface Rule {
  x: number
  text: string
}

/** Median and quartiles of a row of the spread chart, along x. */
export interface QuartileBox {
  y: number
  /** Half of the box's height, in units of y. */
  half: number
  lower: number
  median: number
  upper: number
  slot: number
}

export interface Panel {
  title: string
  x: Axis
  y: Axis
  /** Which axis the intervals lie along. */
  interval: 'x' | 'y' | null
  /** Head of the strip for unknown x; null when the panel has none. */
  strip: string | null
  marks: Mark[]
  steps: StepLine[]
  rules: Rule[]
  boxes: QuartileBox[]
}

export interface Figure {
  title: string
  panels: Panel[]
  /** Height of a panel over its width, without the room of legend and caption. */
  aspect: number
  series: Series[]
  /** What the colours tell apart; heads the legend. */
  seriesLabel: string
  /** Sentences under the chart: snapshot, filters, n, link. */
  caption: string[]
  /** SQL that gave the rows, with its values written in. */
  query: string
}

/** How many claims a figure draws. */
export function markCount(figure: { panels: readonly Panel[] }): number {
  return figure.panels.reduce((sum, panel) => sum + panel.marks.length, 0)
}
