import { expect, it } from 'vitest'
import { fitsScale } from '../../src/extract/scale.ts'

const score = { kind: 'score' as const, unit: '' }

it.each<[string, Parameters<typeof fitsScale>[0], boolean]>([
  ['all items right', { ...score, benchmark_id: 'gsm8k', value: 100, unit: '%' }, true],
  ['more than all items', { ...score, benchmark_id: 'gsm8k', value: 138, unit: '%' }, false],
  ['more than all items, without a sign', { ...score, benchmark_id: 'gsm8k', value: 100.1 }, false],
  ['a relative gain', { kind: 'relative', unit: '%', benchmark_id: 'gsm8k', value: 138 }, true],
  ['a gain', { kind: 'gain', unit: 'points', benchmark_id: 'gsm8k', value: 138 }, true],
  [
    'a share above one of an unknown benchmark',
    { ...score, benchmark_id: null, value: 138, unit: '%' },
    false,
  ],
  ['a rating of an unknown benchmark', { ...score, benchmark_id: null, value: 1380 }, true],
  ['a scale without an end', { ...score, benchmark_id: 'aishell-1', value: 180 }, true],
  ['the end of another scale', { ...score, benchmark_id: 'calvin', value: 5 }, true],
  ['past the end of another scale', { ...score, benchmark_id: 'calvin', value: 5.1 }, false],
  ['an identifier that the catalogue lacks', { ...score, benchmark_id: 'no-such-thing', value: 180 }, true],
])('%s', (_, claim, fits) => {
  expect(fitsScale(claim)).toBe(fits)
})
