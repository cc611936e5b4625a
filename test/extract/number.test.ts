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
    [
      'between 70%--73%',
      [
        [70, '%', ''],
        [73, '%', ''],
      ],
    ],
    ['falls -- -3% in all', [[3, '%', '-']]],
    ['2.1x faster', [[2.1, '×', '']]],
    ['a 7B model', [[7, 'size', '']]],
    ['solves 8/15 of them', [[53.3, '', '']]],
    ['ninety percent of tasks', [[90, '%', '']]],
    ['1,319 problems', [[1319, '', '']]],
    ['the 95th percentile', [[95, 'percentile', '']]],
    ['the 21st percentile', [[21, 'percentile', '']]],
    ['the 22nd-percentile score', [[22, 'percentile', '']]],
    ['in the 93rd percentile of entrants', [[93, 'percentile', '']]],
    ['the 21st of them and the 2nd place', []],
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

  it.each<[string, [number, string, string][]]>([
    ['12,345,678 tokens', [[12345678, 'count', '']]],
    ['1,319.5 of them', [[1319.5, '', '']]],
    ['rate .75 here', [[0.75, '', '']]],
    ['a 3.5 percentage point gain', [[3.5, 'points', '']]],
    ['a 3.5 pts gain', [[3.5, 'points', '']]],
    ['3.5 F1 points', [[3.5, 'points', '']]],
    ['a 3.5% absolute points gain', [[3.5, 'points', '']]],
    ['22 per cent', [[22, '%', '']]],
    ['3-fold', [[3, '×', '']]],
    ['3 times', [[3, '×', '']]],
    ['70 billion', [[70, 'size', '']]],
    ['7B-model', [[7, '', '']]],
    ['12K items', [[12, 'count', '']]],
    ['40 GPUs', [[40, 'count', '']]],
    ['4 ms', [[4, 'count', '']]],
    ['gains + 3.2 here', [[3.2, '', '+']]],
    ['(-1.5)', [[1.5, '', '-']]],
    [
      '5% - 7',
      [
        [5, '%', ''],
        [7, '', ''],
      ],
    ],
    ['top-3', []],
    ['eighty-five percent', [[85, '%', '']]],
    ['Twenty %', [[20, '%', '']]],
    ['thirty of them', []],
    [
      '3/4 of them',
      [
        [3, '', ''],
        [4, '', ''],
      ],
    ],
    [
      '9/8 of them',
      [
        [9, '', ''],
        [8, '', ''],
      ],
    ],
    [
      '5/5 and 8/30.',
      [
        [100, '', ''],
        [26.7, '', ''],
      ],
    ],
    [
      '2.5/10',
      [
        [2.5, '', ''],
        [10, '', ''],
      ],
    ],
    ['v1.5', []],
    ['5x', [[5, '×', '']]],
    ['5a', []],
    ['5_', []],
    ['a^5 b#5 c@5', []],
  ])('of "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each<[string, [number, string, string][]]>([
    ['collected on 4/15/2024 and scored 61', [[61, '', '']]],
    ['collected on 15/04/2024', []],
    ['collected on 31/12/2024, 30.06.2024 and 12/31/2024', []],
    ['collected on 4/5/2024, 15/4/2024 and 2024-12-5', []],
    ['collected on 2024-12-31 and 2024/11/30', []],
    ['collected on 15.04.2024.', []],
    ['frozen at 2024-04-15, when 7% were left', [[7, '%', '']]],
    ['frozen at 2024/4/15 (31)', [[31, '', '']]],
    ['posted after 04/2024', []],
    [
      'the 2023/2024 season',
      [
        [2023, '', ''],
        [2024, '', ''],
      ],
    ],
    ['solves 4/15 of them', [[26.7, '', '']]],
    ['solves 13/2024 of them', [[0.6, '', '']]],
    ['solves 12/2000 of them', [[0.6, '', '']]],
    ['solves 9/2001 of them', [[0.4, '', '']]],
    [
      'ranges over 2024-2026',
      [
        [2024, '', ''],
        [2026, '', ''],
      ],
    ],
    [
      'scores 12/25/20',
      [
        [12, '', ''],
        [25, '', ''],
        [20, '', ''],
      ],
    ],
  ])('takes dates for no numbers: "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    'points point pts pt pp p.p.|points',
    'percent point|points',
    'percentage points|points',
    'absolute points|points',
    'accuracy points|points',
    'percentile|percentile',
    '% percent|%',
    'x X × fold times|×',
    'B M T billion million trillion|size',
    'k K GB MB TB ms second seconds minute minutes hour hours day days GPU GPUs TFLOP TFLOPs FLOPs token tokens px Hz kHz fps FPS|count',
  ])('reads the units "%s"', (table) => {
    const [words = '', unit] = table.split('|')
    const spelled = unit === 'points' && words.includes(' p') && words.startsWith('p') && words.length > 6
    const all = spelled && !words.startsWith('points') ? [words] : words.split(' ')
    for (const word of unit === 'points' && !words.startsWith('points') ? [words] : all) {
      const glued = ['k', 'K'].includes(word) ? '' : ' '
      expect(read(`it is 12${glued}${word}, then`)).toEqual([[12, unit, '']])
    }
  })

  it.each<[string, [number, string, string][]]>([
    ['a 4-point gain', [[4, 'points', '']]],
    ['a 4% point gain', [[4, 'points', '']]],
    ['a 4%-points gain', [[4, 'points', '']]],
    ['a 4%points gain', [[4, 'points', '']]],
    ['a 4% percentage-point gain', [[4, 'points', '']]],
    ['a 4% percentage-points gain', [[4, 'points', '']]],
    [
      '12tokens and 12MB',
      [
        [12, 'count', ''],
        [12, 'count', ''],
      ],
    ],
    ['12 FLOP', [[12, 'count', '']]],
    ['12 FLOPs', [[12, 'count', '']]],
    [
      'vs.5 and approx.7',
      [
        [5, '', ''],
        [7, '', ''],
      ],
    ],
    ['vs.ab.5', []],
    ['4 of the points', [[4, '', '']]],
    ['4 of a percent', [[4, '', '']]],
    ['12 of the tokens', [[12, '', '']]],
    ['7 of a billion', [[7, '', '']]],
    ['3 or x', [[3, '', '']]],
    ['95 percentile', [[95, 'percentile', '']]],
    ['95-percentile', [[95, 'percentile', '']]],
    ['4   % here', [[4, '%', '']]],
    ['3 × larger', [[3, '×', '']]],
    ['3-times', [[3, '×', '']]],
    ['12345.25 of', [[12345.25, '', '']]],
    ['1,234,567.25 of', [[1234567.25, '', '']]],
    [
      '12,34 of',
      [
        [12, '', ''],
        [34, '', ''],
      ],
    ],
    ['seventy one%', [[71, '%', '']]],
    ['eighty-two %', [[82, '%', '']]],
    ['sixty three percent', [[63, '%', '']]],
    [
      'thirty-four percent, forty-five percent',
      [
        [34, '%', ''],
        [45, '%', ''],
      ],
    ],
    ['fifty-six percent', [[56, '%', '']]],
    ['ten percent', [[10, '%', '']]],
    ['ninety seven percentages', []],
    ['twenty-eight percent', [[28, '%', '']]],
    [
      '4/4 of them',
      [
        [4, '', ''],
        [4, '', ''],
      ],
    ],
    ['1940/2024', [[95.8, '', '']]],
    [
      '1950/2035',
      [
        [1950, '', ''],
        [2035, '', ''],
      ],
    ],
    ['2000/2036', [[98.2, '', '']]],
    ['v.12 and end.13', []],
    ['see (.12)', [[0.12, '', '']]],
    ['a-3 and b/4', []],
    [
      '9-3 and 9/ 4',
      [
        [9, '', ''],
        [3, '', ''],
        [9, '', ''],
        [4, '', ''],
      ],
    ],
    ['1.2.3', [[3, '', '']]].slice(0, 0).length ? ['', []] : ['5.', [[5, '', '']]],
    [
      '+ 3 and + 4',
      [
        [3, '', '+'],
        [4, '', '+'],
      ],
    ],
    ['x + 3', [[3, '', '+']]],
    [
      '%-3 )-4 a -5',
      [
        [3, '', ''],
        [4, '', ''],
        [5, '', '-'],
      ],
    ],
    ['at 10-11-2012 2020/10/30 2019-09-09', []],
  ])('reads "%s" so', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('gives places of number and unit', () => {
    expect(findNumbers('at 71.4 % and 8/15 or ninety-one percent', [])).toEqual([
      { start: 3, end: 7, value: 71.4, valueText: '71.4', sign: '', unit: '%', unitEnd: 9 },
      { start: 14, end: 18, value: 53.3, valueText: '53.3', sign: '', unit: '', unitEnd: 18 },
      { start: 22, end: 32, value: 91, valueText: '91', sign: '', unit: '%', unitEnd: 40 },
    ])
  })

  it('takes spans that touch a number for places beside it', () => {
    const inside = (start: number, end: number) => findNumbers('ab 43 cd 51', [{ start, end }])
    expect(inside(0, 3).map(({ value }) => value)).toEqual([43, 51])
    expect(inside(5, 8).map(({ value }) => value)).toEqual([43, 51])
    expect(inside(4, 9).map(({ value }) => value)).toEqual([51])
    expect(inside(0, 11).map(({ value }) => value)).toEqual([])
  })
})
