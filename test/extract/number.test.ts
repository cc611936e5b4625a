import { describe, expect, it } from 'vitest'
import { findNumbers } from '../../src/extract/number.ts'

const read = (text: string) => findNumbers(text, []).map(({ value, unit, sign }) => [value, unit, sign])

describe('findNumbers', () => {
  it.each<[string, [number, string, string][]]>([
    ['reaches 71.4% here', [[71.4, '%', '']]],
    ['gains +3.2 points', [[3.2, 'points', '+']]],
    ['drops -1.5 pp', [[1.5, 'points', '-']]],
    [
      'between 70-73%',
      [
        [70, '', ''],
        [73, '%', ''],
      ],
    ],
    ['2.1x faster', [[2.1, '×', '']]],
    ['a 7B model', [[7, 'size', '']]],
    ['solves 8/15 of them', [[53.3, '', '']]],
    ['ninety percent of tasks', [[90, '%', '']]],
    ['1,319 problems', [[1319, '', '']]],
    ['the 95th percentile', [[95, 'percentile', '']]],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each(['GPT-4 and v2', 'pass@1', 'Qwen2.5', 'section1a', 'x_3'])(
    'leaves pieces of names alone: %s',
    (text) => {
      expect(read(text)).toEqual([])
    },
  )

  it('leaves numbers inside given spans alone', () => {
    expect(findNumbers('AIME 2024 at 43.3', [{ start: 0, end: 9 }]).map(({ value }) => value)).toEqual([43.3])
  })
})
