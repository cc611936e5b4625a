import { flag, number, type Question, text } from './question.ts'

/** What a paper of the register says about a benchmark's contamination, with its words. */
export interface StatementRow {
  paper_id: string
  title: string | null
  url: string | null
  published: string | null
  stance: string
  evidence: string
}

/** What the catalogue records about a benchmark's contamination. */
export interface RecordedRow {
  kind: string
  finding: string
  paper: string
  url: string | null
  basis: string | null
}

/** A benchmark's facts in the catalogue. */
export interface BenchmarkFacts {
  benchmark_id: string
  name: string
  items: number | null
  itemsBasis: string | null
  itemsNote: string | null
  released: string | null
  answersPublic: boolean | null
  proportion: boolean | null
  source: string | null
}

/** The statements on one benchmark, newest first. */
export function statementsOn(benchmarkId: string): Question<StatementRow> {
  return {
    name: 'statements-on',
    sql: `SELECT s.paper_id, p.title, p.url, CAST(p.published AS VARCHAR) AS published, s.stance, s.evidence
FROM statements s LEFT JOIN papers p ON p.paper_id = s.paper_id
WHERE s.benchmark_id = ?
ORDER BY p.published DESC NULLS LAST, s.paper_id, s.evidence_start`,
    params: [benchmarkId],
    read: (row) => ({
      paper_id: text(row, 'paper_id') ?? '',
      title: text(row, 'title'),
      url: text(row, 'url'),
      published: text(row, 'published'),
      stance: text(row, 'stance') ?? '',
      evidence: text(row, 'evidence') ?? '',
    }),
  }
}

/** The catalogue's recorded evidence on one benchmark. */
export function recordedOn(benchmarkId: string): Question<RecordedRow> {
  return {
    name: 'recorded-on',
    sql: `SELECT kind, finding, paper, url, basis FROM recorded_evidence WHERE benchmark_id = ? ORDER BY kind, paper`,
    params: [benchmarkId],
    read: (row) => ({
      kind: text(row, 'kind') ?? '',
      finding: text(row, 'finding') ?? '',
      paper: text(row, 'paper') ?? '',
      url: text(row, 'url'),
      basis: text(row, 'basis'),
    }),
  }
}

/** A benchmark with its fresher twins: the benchmark first. */
export function benchmarkWithTwins(benchmarkId: string): Question<BenchmarkFacts> {
  return {
    name: 'benchmark-with-twins',
    sql: `SELECT benchmark_id, name, items, items_basis, items_note, released, answers_public, proportion, source
FROM benchmarks
WHERE benchmark_id = ? OR benchmark_id IN (SELECT fresher_id FROM twins WHERE benchmark_id = ?)
ORDER BY benchmark_id <> ?, released NULLS LAST, benchmark_id`,
    params: [benchmarkId, benchmarkId, benchmarkId],
    read: (row) => ({
      benchmark_id: text(row, 'benchmark_id') ?? '',
      name: text(row, 'name') ?? '',
      items: number(row, 'items'),
      itemsBasis: text(row, 'items_basis'),
      itemsNote: text(row, 'items_note'),
      released: text(row, 'released'),
      answersPublic: flag(row, 'answers_public'),
      proportion: flag(row, 'proportion'),
      source: text(row, 'source'),
    }),
  }
}

/** A score claim with what its place on the time and size axes needs. */
export interface DetailClaim {
  claim_id: string
  value: number
  value_text: string
  model: string | null
  model_family: string | null
  size_b: number | null
  role: string
  published: string | null
  title: string
}

/** The score claims on one benchmark, oldest first, at most so many. */
export function detailClaims(benchmarkId: string, limit: number): Question<DetailClaim> {
  return {
    name: 'detail-claims',
    sql: `SELECT claim_id, value, value_text, model, model_family, size_b, role, CAST(published AS VARCHAR) AS published, title
FROM claims WHERE benchmark_id = ? AND kind = 'score'
ORDER BY published NULLS LAST, claim_id LIMIT ?`,
    params: [benchmarkId, limit],
    read: (row) => ({
      claim_id: text(row, 'claim_id') ?? '',
      value: number(row, 'value') ?? Number.NaN,
      value_text: text(row, 'value_text') ?? '',
      model: text(row, 'model'),
      model_family: text(row, 'model_family'),
      size_b: number(row, 'size_b'),
      role: text(row, 'role') ?? '',
      published: text(row, 'published'),
      title: text(row, 'title') ?? '',
    }),
  }
}
