/** One measured ratio: ours against a reference, both from the same run on the same machine. */
export interface Measurement {
  what: string
  unit: string
  /** Median of the repeats; null where nothing came of them. */
  ours: number | null
  reference: number | null
  /** What the reference is, in words. */
  against: string
  /** Ratios of paired repeats, sorted. */
  ratios: number[]
  /** The bar the ratio is held to, or null where there is none. */
  bar: number | null
}

/** Makes a measurement of paired repeats (same length, same order). */
export function measurement(
  what: string,
  unit: string,
  ours: readonly number[],
  reference: readonly number[],
  against: string,
  bar: number | null,
): Measurement {
  // A repeat of which nothing came is left out.
  const ratios = ours
    .map((value, index) => value / (reference[index] ?? Number.NaN))
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  // JSON knows no NaN.
  const known = (value: number) => (Number.isNaN(value) ? null : value)
  return { what, unit, ours: known(median(ours)), reference: known(median(reference)), against, ratios, bar }
}

/** Median of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** The 95th percentile (nearest rank). */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN
}

/** A Markdown table of measurements, for the terminal and the README. */
export function markdownTable(rows: readonly Measurement[]): string {
  const head = '| what | ours | reference | ratio (range) | bar |\n|---|---:|---:|---:|---:|'
  return [head, ...rows.map(markdownRow)].join('\n')
}

function markdownRow({ what, unit, ours, reference, against, ratios, bar }: Measurement): string {
  const range = ratios.length > 1 ? ` (${short(ratios[0])}–${short(ratios.at(-1))})` : ''
  return `| ${what} | ${short(ours)} ${unit} | ${short(reference)} ${unit}, ${against} | ${short(median(ratios))}${range} | ${bar === null ? '' : `≤ ${bar}`} |`
}

function short(value: number | null | undefined): string {
  if (value === undefined || value === null || Number.isNaN(value)) return '–'
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
}
