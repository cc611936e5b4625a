import { number, type Question, text } from './question.ts'

/** One model of one paper on a benchmark and on a fresher twin of it. */
export interface TwinPairRow {
  older_id: string
  older_name: string
  fresher_id: string
  fresher_name: string
  paper_id: string
  title: string
  model: string | null
  model_family: string | null
  role: string
  older: number
  fresher: number
  older_claim: string
  fresher_claim: string
}

/**
 * All twin pairs of the register: same paper, model, role, metric and number of samples, score claims only. A paper that
 * gives one model several scores on the same side is left out: which of them belong together is not known.
 */
export function twinPairs(): Question<TwinPairRow> {
  return {
    name: 'twin-pairs',
    sql: `WITH single AS (
  SELECT benchmark_id, paper_id, model, role, metric, samples, min(value) AS value, min(claim_id) AS claim_id,
    min(title) AS title, min(model_family) AS model_family
  FROM claims
  WHERE kind = 'score' AND benchmark_id IS NOT NULL AND bound IS NULL
  GROUP BY benchmark_id, paper_id, model, role, metric, samples
  HAVING count(DISTINCT value) = 1
)
SELECT t.benchmark_id AS older_id, o.name AS older_name, t.fresher_id, f.name AS fresher_name,
  a.paper_id, a.title, a.model, a.model_family, a.role, a.value AS older, b.value AS fresher,
  a.claim_id AS older_claim, b.claim_id AS fresher_claim
FROM twins t
JOIN single a ON a.benchmark_id = t.benchmark_id
JOIN single b ON b.benchmark_id = t.fresher_id AND b.paper_id = a.paper_id AND b.role = a.role
  AND b.model IS NOT DISTINCT FROM a.model AND b.metric IS NOT DISTINCT FROM a.metric AND b.samples IS NOT DISTINCT FROM a.samples
JOIN benchmarks o ON o.benchmark_id = t.benchmark_id
JOIN benchmarks f ON f.benchmark_id = t.fresher_id
ORDER BY older_id, t.fresher_id, a.paper_id, a.claim_id`,
    params: [],
    read: (row) => ({
      older_id: text(row, 'older_id') ?? '',
      older_name: text(row, 'older_name') ?? '',
      fresher_id: text(row, 'fresher_id') ?? '',
      fresher_name: text(row, 'fresher_name') ?? '',
      paper_id: text(row, 'paper_id') ?? '',
      title: text(row, 'title') ?? '',
      model: text(row, 'model'),
      model_family: text(row, 'model_family'),
      role: text(row, 'role') ?? '',
      older: number(row, 'older') ?? Number.NaN,
      fresher: number(row, 'fresher') ?? Number.NaN,
      older_claim: text(row, 'older_claim') ?? '',
      fresher_claim: text(row, 'fresher_claim') ?? '',
    }),
  }
}
