import { hashOf } from '../claim/hash.ts'
import { type Series, type Shape, shapes } from '../export/figure.ts'
import { restSlot } from '../export/figure-palette.ts'
import type { ClaimPoint } from '../query/points.ts'

/** What the colours of a chart tell apart. */
export const colourings = ['family', 'year', 'metric'] as const
export type Colouring = (typeof colourings)[number]

/** Head of the legend for a colouring. */
export const colouringLabel: Record<Colouring, string> = {
  family: 'Model family',
  year: 'Year published',
  metric: 'Metric',
}

/** The word that a colouring reads from a claim; null when it is not known. */
export function colourWord(point: ClaimPoint, colouring: Colouring): string | null {
  if (colouring === 'family') return point.model_family
  if (colouring === 'year') return point.published?.slice(0, 4) ?? null
  return metricText(point)
}

/** Metric with its k, as papers write it: "pass@1", "avg@32"; null when unnamed. */
export function metricText(point: Pick<ClaimPoint, 'metric' | 'samples'>): string | null {
  if (point.metric === null) return null
  const open = point.samples !== null && /^(pass|maj|avg|cons|mean|best)$/i.test(point.metric)
  return open ? `${point.metric}@${point.samples}` : point.metric.replace(/@k$/, `@${point.samples ?? 'k'}`)
}

const unknownWord: Record<Colouring, string> = {
  family: 'family not known',
  year: 'date not known',
  metric: 'metric not named',
}

/** The legend of a colouring and which entry each point has: the commonest words get a colour, the rest share grey. */
export function seriesOf(
  points: readonly ClaimPoint[],
  colouring: Colouring,
): { series: Series[]; indexOf: (point: ClaimPoint) => number } {
  const counts = new Map<string, number>()
  let unknown = 0
  for (const point of points) {
    const word = colourWord(point, colouring)
    if (word === null) unknown += 1
    else counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const words = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  )
  const shown = words.slice(0, restSlot)
  if (colouring === 'year') shown.sort()
  const series: Series[] = shown.map((name, slot) => ({ name, slot, shape: shapeOf(slot) }))
  const others = words.length - shown.length
  const restName = restWord(others, unknown, colouring)
  if (restName !== null) series.push({ name: restName, slot: restSlot, shape: shapeOf(restSlot) })
  const places = new Map(shown.map((word, index) => [word, index]))
  const indexOf = (point: ClaimPoint) => places.get(colourWord(point, colouring) ?? '') ?? shown.length
  return { series, indexOf }
}

function restWord(others: number, unknown: number, colouring: Colouring): string | null {
  if (others === 0) return unknown > 0 ? unknownWord[colouring] : null
  const named = `${others} other ${others === 1 ? oneWord[colouring] : manyWord[colouring]}`
  return unknown > 0 ? `${named}, or ${unknownWord[colouring]}` : named
}

const oneWord: Record<Colouring, string> = { family: 'family', year: 'year', metric: 'metric' }
const manyWord: Record<Colouring, string> = { family: 'families', year: 'years', metric: 'metrics' }

function shapeOf(slot: number): Shape {
  return shapes[slot] ?? 'dot'
}

/** A number from 0 to 1 that a claim keeps in every drawing (FNV-1a of its id). */
export function steady(id: string): number {
  let hash = hashOf(id)
  // MurmurHash3's last step: without it, ids that differ in one letter stand side by side.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 0xffffffff
}
