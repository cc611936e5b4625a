import { number, type Question, text } from './question.ts'

/** A benchmark with its number of claims, for the picker. */
export interface BenchmarkCount {
  /** Catalogue id, or the text's own words. */
  key: string
  name: string
  domain: string | null
  catalogued: boolean
  claims: number
  papers: number
}

/** Every benchmark that at least `least` claims name, commonest first. */
export function benchmarkList(least: number): Question<BenchmarkCount> {
  return {
    name: 'benchmark-list',
    sql: `SELECT coalesce(benchmark_id, benchmark) AS key, min(benchmark) AS name, min(domain) AS domain,
  bool_or(benchmark_id IS NOT NULL) AS catalogued, count(*) AS claims, count(DISTINCT paper_id) AS papers
FROM claims
GROUP BY 1
HAVING count(*) >= ?
ORDER BY claims DESC, key`,
    params: [least],
    read: (row) => ({
      key: text(row, 'key') ?? '',
      name: text(row, 'name') ?? '',
      domain: text(row, 'domain'),
      catalogued: Boolean(row.catalogued),
      claims: number(row, 'claims') ?? 0,
      papers: number(row, 'papers') ?? 0,
    }),
  }
}

/** Before the list is there, what looks like an identifier is taken for one; the stored answers then fit. */
export function isCatalogued(key: string, list: readonly BenchmarkCount[] | null): boolean {
  if (list === null) return /^[a-z0-9.+-]+$/.test(key)
  return list.some((row) => row.key === key && row.catalogued)
}
