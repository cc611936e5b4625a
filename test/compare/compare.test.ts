import { describe, expect, it } from 'vitest'
import { inOrder, moved } from '../../src/compare/column-order.ts'
import { sizeAt, sizeSteps, stepOf } from '../../src/compare/size-scale.ts'
import { ranksOf } from '../../src/compare/use-ranks.ts'

describe('the order of columns', () => {
  it('puts the chosen ones first and forgets none', () => {
    expect(inOrder(['a', 'b', 'c', 'd'], ['c', 'a'])).toEqual(['c', 'a', 'b', 'd'])
  })

  it('drops unknown and repeated ids of an address', () => {
    expect(inOrder(['a', 'b'], ['x', 'b', 'b'])).toEqual(['b', 'a'])
  })

  it('moves one column and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b'])
  })

  it('moves past hidden columns, so that every press is seen', () => {
    expect(moved(['a', 'b', 'c', 'd'], 'd', -1, ['c'])).toEqual(['a', 'd', 'b', 'c'])
    expect(moved(['a', 'b', 'c', 'd'], 'a', 1, ['b'])).toEqual(['b', 'c', 'a', 'd'])
  })
})

describe('the size slider', () => {
  it('is logarithmic from 0.1B to 1000B', () => {
    expect([0, 10, 20, 30, sizeSteps].map(sizeAt)).toEqual([0.1, 1, 10, 100, 1000])
  })

  it('finds the step of every size that it writes', () => {
    for (let step = 0; step <= sizeSteps; step += 1) expect(stepOf(sizeAt(step))).toBe(step)
  })

  it('keeps sizes beyond its ends at its ends', () => {
    expect(stepOf(0.001)).toBe(0)
    expect(stepOf(0)).toBe(0)
    expect(stepOf(9000)).toBe(sizeSteps)
  })
})

describe('ranks of a board', () => {
  const row = (claim_id: string, value: number, half: number | null, offScale = false) => ({
    claim_id,
    value,
    low: half === null ? null : value - half,
    high: half === null ? null : value + half,
    higherIsBetter: true,
    unit: '%',
    offScale,
  })

  it('are shared where intervals overlap', () => {
    const { ranges, unit } = ranksOf([row('a', 90, 5), row('b', 86, 5), row('c', 60, 5)])
    expect(ranges.get('a')).toEqual({ best: 1, worst: 2 })
    expect(ranges.get('b')).toEqual({ best: 1, worst: 2 })
    expect(ranges.get('c')).toEqual({ best: 3, worst: 3 })
    expect(unit).toBe('%')
  })

  it('leave out values off the scale, which take no place from others', () => {
    const { ranges } = ranksOf([row('wrong', 140, null, true), row('a', 90, null)])
    expect(ranges.get('wrong')).toBeNull()
    expect(ranges.get('a')).toEqual({ best: 1, worst: 1 })
  })

  it('know nothing of a board without rows', () => {
    expect(ranksOf([])).toEqual({ ranges: new Map(), unit: null })
  })
})
