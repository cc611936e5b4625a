import { type ClaimRow, claimColumns, readClaim } from './claim-rows.ts'
import { measure } from './measure.ts'
import { modelKey } from './model-key.ts'
import { number, type Question, text } from './question.ts'

/** A claim of a conflict, with what its group is. */
export interface ConflictRow extends ClaimRow {
  /** Identity of the group: benchmark, model, scale and what is measured. */
  group_key: string
  group_low: number
  group_high: number
  group_papers: number
}

/**
 * SQL of the scale that a value stands on. Bare shares (0.83) and percentages (83%) are different scales and never make a
 * conflict; 83 without a unit counts as a percentage, as abstracts mostly mean it.
 */
export const valueScale = `CASE WHEN unit IN ('', '%') AND value > 1 THEN '%' ELSE unit END`

const named = `keyed AS MATERIALIZED (
  SELECT claim_id, coalesce(benchmark_id, benchmark) AS benchmark_key, ${modelKey} AS model_key, ${valueScale} AS scale,
    ${measure} AS measure
  FROM claims
  WHERE kind = 'score' AND model IS NOT NULL
),
named AS MATERIALIZED (
  SELECT ${claimColumns}, keyed.benchmark_key, keyed.scale,
    concat_ws(' | ', keyed.benchmark_key, keyed.model_key, keyed.scale, keyed.measure) AS group_key
  FROM claims
  JOIN keyed USING (claim_id)
  WHERE keyed.model_key IS NOT NULL
),
groups AS (
  SELECT group_key, min(benchmark_key) AS benchmark_key, min(benchmark) AS benchmark,
    count(DISTINCT paper_id) AS group_papers, min(value) AS group_low, max(value) AS group_high,
    (max(value) - min(value)) / CASE WHEN min(scale) = '%' THEN 100 ELSE greatest(abs(max(value)), abs(min(value))) END AS share
  FROM named
  GROUP BY group_key
  HAVING count(DISTINCT paper_id) > 1 AND max(value) > min(value)
)`

/**
 * Scores of one model on one benchmark that differ between papers; widest spread first, lowest value first in each.
 * `most` keeps that many models with the widest spread; null keeps all.
 */
export function conflictRows(benchmark: string | null, most: number | null = null): Question<ConflictRow> {
  const kept = benchmark === null ? 'true' : 'groups.benchmark_key = ?'
  return {
    name: 'conflict-rows',
    sql: `WITH ${named}
SELECT named.*, groups.group_low, groups.group_high, groups.group_papers
FROM (SELECT * FROM groups WHERE ${kept}${most === null ? '' : ' ORDER BY share DESC, group_key LIMIT ?'}) AS groups
JOIN named ON named.group_key = groups.group_key
ORDER BY groups.share DESC, groups.group_key, named.value, named.claim_id`,
    params: [...(benchmark === null ? [] : [benchmark]), ...(most === null ? [] : [most])],
    read: (row) => ({
      ...readClaim(row),
      group_key: text(row, 'group_key') ?? '',
      group_low: number(row, 'group_low') ?? Number.NaN,
      group_high: number(row, 'group_high') ?? Number.NaN,
      group_papers: number(row, 'group_papers') ?? 0,
    }),
  }
}

/** A benchmark with the number of models that papers disagree on. */
export interface ConflictCount {
  key: string
  name: string
  conflicts: number
}

/** Benchmarks with conflicts, most first. */
export function conflictBenchmarks(): Question<ConflictCount> {
  return {
    name: 'conflict-benchmarks',
    sql: `WITH ${named}
SELECT benchmark_key AS key, min(benchmark) AS name, count(*) AS conflicts
FROM groups
GROUP BY benchmark_key
ORDER BY conflicts DESC, name`,
    params: [],
    read: (row) => ({
      key: text(row, 'key') ?? '',
      name: text(row, 'name') ?? '',
      conflicts: number(row, 'conflicts') ?? 0,
    }),
  }
}
