import { type ClaimRow, claimColumns, readClaim } from './claim-rows.ts'
import { modelKey } from './model-key.ts'
import { flag, number, type Question, text } from './question.ts'

/** A claim with what the claim page tells about its paper and its benchmark. */
export interface ClaimRecord extends ClaimRow {
  /** Null in what ships with the repository. */
  abstract: string | null
  authors: string[]
  /** Null when the catalogue does not know the benchmark. */
  scale: BenchmarkScale | null
}

/** The scale of a benchmark in the catalogue. */
export interface BenchmarkScale {
  name: string
  unit: string | null
  min: number | null
  max: number | null
  higherIsBetter: boolean | null
  /** True when the metric is a share of items. */
  proportion: boolean | null
  items: number | null
  itemsNote: string | null
}

/** One claim by its id; no row when the snapshot does not have it. */
export function claimRecord(claimId: string): Question<ClaimRecord> {
  return {
    name: 'claim-record',
    sql: `WITH chosen AS (
  SELECT ${claimColumns}
  FROM claims
  WHERE claim_id = ?
)
SELECT chosen.*, p.abstract AS abstract, array_to_string(p.authors, chr(10)) AS authors,
  b.name AS scale_name, b.unit AS scale_unit, b.scale_min, b.scale_max, b.higher_is_better, b.proportion,
  b.items, b.items_note
FROM chosen
LEFT JOIN papers AS p ON p.paper_id = chosen.paper_id
LEFT JOIN benchmarks AS b ON b.benchmark_id = chosen.benchmark_id
LIMIT 1`,
    params: [claimId],
    read: (row) => ({
      ...readClaim(row),
      abstract: text(row, 'abstract'),
      authors: (text(row, 'authors') ?? '').split('\n').filter(Boolean),
      scale: readScale(row),
    }),
  }
}

function readScale(row: Record<string, unknown>): BenchmarkScale | null {
  const name = text(row, 'scale_name')
  if (name === null) return null
  return {
    name,
    unit: text(row, 'scale_unit'),
    min: number(row, 'scale_min'),
    max: number(row, 'scale_max'),
    higherIsBetter: flag(row, 'higher_is_better'),
    proportion: flag(row, 'proportion'),
    items: number(row, 'items'),
    itemsNote: text(row, 'items_note'),
  }
}

/** Most claims listed around the one on the page. */
export const mostListed = 200

/**
 * What other papers claim for the same model on the same benchmark, in the same kind; oldest first. A word that names no
 * model ("base") has no key, and a row of SQL holds two missing keys for equal: they are left out by name.
 */
export function otherPapers(claimId: string): Question<ClaimRow> {
  return {
    name: 'other-papers',
    sql: `SELECT ${claimColumns}
FROM claims
WHERE model IS NOT NULL
  AND ${modelKey} IS NOT NULL
  AND (coalesce(benchmark_id, benchmark), kind, ${modelKey}) IN (
    SELECT (coalesce(benchmark_id, benchmark), kind, ${modelKey}) FROM claims WHERE claim_id = ? AND model IS NOT NULL
  )
  AND paper_id NOT IN (SELECT paper_id FROM claims WHERE claim_id = ?)
ORDER BY published, claim_id
LIMIT ${mostListed}`,
    params: [claimId, claimId],
    read: readClaim,
  }
}

/** The other claims of the paper that makes a claim. */
export function samePaper(claimId: string): Question<ClaimRow> {
  return {
    name: 'same-paper',
    sql: `SELECT ${claimColumns}
FROM claims
WHERE paper_id IN (SELECT paper_id FROM claims WHERE claim_id = ?)
  AND claim_id <> ?
ORDER BY benchmark, kind, value DESC, claim_id
LIMIT ${mostListed}`,
    params: [claimId, claimId],
    read: readClaim,
  }
}
