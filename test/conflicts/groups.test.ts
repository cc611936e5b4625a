import { expect, it } from 'vitest'
import { groupsOf, reasonWords, spreadWords } from '../../src/conflicts/groups.ts'
import type { ConflictRow } from '../../src/query/conflicts.ts'

const sample: ConflictRow = {
  claim_id: 'a',
  paper_id: 'p',
  benchmark: 'Sample',
  benchmark_id: null,
  kind: 'score',
  value: 50,
  value_text: '50',
  unit: '%',
  metric: 'pass@1',
  samples: null,
  model: 'Sample-7B',
  model_family: null,
  size_b: 7,
  active_b: null,
  size_source: 'name',
  role: 'other',
  bound: null,
  evidence: 'Sample-7B scores 50%',
  evidence_start: 0,
  evidence_end: 20,
  confidence: 0.9,
  ci_low: 40,
  ci_high: 60,
  grim: null,
  title: 'A sample',
  published: null,
  date_precision: null,
  url: null,
  domain: null,
  group_key: 'one',
  group_low: 50,
  group_high: 58.3,
  group_papers: 2,
}

it('parts rows into groups in their order', () => {
  const rows = [
    sample,
    { ...sample, claim_id: 'b', value: 58.3 },
    { ...sample, claim_id: 'c', group_key: 'two' },
  ]
  const groups = groupsOf(rows)
  expect(groups.map((group) => group.rows.map((row) => row.claim_id))).toEqual([['a', 'b'], ['c']])
  expect(groups[0]).toMatchObject({ low: 50, high: 58.3, papers: 2, model: 'Sample-7B' })
})

it('says what differs between the reports', () => {
  const other = { ...sample, metric: 'maj@k', samples: 64, ci_low: 61, ci_high: 70 }
  expect(reasonWords({ rows: [sample, other] })).toBe('Metrics differ: pass@1, maj@64.')
  expect(reasonWords({ rows: [sample, { ...sample, bound: 'over' as const }] })).toMatch(
    /^Same metric: pass@1\. At least one number is a bound.*All intervals overlap/,
  )
  expect(reasonWords({ rows: [{ ...sample, metric: null }] })).toMatch(/^No abstract names its metric\./)
  expect(reasonWords({ rows: [sample, { ...sample, ci_low: null, ci_high: null }] })).not.toContain('overlap')
})

it('prints a spread without the digits of floating point', () => {
  expect(spreadWords(82.4, 86.2)).toBe('3.8')
})
