import { createParser, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs'
import { link, type View } from './link.ts'
import { filterParameters, list } from './parameters.ts'

/** A part of the plane in the address, "x0:x1:y0:y1" with at most six digits each. */
export const zoomParser = createParser<readonly [number, number, number, number]>({
  parse: (value) => {
    const [x0, x1, y0, y1, ...rest] = value.split(':').map(Number)
    if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return null
    if (rest.length > 0 || ![x0, x1, y0, y1].every(Number.isFinite) || !(x0 < x1) || !(y0 < y1)) return null
    return [x0, x1, y0, y1]
  },
  serialize: (zoom) => zoom.map((end) => Number(end.toPrecision(8))).join(':'),
  eq: (a, b) => a.every((end, index) => end === b[index]),
})

/** What the charts page adds to the filter in the address. */
export const figureParameters = {
  chart: parseAsStringLiteral(['size', 'date', 'spread'] as const).withDefault('size'),
  x: parseAsStringLiteral(['total', 'active'] as const).withDefault('total'),
  colour: parseAsStringLiteral(['family', 'year', 'metric'] as const).withDefault('family'),
  whiskers: parseAsBoolean.withDefault(true),
  best: parseAsBoolean.withDefault(true),
  /** False puts all benchmarks into one panel. */
  apart: parseAsBoolean.withDefault(true),
  label: list.withDefault([]),
  zoom: zoomParser,
  /** The model whose reports the spread compares. */
  model: parseAsString,
  /** The claim selected in the table or a chart. */
  sel: parseAsString,
}

/** The address of another page with the filter of this one, and a claim selected there. */
export function linkWithFilter(view: View, search: string, selected: string | null = null): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => name in filterParameters)
  return link(view, { ...Object.fromEntries(kept), sel: selected })
}
