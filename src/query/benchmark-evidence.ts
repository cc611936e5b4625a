import { flag, number, type Question, text } from './question.ts'
import { withoutSingleRelease } from './single-release.ts'

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
  /** False for rolling benchmarks and names of several editions. */
  singleRelease: boolean
  answersPublic: boolean | null
  proportion: boolean | null
  higherIsBetter: boolean | null
  source: string | null
}

/** The statements on one benchmark, newest first. */
export function statementsOn(benchmarkId: string): Question<StatementRow> {
  return {
    name: 'statements-on',
    sql: `SELECT s.paper_id, p.title, p.url, CAST(p.published AS VARCHAR) AS published, s.benchmark, s.stance, s.evidence
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
    sql: `WITH undated AS (
${withoutSingleRelease}
)
SELECT benchmark_id, name, items, items_basis, items_note, released, answers_public, proportion, higher_is_better, source,
  benchmark_id NOT IN (SELECT benchmark_id FROM undated) AS single_release
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
      singleRelease: flag(row, 'single_release') ?? true,
      answersPublic: flag(row, 'answers_public'),
      proportion: flag(row, 'proportion'),
      higherIsBetter: flag(row, 'higher_is_better'),
      source: text(row, 'source'),
    }),
  }
}
