import { describe, expect, it } from 'vitest'
import { findSizes } from '../../src/catalogue/model-size.ts'

const sizes = (text: string) => findSizes(text).map(({ size_b, active_b }) => [size_b, active_b])

describe('findSizes', () => {
  const found: [string, (number | null)[][]][] = [
    ['our 7B model', [[7, null]]],
    ['a 3.8-billion-parameter model', [[3.8, null]]],
    ['with 1.5 billion parameters', [[1.5, null]]],
    ['an 8 B model', [[8, null]]],
    ['a 350M-parameter encoder', [[0.35, null]]],
    [
      '125M, 350M and 1.3B models',
      [
        [0.125, null],
        [0.35, null],
        [1.3, null],
      ],
    ],
    ['30B total / 3B active', [[30, 3]]],
    ['a 30B-A3B mixture', [[30, 3]]],
    ['671B parameters (37B activated)', [[671, 37]]],
    ['16.8B total parameters and 2.4B active parameters', [[16.8, 2.4]]],
    ['3B active parameters out of 30B total', [[30, 3]]],
    ['only 3B activated parameters', [[null, 3]]],
    [
      'from 0.5B to 72B',
      [
        [0.5, null],
        [72, null],
      ],
    ],
    [
      'sizes 1.5B-72B and 7B/13B',
      [
        [1.5, null],
        [72, null],
        [7, null],
        [13, null],
      ],
    ],
    ['a 1 trillion parameter model', [[1000, null]]],
    ['at 7B, it wins', [[7, null]]],
    ['a 7b model', [[7, null]]],
    [
      'Qwen2.5 7B and 14B',
      [
        [7, null],
        [14, null],
      ],
    ],
  ]
  it.each(found)('%s', (text, expected) => {
    expect(sizes(text)).toEqual(expected)
  })

  const nothing = [
    'first in Subtask 1B and Track 2B',
    'see Table 3B',
    'trained on 4B tokens',
    'trained on 100B high-quality training tokens',
    'pre-trained on 15T',
    'a 4B-token corpus',
    'costs $5B and €2B',
    '12M images and 3.5B image-text pairs',
    '1.5 million users',
    'LAION-5B and Qwen2.5-7B',
    'Figure 3 B',
    'v2.5Beta, 7Bit, 12MB and 3MP',
    '350M',
    '70b',
  ]
  it.each(nothing)('finds no size in: %s', (text) => {
    expect(sizes(text)).toEqual([])
  })

  it('gives spans that hold their words', () => {
    const text = 'We train 30B total / 3B active and 7B models.'
    expect(findSizes(text).map((size) => text.slice(size.start, size.end))).toEqual([
      '30B total / 3B active',
      '7B',
    ])
  })
})
