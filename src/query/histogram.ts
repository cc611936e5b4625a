import type { ClaimFilter } from '../claim/filter.ts'
import { number, type Question } from './question.ts'
import { whereClaims, whereOnly } from './where.ts'

/** What a histogram counts by. */
export type HistogramName = 'value' | 'size' | 'date'

/** A bar of a histogram: its number, and the claims in it. */
export interface Bin {
  histogram: HistogramName
  bin: number
  claims: number
}

/** Bins of model sizes in a power of ten: thirds are 1, 2.2, 4.6, 10. */
const sizeBins = 3

const ranges = {
  value: ['valueMin', 'valueMax'],
  size: ['size'],
  date: ['from', 'to'],
} as const satisfies Record<HistogramName, readonly (keyof ClaimFilter)[]>
const names: readonly HistogramName[] = ['value', 'size', 'date']
const everyRange = names.flatMap((name) => [...ranges[name]])

/** Bins of size and date in SQL; the page's engine holds them as columns (private-tables.ts). */
export const sizeBin = `floor(log10(CASE WHEN size_b > 0 THEN size_b END) * ${sizeBins})`
export const dateBin = 'CAST(year(published) * 4 + quarter(published) - 1 AS DOUBLE)'

/** How the SQL of histograms begins; the page's engine knows it by this (over-keys.ts). */
export const histogramHead = 'WITH combined AS MATERIALIZED (\nSELECT floor(value / ?) AS value_bin, '

/**
 * Counts for the histograms of value (bins of a width), model size (thirds of a power of ten of billions, unknown sizes
 * left out) and date (quarters of a year since year 0) in one question; a histogram's own range does not narrow it. The
 * claims are read once, into a count of each combination of bins; the histograms add those up (docs/decisions/speed.md).
 */
export function histograms(filter: ClaimFilter, width: number): Question<Bin> {
  const around = whereClaims(filter, everyRange)
  const within = names.map((name) => whereOnly(filter, ranges[name]))
  const parts = names.map((name) => {
    const others = names.filter((other) => other !== name).map((other) => `in_${other}`)
    return `SELECT '${name}' AS histogram, ${name}_bin AS bin, CAST(sum(n) AS BIGINT) AS claims FROM combined
WHERE ${others.join(' AND ')} AND ${name}_bin IS NOT NULL GROUP BY 2`
  })
  return {
    name: 'histograms',
    sql: `${histogramHead}${sizeBin} AS size_bin,
  ${dateBin} AS date_bin,
  ${names.map((name, index) => `coalesce(${within[index]?.sql ?? 'true'}, false) AS in_${name}`).join(',\n  ')},
  count(*) AS n
FROM claims
WHERE ${around.sql}
GROUP BY ALL
)
${parts.join('\nUNION ALL\n')}\nORDER BY 1, 2`,
    params: [width, ...within.flatMap((part) => part.params), ...around.params],
    read: (row) => ({
      histogram: row.histogram as HistogramName,
      bin: number(row, 'bin') ?? 0,
      claims: number(row, 'claims') ?? 0,
    }),
  }
}

/** Lower end of a size bin in billions, in two digits so that an address stays short. */
export function sizeOfBin(bin: number): number {
  return Number((10 ** (bin / sizeBins)).toPrecision(2))
}

/** First day of a date bin, ISO. */
export function dayOfBin(bin: number): string {
  return `${Math.floor(bin / 4)}-${String((bin % 4) * 3 + 1).padStart(2, '0')}-01`
}

/** Last day of a date bin, ISO. */
export function lastDayOfBin(bin: number): string {
  return new Date(Date.parse(`${dayOfBin(bin + 1)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
