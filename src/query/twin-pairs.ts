import { flag, number, type Question, type RawRow, text } from './question.ts'

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
  /** Whether both are editions or versions of one test; between two different tests, difficulty alone may explain a gap. */
  kin: boolean
}

/**
 * All twin pairs of the register: same paper, model, role, metric and number of samples, score claims only. A paper that
 * gives one model several scores on the same side is left out: which of them belong together is not known. So are other
 * systems without a name: two such scores need not be one system's.
 */
export function twinPairs(): Question<TwinPairRow> {
  return {
    name: 'twin-pairs',
    sql: `WITH single AS (
  SELECT benchmark_id, paper_id, model, role, metric, samples, min(value) AS value, min(claim_id) AS claim_id,
    min(title) AS title, min(model_family) AS model_family, min(evidence) AS evidence, min(url) AS url
  FROM claims
  WHERE kind = 'score' AND benchmark_id IS NOT NULL AND bound IS NULL
  GROUP BY benchmark_id, paper_id, model, role, metric, samples
  HAVING count(DISTINCT value) = 1
)
SELECT t.benchmark_id AS older_id, o.name AS older_name, t.fresher_id, f.name AS fresher_name,
  a.paper_id, a.title, a.model, a.model_family, a.role, a.value AS older, b.value AS fresher,
  a.claim_id AS older_claim, b.claim_id AS fresher_claim,
  coalesce(f.parent = o.benchmark_id OR o.parent = f.benchmark_id OR f.parent = o.parent, false) AS kin,
  a.metric, a.samples, a.evidence, a.url
FROM twins t
JOIN single a ON a.benchmark_id = t.benchmark_id
JOIN single b ON b.benchmark_id = t.fresher_id AND b.paper_id = a.paper_id AND b.role = a.role
  AND b.model IS NOT DISTINCT FROM a.model AND b.metric IS NOT DISTINCT FROM a.metric AND b.samples IS NOT DISTINCT FROM a.samples
  AND (a.model IS NOT NULL OR a.role = 'own')
JOIN benchmarks o ON o.benchmark_id = t.benchmark_id
JOIN benchmarks f ON f.benchmark_id = t.fresher_id
ORDER BY older_id, t.fresher_id, a.paper_id, a.claim_id`,
    params: [],
    read: readPair,
  }
}

/** Names the pairs whose model belongs to no known family, in addresses too. */
export const unknownFamily = 'unknown'

/** What to keep of the twin pairs; null keeps all. */
export interface PairChoice {
  older: string
  fresher: string | null
  /** A family of the catalogue, or `unknownFamily`. */
  family: string | null
}

/** The pairs behind one median gap. */
export function pairsBehind({ older, fresher, family }: PairChoice): Question<TwinPairRow> {
  const parts: [string, string | null][] = [
    ['older_id = ?', older],
    ['fresher_id = ?', fresher],
    [`coalesce(model_family, '${unknownFamily}') = ?`, family],
  ]
  const kept = parts.filter((part): part is [string, string] => part[1] !== null)
  return {
    name: 'pairs-behind',
    sql: `SELECT * FROM (
${twinPairs().sql}
) AS pairs
WHERE ${kept.map(([sql]) => sql).join(' AND ')}
ORDER BY older - fresher DESC, paper_id, older_claim, fresher_claim`,
    params: kept.map(([, value]) => value),
    read: readPair,
  }
}

function readPair(row: RawRow): TwinPairRow {
  return {
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
    kin: flag(row, 'kin') ?? false,
  }
}
