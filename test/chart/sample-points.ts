import type { ClaimPoint } from '../../src/query/points.ts'

/** A made-up point; the fields that matter to a test are given. */
export function samplePoint(given: Partial<ClaimPoint> = {}): ClaimPoint {
  return {
    claim_id: 'c1',
    paper_id: 'p1',
    key: 'aime-2024',
    benchmark: 'AIME 2024',
    value: 50,
    value_text: '50',
    unit: '%',
    metric: null,
    samples: null,
    model: 'Sample-7B',
    model_family: 'Sample',
    size_b: 7,
    active_b: null,
    role: 'own',
    bound: null,
    ci_low: null,
    ci_high: null,
    published: '2025-03-01',
    date_precision: 'month',
    ...given,
  }
}

/** Many made-up points, spread over sizes, dates, families and roles; every fifth has no size. */
export function samplePoints(count: number): ClaimPoint[] {
  return Array.from({ length: count }, (_, index) =>
    samplePoint({
      claim_id: `c${index}`,
      paper_id: `p${index % 97}`,
      value: (index * 37) % 101,
      value_text: String((index * 37) % 101),
      size_b: index % 5 === 0 ? null : 0.5 + ((index * 13) % 400),
      model: `Sample-${index % 40}`,
      model_family: ['Alpha', 'Beta', 'Gamma', null][index % 4] ?? null,
      role: index % 3 === 0 ? 'other' : 'own',
      ci_low: index % 2 === 0 ? Math.max(0, ((index * 37) % 101) - 8) : null,
      ci_high: index % 2 === 0 ? Math.min(100, ((index * 37) % 101) + 8) : null,
      published: `202${4 + (index % 3)}-0${1 + (index % 9)}-01`,
    }),
  )
}
