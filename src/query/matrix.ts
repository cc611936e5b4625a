import { number, type Question, text } from './question.ts'

/** The claims of one cell of the matrix: one row (paper or model) on one benchmark. */
export interface MatrixCell {
  row: string
  /** Words for the row: the paper's title, or the model. */
  name: string
  benchmark_id: string
  /** Best claim in the cell, and the lowest where there are several values. */
  high: number
  low: number
  claims: number
  claim_id: string
}

/** What the rows of the matrix are. */
export type MatrixRows = 'papers' | 'models'

const rowColumns: Record<MatrixRows, { key: string; name: string }> = {
  papers: { key: 'paper_id', name: 'title' },
  models: { key: 'lower(model)', name: 'model' },
}

/** Score claims of the chosen benchmarks in %, by paper (its own systems) or by model, for rows that report at least so many of them. */
export function matrixCells(
  benchmarks: readonly string[],
  rows: MatrixRows,
  least: number,
  limit: number,
): Question<MatrixCell> {
  const { key, name } = rowColumns[rows]
  const slots = benchmarks.map(() => '?').join(', ')
  return {
    name: 'matrix-cells',
    sql: `WITH cells AS (
  SELECT ${key} AS row_key, min(${name}) AS name, benchmark_id, max(value) AS high, min(value) AS low, count(*) AS claims,
    max_by(claim_id, value) AS claim_id
  FROM claims
  WHERE kind = 'score' AND benchmark_id IN (${slots}) AND ${rows === 'papers' ? "role = 'own'" : "model IS NOT NULL AND lower(model) NOT IN ('ours', 'base', 'baseline', 'human', 'other methods')"}
  GROUP BY 1, 3
), kept AS (
  SELECT row_key, count(*) AS reported, max(high) AS best FROM cells GROUP BY 1 HAVING count(*) >= ?
  ORDER BY reported DESC, best DESC, row_key LIMIT ?
)
SELECT cells.row_key, name, benchmark_id, high, low, claims, claim_id
FROM cells JOIN kept ON kept.row_key = cells.row_key
ORDER BY kept.reported DESC, kept.best DESC, cells.row_key, benchmark_id`,
    params: [...benchmarks, least, limit],
    read: (row) => ({
      row: text(row, 'row_key') ?? '',
      name: text(row, 'name') ?? '',
      benchmark_id: text(row, 'benchmark_id') ?? '',
      high: number(row, 'high') ?? Number.NaN,
      low: number(row, 'low') ?? Number.NaN,
      claims: number(row, 'claims') ?? 0,
      claim_id: text(row, 'claim_id') ?? '',
    }),
  }
}
