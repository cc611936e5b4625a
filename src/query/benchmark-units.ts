import { type Question, text } from './question.ts'

/** The unit of a benchmark's scale. */
export interface BenchmarkUnit {
  /** Catalogue id. */
  benchmark: string
  unit: string
}

/** The units that the catalogue gives. */
export function benchmarkUnits(): Question<BenchmarkUnit> {
  return {
    name: 'benchmark-units',
    sql: `SELECT benchmark_id, unit
FROM benchmarks
WHERE unit IS NOT NULL AND unit <> ''
ORDER BY benchmark_id`,
    params: [],
    read: (row) => ({ benchmark: text(row, 'benchmark_id') ?? '', unit: text(row, 'unit') ?? '' }),
  }
}
