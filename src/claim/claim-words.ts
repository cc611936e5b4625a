import { readableTex } from './readable-tex.ts'
import type { Claim } from './record.ts'

/** The number as printed, with its unit and, where the text says so, how exact it is: "over 90%", "1.3 points". */
export function valueWords({
  value_text,
  unit,
  bound,
}: Pick<Claim, 'value_text' | 'unit' | 'bound'>): string {
  const space = unit === '%' || unit === '' ? '' : ' '
  return `${bound === null ? '' : `${bound} `}${value_text}${space}${unit}`
}

/** The metric with its number of samples: "pass@8", "accuracy"; null when the text names none. */
export function metricWords({ metric, samples }: Pick<Claim, 'metric' | 'samples'>): string | null {
  if (metric === null) return samples === null ? null : `k = ${samples}`
  if (samples === null) return metric
  if (/@k$/.test(metric)) return metric.replace(/k$/, String(samples))
  return metric.includes('@') ? metric : `${metric}, k = ${samples}`
}

/** The system's name as a reader of the paper sees it, or `unnamed` where the text has none. */
export function modelWords({ model }: Pick<Claim, 'model'>, unnamed: string): string {
  return model === null ? unnamed : readableTex(model)
}

/** A size in billions of parameters: "7B", "0.5B", "671B, 37B active"; null when unknown. */
export function sizeWords({ size_b, active_b }: Pick<Claim, 'size_b' | 'active_b'>): string | null {
  const active = active_b === null ? null : `${active_b}B active`
  if (size_b === null) return active
  return active === null ? `${size_b}B` : `${size_b}B, ${active}`
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as far as it is known: "3 May 2025", "May 2025", "2025"; null when unknown. */
export function dateWords(published: string | null, precision: string | null): string | null {
  if (published === null) return null
  const [year, month, day] = published.slice(0, 10).split('-')
  const name = months[Number(month) - 1]
  if (precision === 'year' || name === undefined) return year ?? null
  return precision === 'day' ? `${Number(day)} ${name} ${year}` : `${name} ${year}`
}

/** The GRIM verdict (Brown & Heathers 2016) in few words. */
export function grimVerdict(grim: string): string {
  if (grim === 'single run') return 'one run fits'
  if (grim === 'no power') return 'cannot tell'
  const runs = />= (\d+)$/.exec(grim)?.[1]
  return runs ? `mean of ≥ ${runs} runs` : grim
}
