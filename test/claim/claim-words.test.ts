import { expect, it } from 'vitest'
import { dateWords, metricWords, modelWords, sizeWords, valueWords } from '../../src/claim/claim-words.ts'

it('prints a value as the paper does', () => {
  expect(valueWords({ value_text: '90.0', unit: '%', bound: null })).toBe('90.0%')
  expect(valueWords({ value_text: '2.5', unit: 'points', bound: 'over' })).toBe('over 2.5 points')
  expect(valueWords({ value_text: '0.83', unit: '', bound: null })).toBe('0.83')
})

it('joins metric and samples', () => {
  expect(metricWords({ metric: 'pass@k', samples: 8 })).toBe('pass@8')
  expect(metricWords({ metric: 'pass@1', samples: 1 })).toBe('pass@1')
  expect(metricWords({ metric: 'accuracy', samples: 64 })).toBe('accuracy, k = 64')
  expect(metricWords({ metric: null, samples: 4 })).toBe('k = 4')
  expect(metricWords({ metric: null, samples: null })).toBeNull()
})

it('never makes an unknown size a number', () => {
  expect(sizeWords({ size_b: null, active_b: null })).toBeNull()
  expect(sizeWords({ size_b: 671, active_b: 37 })).toBe('671B, 37B active')
  expect(sizeWords({ size_b: null, active_b: 3 })).toBe('3B active')
})

it('says as much of a date as is known', () => {
  expect(dateWords('2025-05-03', 'day')).toBe('3 May 2025')
  expect(dateWords('2025-05-01', 'month')).toBe('May 2025')
  expect(dateWords('2025-01-01', 'year')).toBe('2025')
  expect(dateWords(null, null)).toBeNull()
})

it('says a model by its name as a reader sees it, or by what stands for none', () => {
  expect(modelWords({ model: 'Larch$^2$-7B' }, 'unnamed')).toBe('Larch²-7B')
  expect(modelWords({ model: null }, 'unnamed')).toBe('unnamed')
})
