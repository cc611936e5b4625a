import { describe, expect, it } from 'vitest'
import { besideOthers, familyWords, gapsByFamily } from '../../src/contamination/family-gap.ts'
import { pair } from './sample-pairs.ts'

const pairs = [
  ...[1, 2, 3, 4, 5].map((gap) => pair({ older: 60 + gap, fresher: 60 })),
  pair({ model_family: 'Spindle' }),
  pair({ model_family: null, fresher_id: 'silk', kin: false }),
]

describe('gaps by family', () => {
  const gaps = gapsByFamily(pairs)

  it('keeps twins and families apart, most pairs first', () => {
    expect(gaps.map(({ twins, family, gap }) => [twins, family, gap.pairs])).toEqual([
      ['WoolQA 2024 → SilkQA', 'unknown', 1],
      ['WoolQA 2024 → WoolQA 2025', 'Loom', 5],
      ['WoolQA 2024 → WoolQA 2025', 'Spindle', 1],
    ])
    expect(familyWords('unknown')).toBe('unknown family')
  })

  it('has an interval from five pairs on', () => {
    expect(gaps.map(({ gap }) => gap.interval !== null)).toEqual([false, true, false])
    expect(gaps[1]?.gap.median).toBe(3)
  })

  it('shows a family beside the others on its twins only', () => {
    expect(besideOthers(gaps, 'Spindle').map(({ family }) => family)).toEqual(['Loom', 'Spindle'])
    expect(besideOthers(gaps, null)).toHaveLength(3)
    expect(besideOthers(gaps, 'Shuttle')).toEqual([])
  })
})
