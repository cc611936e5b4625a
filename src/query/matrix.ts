import { modelKey } from './model-key.ts'
import { flag, number, type Question, type RawRow, text } from './question.ts'

/** The claims of one cell of the matrix: one row (paper or model) on one benchmark. */
export interface MatrixCell {
  row: string
  /** Words for the row: the paper's title, or the model. */
  name: string
  benchmark: string
  claimId: string
  /** The highest claim of the cell (the lowest where lower is better), and as it is printed. */
  value: number
  valueText: string
  /** The value at the other end; equal to `value` where all claims agree. */
  other: number
  claims: number
  /** True when one model with one metric has different values here. */
  conflict: boolean
}

/** A column of the matrix; the claims of a benchmark in the catalogue are found by its id alone. */
export interface MatrixBenchmark {
  /** Catalogue id, or the text's own words. */
  key: string
  catalogued: boolean
}

/** What the rows of the matrix are. */
export type MatrixRows = 'papers' | 'models'

const rowColumns: Record<MatrixRows, { key: string; name: string; kept: string }> = {
  papers: { key: 'paper_id', name: 'title', kept: "role = 'own'" },
  models: { key: 'system', name: 'model', kept: 'system IS NOT NULL' },
}

/**
 * Score claims of the chosen benchmarks, by paper (its own systems) or by model (whoever reports it), for at most
 * `limit` rows that report at least `least` of them; rows that report most of them come first. Rows are chosen before
 * their cells are compared, and a model's name is read once however often it stands (docs/decisions/speed.md).
 */
export function matrixCells(
  benchmarks: readonly MatrixBenchmark[],
  rows: MatrixRows,
  least: number,
  limit: number,
): Question<MatrixCell> {
  const { key, name, kept } = rowColumns[rows]
  const found = `SELECT claim_id, paper_id, title, role, model, size_b, value, value_text, benchmark_id, coalesce(benchmark_id, benchmark) AS bench,
    concat_ws('|', coalesce(metric, ''), coalesce(samples, 0)) AS counted
  FROM claims WHERE kind = 'score' AND`
  // One by one: of an equation the engine reads only the row groups and rows that fit, of a list every column of all.
  const unsure = benchmarks.filter(({ catalogued }) => !catalogued)
  const parts = [
    ...benchmarks.map(() => `${found} benchmark_id = ?`),
    ...unsure.map(() => `${found} benchmark_id IS NULL AND benchmark = ?`),
  ]
  return {
    name: 'matrix-cells',
    sql: `WITH found AS MATERIALIZED (
  ${parts.join('\n  UNION ALL\n  ')}
), systems AS (
  SELECT model AS written, size_b AS size, ${modelKey} AS system FROM (SELECT DISTINCT model, size_b FROM found) AS named
), cells AS MATERIALIZED (
  SELECT found.*, system, ${key} AS row_key, ${name} AS name
  FROM found JOIN systems ON written IS NOT DISTINCT FROM model AND size IS NOT DISTINCT FROM size_b
  WHERE ${kept}
), kept AS MATERIALIZED (
  SELECT row_key, count(*) AS reported FROM (SELECT DISTINCT row_key, bench FROM cells) AS pairs
  GROUP BY row_key HAVING count(*) >= ? ORDER BY reported DESC, row_key DESC LIMIT ?
), compared AS (
  SELECT cells.*, reported, CASE WHEN coalesce(higher_is_better, true) THEN value ELSE -value END AS merit
  FROM cells JOIN kept ON kept.row_key = cells.row_key
    LEFT JOIN (SELECT benchmark_id AS id, higher_is_better FROM benchmarks) AS b ON b.id = benchmark_id
)
SELECT row_key, min(name) AS name, bench AS benchmark, first(claim_id ORDER BY merit DESC, claim_id) AS claim_id,
  first(value ORDER BY merit DESC, claim_id) AS value, first(value_text ORDER BY merit DESC, claim_id) AS value_text,
  first(value ORDER BY merit, claim_id) AS other, count(*) AS claims,
  count(DISTINCT CASE WHEN system IS NOT NULL THEN concat_ws('|', system, counted, CAST(value AS VARCHAR)) END)
    > count(DISTINCT CASE WHEN system IS NOT NULL THEN concat_ws('|', system, counted) END) AS conflict
FROM compared GROUP BY row_key, bench
ORDER BY min(reported) DESC, row_key DESC, benchmark`,
    params: [...[...benchmarks, ...unsure].map(({ key }) => key), least, limit],
    read: (row) => ({
      row: text(row, 'row_key') ?? '',
      name: text(row, 'name') ?? '',
      benchmark: text(row, 'benchmark') ?? '',
      claimId: text(row, 'claim_id') ?? '',
      value: number(row, 'value') ?? Number.NaN,
      valueText: text(row, 'value_text') ?? '',
      other: number(row, 'other') ?? Number.NaN,
      claims: number(row, 'claims') ?? 0,
      conflict: flag(row, 'conflict') ?? false,
    }),
  }
}

