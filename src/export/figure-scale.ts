import type { Axis, Tick } from './figure.ts'

/** A place for every number of an axis, and back. */
export interface Scale {
  place: (value: number) => number
  value: (place: number) => number
}

/** Maps an axis' domain onto [start, end] in pixels; the log kind asks for a positive domain. */
export function scaleOf(axis: Pick<Axis, 'kind' | 'domain'>, start: number, end: number): Scale {
  const bend = axis.kind === 'log' ? Math.log10 : (value: number) => value
  const unbend = axis.kind === 'log' ? (value: number) => 10 ** value : (value: number) => value
  const low = bend(axis.domain[0])
  const span = bend(axis.domain[1]) - low || 1
  return {
    place: (value) => start + ((bend(value) - low) / span) * (end - start),
    value: (place) => unbend(low + ((place - start) / (end - start || 1)) * span),
  }
}

/** Round steps between two numbers, about `count` of them, as 1, 2 or 5 times a power of ten. */
export function linearTicks(low: number, high: number, count = 6): Tick[] {
  const rough = (high - low) / Math.max(1, count)
  if (!(rough > 0)) return [{ at: low, text: plainNumber(low) }]
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const at = Number(((first + index) * step).toFixed(digits))
    return { at, text: plainNumber(at) }
  })
}

/** Ticks of a log axis: 1, 2, 5 within two decades, else 1, 3, and whole decades beyond four. */
export function logTicks(low: number, high: number): Tick[] {
  const decades = Math.log10(high / low)
  const factors = logFactors(decades)
  const ticks: Tick[] = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1) {
    for (const factor of factors) {
      const at = Number((factor * 10 ** power).toPrecision(3))
      if (at >= low * 0.999 && at <= high * 1.001) ticks.push({ at, text: plainNumber(at) })
    }
  }
  return ticks
}

function logFactors(decades: number): number[] {
  if (decades <= 2) return [1, 2, 5]
  return decades <= 4 ? [1, 3] : [1]
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120]

/** Ticks at the first of a month, about `count` of them, in UTC. */
export function timeTicks(low: number, high: number, count = 6): Tick[] {
  const start = new Date(low)
  const months = (high - low) / (30.44 * 86_400_000)
  const step = monthSteps.find((candidate) => months / candidate <= count) ?? 120
  const ticks: Tick[] = []
  const year = start.getUTCFullYear()
  for (let month = 0; ; month += step) {
    const at = Date.UTC(step >= 24 ? year - (year % (step / 12)) : year, month, 1)
    if (at > high) return ticks
    if (at >= low) ticks.push({ at, text: monthText(at, step) })
  }
}

function monthText(at: number, step: number): string {
  const date = new Date(at)
  const year = date.getUTCFullYear()
  return step >= 12 ? String(year) : `${monthNames[date.getUTCMonth()] ?? ''} ${year}`
}

/** A number for an axis: thousands parted by commas, a true minus sign, no trailing zeros. */
export function plainNumber(value: number): string {
  const text = Math.abs(value).toLocaleString('en', { maximumSignificantDigits: 6 })
  return value < 0 ? `−${text}` : text
}
