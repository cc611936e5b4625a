import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grim, grimPower, grimWitness, printedDecimals, witnessText } from '../../src/stats/grim.ts'

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
    ['90', 100, 'no power'],
    ['90', 99, 'single run'],
    ['43.3333', 30, 'single run'],
    [' 80.0 ', 30, 'single run'],
  ])('%s on %d items: %s', (value, items, verdict) => {
    expect(grim(value, items)).toBe(verdict)
  })

  it.each([
    ['101', 30],
    ['-3', 30],
    ['4.5e3', 30],
    ['abc', 30],
    ['50', 0],
    ['50', 2.5],
    ['43.33333', 30],
    ['100.01', 30],
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

describe('grim with a stated number of runs', () => {
  it.each([
    ['43.3', 4, 'single run'],
    ['44.2', 4, 'needs k >= 4'],
    ['44.2', 16, 'needs k >= 4'],
    ['57.1', 16, 'needs k >= 7'],
    // 68 of 120 are 56.7 and 69 are 57.5.
    ['57.1', 4, 'needs k >= 7'],
    // Three runs print 41.1, four do not, six do again.
    ['41.1', 3, 'needs k >= 3'],
    ['41.1', 4, 'needs k >= 6'],
    ['57.1', 33, 'needs k >= 7'],
    ['57.1', 34, 'no power'],
    ['57.1', 64, 'no power'],
  ])('%s on 30 items as avg@%d: %s', (value, runs, verdict) => {
    expect(grim(value, 30, runs)).toBe(verdict)
  })

  it('does not judge by half a run or none', () => {
    expect(grim('50.0', 30, 0)).toBeNull()
    expect(grim('50.0', 30, 1.5)).toBeNull()
    expect(grimWitness('50.0', 30, 0)).toBeNull()
    expect(grimWitness('50.0', 0)).toBeNull()
    expect(grimWitness('fifty', 30)).toBeNull()
  })

  it('answers quickly for the smallest printable value', () => {
    expect(grim('0.0001', 1)).toBe('needs k >= 666667')
  })
})

it('accepts both ways of rounding a half', () => {
  // 1 of 8 is 12.5%: some print 12, some 13.
  expect(grim('12', 8)).toBe('single run')
  expect(grim('13', 8)).toBe('single run')
  // 2 of 3 is 66.66…: cutting the digits off is not rounding.
  expect(grim('66.7', 3)).toBe('single run')
  expect(grim('66.6', 3)).not.toBe('single run')
})

it('shows the whole answers', () => {
  expect(grimWitness('43.33', 30)).toEqual({ right: 13, of: 30, runs: 1 })
  expect(grimWitness('57.1', 30, 7)).toEqual({ right: 120, of: 210, runs: 7 })
  expect(grimWitness('57.1', 30)).toBeNull()
})

it('writes them out with the decimals of the value', () => {
  expect(witnessText({ right: 13, of: 30, runs: 1 }, '43.33')).toBe('13 of 30 = 43.33')
  expect(witnessText({ right: 120, of: 210, runs: 7 }, '57.1')).toBe('120 of 210 = 57.1')
  expect(witnessText({ right: 24, of: 30, runs: 1 }, '80')).toBe('24 of 30 = 80')
})

it('has the power that counting every printable value gives', () => {
  const reachable = (items: number) =>
    Array.from({ length: 1001 }, (_, tenths) => (tenths / 10).toFixed(1)).filter((text) =>
      grimWitness(text, items),
    ).length / 1001
  // No count of 30 or of 198 falls on the half of a tenth, so that the formula is exact for them.
  for (const items of [30, 198]) expect(reachable(items)).toBeCloseTo(grimPower(items, 1), 9)
  expect(reachable(1000)).toBe(1)
  expect(grimPower(999, 1)).toBeLessThan(1)
  expect(grimPower(5000, 1)).toBe(1)
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
  expect(['43.30', '43', '+6.1', 'x', '4.', '1 2', '12%', ' 7.5 '].map(printedDecimals)).toEqual([
    2,
    0,
    1,
    null,
    null,
    null,
    null,
    1,
  ])
})
