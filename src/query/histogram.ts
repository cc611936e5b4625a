import type { ClaimFilter } from '../claim/filter.ts'
import { number, type Question } from './question.ts'
import { type Condition, whereClaims } from './where.ts'

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

/**
 * Counts for the histograms of value (bins of a width), model size (thirds of a power of ten of billions, unknown sizes
 * left out) and date (quarters of a year since year 0) in one question; a histogram's own range does not narrow it.
 */
export function histograms(filter: ClaimFilter, width: number): Question<Bin> {
  const value = whereClaims(filter, ['valueMin', 'valueMax'])
  const size = whereClaims(filter, ['size'])
  const date = whereClaims(filter, ['from', 'to'])
  const parts: Condition[] = [
    {
      sql: `SELECT 'value' AS histogram, floor(value / ?) AS bin, count(*) AS claims FROM claims WHERE ${value.sql} GROUP BY 2`,
      params: [width, ...value.params],
    },
    {
      sql: `SELECT 'size', floor(log10(size_b) * ?), count(*) FROM claims WHERE ${size.sql} AND size_b > 0 GROUP BY 2`,
      params: [sizeBins, ...size.params],
    },
    {
      sql: `SELECT 'date', CAST(year(published) * 4 + quarter(published) - 1 AS DOUBLE), count(*) FROM claims
WHERE ${date.sql} AND published IS NOT NULL GROUP BY 2`,
      params: date.params,
    },
  ]
  return {
    name: 'histograms',
    sql: `${parts.map((part) => part.sql).join('\nUNION ALL\n')}\nORDER BY 1, 2`,
    params: parts.flatMap((part) => part.params),
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
