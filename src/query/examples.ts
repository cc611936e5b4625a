/** Questions to start from, written for the engine's SQL dialect (DuckDB). */
export const examples: readonly { title: string; sql: string }[] = [
  {
    title: 'Highest reported AIME 2024 scores',
    sql: `SELECT model, value_text, unit, metric, samples, size_b, title, published
FROM claims
WHERE benchmark_id = 'aime-2024' AND kind = 'score'
ORDER BY value DESC, claim_id
LIMIT 50`,
  },
  {
    title: 'Benchmarks by number of papers',
    sql: `SELECT benchmark, count(*) AS claims, count(DISTINCT paper_id) AS papers
FROM claims
GROUP BY benchmark
ORDER BY papers DESC, benchmark
LIMIT 50`,
  },
  {
    title: 'Scores that one run cannot give (GRIM)',
    sql: `SELECT benchmark, value_text, model, metric, grim, evidence, url
FROM claims
WHERE grim LIKE 'needs%'
ORDER BY benchmark, value DESC`,
  },
  {
    title: 'Median reported score a month',
    sql: `SELECT date_trunc('month', published) AS month, median(value) AS median, count(*) AS claims
FROM claims
WHERE benchmark_id = 'math-500' AND kind = 'score' AND unit = '%'
GROUP BY 1
ORDER BY 1`,
  },
  {
    title: 'What papers say about contamination',
    sql: `SELECT s.benchmark, s.stance, s.evidence, p.title, p.url
FROM statements AS s
JOIN papers AS p USING (paper_id)
ORDER BY s.benchmark, s.stance`,
  },
]
