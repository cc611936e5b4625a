import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grim, grimPower, grimWitness, printedDecimals } from '../../src/stats/grim.ts'

describe('grim', () => {
  it.each([
    ['43.33', 30, 'single run'],
    ['43.3', 30, 'single run'],
    ['80', 30, 'single run'],
    ['100', 30, 'single run'],
    ['0', 30, 'single run'],
    ['57.1', 30, 'needs k >= 7'],
    ['55.5', 30, 'needs k >= 11'],
    ['82.4', 500, 'single run'],
    ['82.5', 500, 'needs k >= 2'],
    ['60.6', 198, 'single run'],
    ['60.8', 198, 'needs k >= 3'],
    ['91.3', 1319, 'no power'],
    ['91.35', 1319, 'needs k >= 7'],
    ['90', 500, 'no power'],
  ])('%s on %d items: %s', (value, items, verdict) => {
    expect(grim(value, items)).toBe(verdict)
  })

  it.each([
    ['101', 30],
    ['-3', 30],
    ['4.5e3', 30],
    ['abc', 30],
    ['50', 0],
  ])('does not judge %s on %d items', (value, items) => {
    expect(grim(value, items)).toBeNull()
  })

  it('never refuses a value that one run gives, at any printing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (items, share, decimals) => {
          const printed = ((100 * Math.round(share * items)) / items).toFixed(decimals)
          return ['single run', 'no power'].includes(grim(printed, items) ?? '')
        },
      ),
    )
  })

  it('names a number of runs that does fit, and no smaller one does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 300 }), fc.integer({ min: 0, max: 1000 }), (items, tenths) => {
        const printed = (tenths / 10).toFixed(1)
        const runs = Number(/needs k >= (\d+)/.exec(grim(printed, items) ?? '')?.[1] ?? 0)
        if (runs === 0) return true
        const fits = (k: number) => grimWitness(printed, items, k) !== null
        return fits(runs) && !Array.from({ length: runs - 1 }, (_, index) => index + 1).some(fits)
      }),
    )
  })
})

it('accepts both ways of rounding a half', () => {
  // 1 of 8 is 12.5%: some print 12, some 13.
  expect(grim('12', 8)).toBe('single run')
  expect(grim('13', 8)).toBe('single run')
})

it('shows the whole answers', () => {
  expect(grimWitness('43.33', 30)).toEqual({ right: 13, of: 30, runs: 1 })
  expect(grimWitness('57.1', 30, 7)).toEqual({ right: 120, of: 210, runs: 7 })
  expect(grimWitness('57.1', 30)).toBeNull()
})

it.each([
  [30, 0.031],
  [198, 0.2],
  [500, 0.5],
  [1319, 1],
])('power at one decimal with %d items: %d (published)', (items, share) => {
  expect(grimPower(items, 1)).toBeCloseTo(share, 2)
})

it('counts printed decimals, trailing zeros included', () => {
  expect(['43.30', '43', '+6.1', 'x'].map(printedDecimals)).toEqual([2, 0, 1, null])
})
