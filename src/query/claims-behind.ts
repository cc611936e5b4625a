import { number, type Question, text } from './question.ts'
import { releasedDate, withoutSingleRelease } from './single-release.ts'

/** A score claim with everything that a figure of the contamination page takes from it. */
export interface BehindClaim {
  claim_id: string
  paper_id: string
  title: string
  published: string | null
  model: string | null
  model_family: string | null
  size_b: number | null
  role: string
  value: number
  value_text: string
  unit: string
  metric: string | null
  ci_low: number | null
  ci_high: number | null
  grim: string | null
  /** Months from the benchmark's release month to the claim; negative before it. */
  months: number | null
}

/** The sets of claims that figures are computed from. */
export const claimSets = [
  'all',
  'dated',
  'after',
  'top',
  'interval',
  'judged',
  'not-one-run',
  'sized',
] as const
export type ClaimSet = (typeof claimSets)[number]

/** Which claims belong to a set, and in which order they are listed. */
const setSql: Record<ClaimSet, { where: string; order: string }> = {
  all: { where: 'true', order: 'published NULLS LAST' },
  dated: { where: 'months IS NOT NULL', order: 'months' },
  after: { where: 'months >= 0', order: 'months' },
  top: { where: 'place <= 5', order: 'place' },
  interval: { where: 'ci_low IS NOT NULL', order: 'value DESC' },
  judged: { where: "(grim = 'single run' OR grim LIKE 'needs%')", order: 'grim, value' },
  'not-one-run': { where: "grim LIKE 'needs%'", order: 'value' },
  sized: { where: 'size_b IS NOT NULL AND value <= 100', order: 'size_b' },
}

/** The score claims on one benchmark that a figure was computed from, at most so many. */
export function claimsBehind(benchmarkId: string, set: ClaimSet, limit: number): Question<BehindClaim> {
  const { where, order } = setSql[set]
  return {
    name: 'claims-behind',
    sql: `WITH undated AS (
${withoutSingleRelease}
), scores AS (
  SELECT c.claim_id, c.paper_id, c.title, CAST(c.published AS VARCHAR) AS published, c.model, c.model_family, c.size_b,
    c.role, c.value, c.value_text, c.unit, c.metric, c.samples, c.ci_low, c.ci_high, c.grim, c.evidence, c.url,
    date_diff('month', ${releasedDate}, c.published) AS months,
    row_number() OVER (ORDER BY CASE WHEN b.higher_is_better = false THEN -c.value ELSE c.value END DESC, c.claim_id) AS place
  FROM claims c JOIN benchmarks b ON b.benchmark_id = c.benchmark_id
  WHERE c.benchmark_id = ? AND c.kind = 'score'
)
SELECT * FROM scores
WHERE ${where}
ORDER BY ${order}, claim_id LIMIT ?`,
    params: [benchmarkId, limit],
    read: (row) => ({
      claim_id: text(row, 'claim_id') ?? '',
      paper_id: text(row, 'paper_id') ?? '',
      title: text(row, 'title') ?? '',
      published: text(row, 'published'),
      model: text(row, 'model'),
      model_family: text(row, 'model_family'),
      size_b: number(row, 'size_b'),
      role: text(row, 'role') ?? '',
      value: number(row, 'value') ?? Number.NaN,
      value_text: text(row, 'value_text') ?? '',
      unit: text(row, 'unit') ?? '',
      metric: text(row, 'metric'),
      ci_low: number(row, 'ci_low'),
      ci_high: number(row, 'ci_high'),
      grim: text(row, 'grim'),
      months: number(row, 'months'),
    }),
  }
}