/** A column of the matrix as an export asks for it. */
export interface MatrixExportColumn {
  /** Catalogue id, or the text's own words. */
  key: string
  /** Stem of the names of the answer's columns. */
  name: string
}

/** The order of the rows on screen: by one benchmark's value, or by how many benchmarks they report. */
export interface MatrixOrder {
  by: string | null
  order: 'up' | 'down'
}

/** Names of a benchmark's columns in an exported matrix: its value, the cell's words, and the claim behind it. */
export function matrixColumnNames(name: string): { value: string; words: string; claim: string } {
  return { value: name, words: `${name}, as shown`, claim: `${name}, claim` }
}

/** A second value as the screen writes it: 67, where DuckDB's text of a double is 67.0. */
const bareNumber = `regexp_replace(CAST(other AS VARCHAR), '[.]0$', '')`

/** The matrix as it is on screen, one row a paper or model, three columns a benchmark. */
export function matrixTable(
  cells: Question<MatrixCell>,
  columns: readonly MatrixExportColumn[],
  { by, order }: MatrixOrder,
): Question<RawRow> {
  const picked = columns.map(({ name }) => {
    const names = matrixColumnNames(name)
    return `  max(CASE WHEN benchmark = ? THEN value END) AS ${quoted(names.value)},
  max(CASE WHEN benchmark = ? THEN words END) AS ${quoted(names.words)},
  max(CASE WHEN benchmark = ? THEN claim_id END) AS ${quoted(names.claim)}`
  })
  const isSorted = by !== null && columns.some(({ key }) => key === by)
  const sortKey = isSorted
    ? `max(CASE WHEN benchmark = ? THEN value END) ${order === 'up' ? 'ASC' : 'DESC'} NULLS LAST, min(place)`
    : 'min(place)'
  return {
    name: 'matrix-table',
    sql: `WITH cells AS (
${cells.sql}
), worded AS (
  SELECT row_key, name, benchmark, value, claim_id,
    CASE WHEN other = value THEN value_text WHEN conflict THEN concat(value_text, ' (≠ ', ${bareNumber}, ')')
      ELSE concat(value_text, ' (', claims, ', from ', ${bareNumber}, ')') END AS words,
    row_number() OVER (ORDER BY reported DESC, row_key DESC, benchmark) AS place
  FROM (SELECT cells.*, count(*) OVER (PARTITION BY row_key) AS reported FROM cells) AS counted
)
SELECT row_key, min(name) AS name,
${picked.join(',\n')}
FROM worded
GROUP BY row_key
ORDER BY ${sortKey}`,
    params: [...cells.params, ...columns.flatMap(({ key }) => [key, key, key]), ...(isSorted ? [by] : [])],
    read: (row) => row,
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
