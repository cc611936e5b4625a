import type { ClaimFilter } from '../claim/filter.ts'
import { number, type Question } from './question.ts'
import { whereClaims } from './where.ts'

/** A bar of a histogram: lower end, and claims in it. */
export interface Bin {
  bin: number
  claims: number
}

/** Claims by value in bins of a width, whatever value range the reader has chosen. */
export function valueHistogram(filter: ClaimFilter, width: number): Question<Bin> {
  const where = whereClaims(filter, ['valueMin', 'valueMax'])
  return {
    name: 'value-histogram',
    sql: `SELECT floor(value / ?) * ? AS bin, count(*) AS claims FROM claims
WHERE ${where.sql} GROUP BY 1 ORDER BY 1`,
    params: [width, width, ...where.params],
    read: readBin,
  }
}

/** Claims by model size, in thirds of a power of ten of billions; unknown sizes are not among them. */
export function sizeHistogram(filter: ClaimFilter): Question<Bin> {
  const where = whereClaims(filter, ['size'])
  return {
    name: 'size-histogram',
    sql: `SELECT floor(log10(size_b) * 3) AS bin, count(*) AS claims FROM claims
WHERE ${where.sql} AND size_b > 0 GROUP BY 1 ORDER BY 1`,
    params: where.params,
    read: readBin,
  }
}

function readBin(row: Record<string, unknown>): Bin {
  return { bin: number(row, 'bin') ?? 0, claims: number(row, 'claims') ?? 0 }
}
