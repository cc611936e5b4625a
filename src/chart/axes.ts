import type { Axis } from '../export/figure.ts'
import { linearTicks, logTicks, timeTicks } from '../export/figure-scale.ts'

/** A part of an axis that the reader zoomed to. */
export type Zoom = readonly [number, number]

/** Lowest and highest of some numbers; null when there are none. Loops, because spreading 100,000 arguments fails. */
export function extent(values: Iterable<number | null>): [number, number] | null {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : null
}

/** Log axis of model sizes in billions of parameters; sizes of 0 or less cannot stand on it. */
export function sizeAxis(sizes: Iterable<number | null>, zoom: Zoom | null, label: string): Axis {
  const range = zoom ?? extent(sizes) ?? [1, 100]
  const pad = zoom ? 1 : 1.25
  const low = range[0] / pad
  const high = Math.max(range[1] * pad, low * 1.5)
  return { kind: 'log', domain: [low, high], ticks: logTicks(low, high), label }
}

/** Axis of reported values, with room at both ends; a unit with a floor or a ceiling never goes beyond it. */
export function valueAxis(
  values: Iterable<number | null>,
  zoom: Zoom | null,
  label: string,
  unit: string,
): Axis {
  const [low, high] = zoom ?? padded(extent(values) ?? [0, 100], unit)
  return { kind: 'linear', domain: [low, high], ticks: linearTicks(low, high), label }
}

function padded([low, high]: Zoom, unit: string): [number, number] {
  const room = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1
  if (unit !== '%') return [low - room, high + room]
  return [
    low >= 0 ? Math.max(0, low - room) : low - room,
    high <= 100 ? Math.min(101, high + room) : high + room,
  ]
}

/** Axis of publication dates, as milliseconds since 1970. */
export function dateAxis(dates: Iterable<number | null>, zoom: Zoom | null, label: string): Axis {
  const range = zoom ?? extent(dates) ?? [Date.UTC(2024, 0, 1), Date.UTC(2026, 0, 1)]
  const room = zoom ? 0 : Math.max((range[1] - range[0]) * 0.04, 15 * 86_400_000)
  const domain: [number, number] = [range[0] - room, range[1] + room]
  return { kind: 'time', domain, ticks: timeTicks(domain[0], domain[1]), label }
}

/** Milliseconds since 1970 of an ISO date (or year, or year and month); null when there is none. */
export function dateNumber(date: string | null): number | null {
  if (date === null) return null
  const at = Date.parse(date.length === 4 ? `${date}-01-01` : date)
  return Number.isNaN(at) ? null : at
}
