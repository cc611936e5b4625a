import { expect, it } from 'vitest'
import { noFilter } from '../../src/claim/filter.ts'
import { filterWords } from '../../src/export/filter-words.ts'

it('says only what was narrowed down', () => {
  expect(filterWords(noFilter)).toBe('scores')
})

it('says every part of a filter', () => {
  const filter = {
    ...noFilter,
    benchmarks: ['a', 'b'],
    search: ' zero shot ',
    metrics: ['pass@1'],
    roles: ['own' as const],
    families: ['Sample'],
    size: { min: 1, max: 8, unknown: true },
    from: '2025-01-01',
    valueMax: 90,
    confidence: 0.8,
  }
  expect(filterWords(filter, (key) => key.toUpperCase())).toBe(
    'scores; benchmark A or B; text contains "zero shot"; metric pass@1; role own; model family Sample; size 1 to 8B or unknown; published from 2025-01-01; value up to 90; confidence at least 0.8',
  )
  expect(filterWords({ ...noFilter, size: { min: null, max: null, unknown: false } })).toBe(
    'scores; size known',
  )
})
