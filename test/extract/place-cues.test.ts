import { describe, expect, it } from 'vitest'
import { placeCues, together } from '../../src/extract/place-cues.ts'

const cuesOf = (left: string, right: string) => placeCues({ left, right, unit: '%' })

describe('placeCues', () => {
  it.each<[string, string, string, number[]]>([
    ['an unnamed set behind', 'gains ', ' on the harder tasks', [1, 0, 1, 0, 0, 0]],
    ['an unnamed set before', 'on a home-made dataset it gains ', '.', [0, 1, 0, 0, 0, 0]],
    ['a name', 'gains ', ' on @ tasks', [0, 0, 0, 0, 0, 0]],
    ['a set named before', 'gains ', ' F1 on both benchmarks', [1, 0, 1, 0, 0, 0]],
    ['a set named before, told first', 'on this benchmark it gains ', '.', [0, 0, 0, 1, 0, 0]],
    ['an average', 'an average accuracy of ', ' on @', [0, 0, 0, 0, 1, 0]],
    ['an average over several', 'an average of ', ' on @, @ and @', [0, 0, 0, 0, 1, 1]],
    ['an average told behind', 'gains ', ' on average over @ and @', [0, 0, 0, 0, 1, 1]],
  ])('%s', (_, left, right, cues) => {
    expect(cuesOf(left, right)).toEqual(cues)
  })
})

describe('together', () => {
  it('takes the highest cue of the tied numbers, their count and the place', () => {
    const ties = [false, true, false]
    const cues = [
      [1, 0],
      [0, 0],
      [0, 1],
    ]
    expect(together(cues, ties, 0)).toEqual([1, 0, 1, 0])
    expect(together(cues, ties, 1)).toEqual([1, 0, 1, 1])
    expect(together(cues, ties, 2)).toEqual([0, 1, 0, 0])
  })
})
