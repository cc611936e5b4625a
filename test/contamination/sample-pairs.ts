import type { TwinPairRow } from '../../src/query/twin-pairs.ts'

let made = 0

/** A twin pair of two invented benchmarks; what matters to a test is given. */
export function pair(change: Partial<TwinPairRow>): TwinPairRow {
  made += 1
  const fresher = change.fresher_id ?? 'wool-2025'
  return {
    older_id: 'wool-2024',
    older_name: 'WoolQA 2024',
    fresher_id: fresher,
    fresher_name: fresher === 'wool-2025' ? 'WoolQA 2025' : 'SilkQA',
    paper_id: `p${made}`,
    title: 'On wool',
    model: 'Loom-7B',
    model_family: 'Loom',
    role: 'own',
    older: 70,
    fresher: 60,
    older_claim: `o${made}`,
    fresher_claim: `f${made}`,
    kin: true,
    ...change,
  }
}
