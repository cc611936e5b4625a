import { flag, number, type Question, text } from './question.ts'
import { releasedDate, withoutSingleRelease } from './single-release.ts'

/** What the register and the catalogue know of one benchmark's proneness, before any statistic. */
export interface ProneRow {
  benchmark_id: string
  name: string
  domain: string | null
  items: number | null
  proportion: boolean | null
  higherIsBetter: boolean | null
  scaleMax: number | null
  released: string | null
  /** False for rolling benchmarks and names of several editions: they have no age. */
  singleRelease: boolean
  answersPublic: boolean | null
  /** Score claims on it, and how many of their dates are known. */
  claims: number
  papers: number
  dated: number
  /** Months from release to the median claim; null when either date is unknown or there is no single release. */
  medianMonths: number | null
  /** Share of dated claims made after the release month, 0 to 1. */
  shareAfter: number | null
  evidence: number
  concern: number
  clean: number
  /** Entries of evidence that the catalogue records. */
  recorded: number
  /** Those of them that speak of leakage: not of faults of the test, and not against it. */
  recordedFor: number
  /** The five best claims, best first. */
  top: number[]
  quartileLow: number | null
  quartileHigh: number | null
  /** Median width of the Wilson intervals, in points. */
  intervalWidth: number | null
  /** Claims that GRIM could judge, and those of them that one run cannot print. */
  judged: number
  notOneRun: number
}

/** Kinds of the catalogue's findings that are no sign of leakage: faults of the test itself, and findings against it. */
const speaksOfLeakage = "kind NOT IN ('counter-evidence', 'label error', 'flawed scoring', 'weak tests')"

/** Every catalogued benchmark with at least so many score claims, each component from the rows behind it. */
export function pronenessRows(leastClaims: number): Question<ProneRow> {
  return {
    name: 'proneness-rows',
    sql: `WITH undated AS (
${withoutSingleRelease}
), scores AS (
  SELECT c.benchmark_id, c.paper_id, c.value, c.published, c.grim, c.ci_high - c.ci_low AS width,
    date_diff('month', ${releasedDate}, c.published) AS months,
    row_number() OVER (PARTITION BY c.benchmark_id
      ORDER BY CASE WHEN b.higher_is_better = false THEN -c.value ELSE c.value END DESC, c.claim_id) AS place
  FROM claims c JOIN benchmarks b ON b.benchmark_id = c.benchmark_id
  WHERE c.kind = 'score'
), counted AS (
  SELECT benchmark_id, count(*) AS claims, count(DISTINCT paper_id) AS papers, count(months) AS dated,
    median(months) AS median_months, avg(CASE WHEN months >= 0 THEN 1.0 WHEN months < 0 THEN 0.0 END) AS share_after,
    quantile_cont(value, 0.25) AS quartile_low, quantile_cont(value, 0.75) AS quartile_high, median(width) AS interval_width,
    count(CASE WHEN grim = 'single run' OR grim LIKE 'needs%' THEN 1 END) AS judged,
    count(CASE WHEN grim LIKE 'needs%' THEN 1 END) AS not_one_run,
    max(CASE WHEN place = 1 THEN value END) AS top1, max(CASE WHEN place = 2 THEN value END) AS top2,
    max(CASE WHEN place = 3 THEN value END) AS top3, max(CASE WHEN place = 4 THEN value END) AS top4,
    max(CASE WHEN place = 5 THEN value END) AS top5
  FROM scores GROUP BY benchmark_id HAVING count(*) >= ?
), said AS (
  SELECT benchmark_id, count(CASE WHEN stance = 'evidence' THEN 1 END) AS evidence,
    count(CASE WHEN stance = 'concern' THEN 1 END) AS concern, count(CASE WHEN stance = 'clean' THEN 1 END) AS clean
  FROM statements GROUP BY benchmark_id
), noted AS (
  SELECT benchmark_id, count(*) AS recorded, count(CASE WHEN ${speaksOfLeakage} THEN 1 END) AS recorded_for
  FROM recorded_evidence GROUP BY benchmark_id
)
SELECT counted.*, b.name, b.domain, b.items, b.proportion, b.higher_is_better, b.scale_max, b.released, b.answers_public,
  b.benchmark_id NOT IN (SELECT benchmark_id FROM undated) AS single_release,
  coalesce(said.evidence, 0) AS evidence, coalesce(said.concern, 0) AS concern, coalesce(said.clean, 0) AS clean,
  coalesce(noted.recorded, 0) AS recorded, coalesce(noted.recorded_for, 0) AS recorded_for
FROM counted JOIN benchmarks b ON b.benchmark_id = counted.benchmark_id
LEFT JOIN said ON said.benchmark_id = counted.benchmark_id
LEFT JOIN noted ON noted.benchmark_id = counted.benchmark_id
ORDER BY counted.claims DESC, counted.benchmark_id`,
    params: [leastClaims],
    read: (row) => ({
      benchmark_id: text(row, 'benchmark_id') ?? '',
      name: text(row, 'name') ?? '',
      domain: text(row, 'domain'),
      items: number(row, 'items'),
      proportion: flag(row, 'proportion'),
      higherIsBetter: flag(row, 'higher_is_better'),
      scaleMax: number(row, 'scale_max'),
      released: text(row, 'released'),
      singleRelease: flag(row, 'single_release') ?? true,
      answersPublic: flag(row, 'answers_public'),
      claims: number(row, 'claims') ?? 0,
      papers: number(row, 'papers') ?? 0,
      dated: number(row, 'dated') ?? 0,
      medianMonths: number(row, 'median_months'),
      shareAfter: number(row, 'share_after'),
      evidence: number(row, 'evidence') ?? 0,
      concern: number(row, 'concern') ?? 0,
      clean: number(row, 'clean') ?? 0,
      recorded: number(row, 'recorded') ?? 0,
      recordedFor: number(row, 'recorded_for') ?? 0,
      top: ['top1', 'top2', 'top3', 'top4', 'top5']
        .map((name) => number(row, name))
        .filter((value) => value !== null),
      quartileLow: number(row, 'quartile_low'),
      quartileHigh: number(row, 'quartile_high'),
      intervalWidth: number(row, 'interval_width'),
      judged: number(row, 'judged') ?? 0,
      notOneRun: number(row, 'not_one_run') ?? 0,
    }),
  }
}
