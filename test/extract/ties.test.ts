import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { jointShares, tiedBefore } from '../../src/extract/ties.ts'

describe('tiedBefore', () => {
  it.each<[string, boolean[]]>([
    ['Larch goes from 40.1% to 48.2% on GSM8K.', [false, true]],
    ['Larch goes from 40.1% with plain search to 48.2% on GSM8K.', [false, true]],
    ['Larch adds 40-48% on GSM8K.', [false, true]],
    ['Larch reaches 48.2% (vs. 40.1% before) on GSM8K.', [false, true]],
    ['Larch reaches 48.2% (versus 40.1% before) on GSM8K.', [false, true]],
    ['Larch reaches 48.2% on GSM8K and 40.1% on MATH-500.', [false, false]],
    ['Larch reaches 48.2% on GSM8K. Compared to 40.1% it is good.', [false, false]],
    ['Larch reaches 48.2% on GSM8K, compared to 0.7 points lost.', [false, false]],
  ])('%s', (abstract, ties) => {
    expect(tiedBefore(readMentions(readDocument('Larch', abstract)))).toEqual(ties)
  })
})

describe('jointShares', () => {
  const pairs = [
    { n: 0, entity: 0 },
    { n: 0, entity: 1 },
    { n: 1, entity: 0 },
    { n: 2, entity: 0 },
  ]

  it('gives tied numbers the mean of their shares, and a number without the pair none of it', () => {
    expect(jointShares(pairs, [0.2, 0.4, 0.8, 0.9], [false, true, false])).toEqual([0.5, 0.2, 0.5, 0.9])
  })

  it('leaves numbers alone that no tie joins', () => {
    expect(jointShares(pairs, [0.2, 0.4, 0.8, 0.9], [false, false, false])).toEqual([0.2, 0.4, 0.8, 0.9])
  })

  it('counts only numbers that were weighed', () => {
    expect(jointShares([{ n: 1, entity: 0 }], [0.6], [false, true])).toEqual([0.6])
  })
})
