import { describe, expect, it } from 'vitest'
import { levelsByYear } from '../../src/contamination/by-year.tsx'
import { fixed, percent, releaseWords, signed } from '../../src/contamination/figure-words.ts'
import { outliersOf } from '../../src/contamination/size-outliers.tsx'
import type { BehindClaim } from '../../src/query/claims-behind.ts'

const claim = (size_b: number | null, value: number): BehindClaim => ({
  claim_id: `${size_b} ${value}`,
  paper_id: 'p',
  title: 'On wool',
  published: '2025-01-01',
  model: 'Loom',
  model_family: null,
  size_b,
  role: 'own',
  value,
  value_text: String(value),
  unit: '%',
  metric: null,
  ci_low: null,
  ci_high: null,
  grim: null,
  months: 3,
})

const line = [1, 2, 4, 8, 16, 32, 64, 128, 256].map((size) => claim(size, 20 + 10 * Math.log10(size)))

describe('small models far above the size trend', () => {
  it('lists them with the points above, and no large or unknown size', () => {
    const { trend, outliers } = outliersOf([...line, claim(1.5, 80), claim(300, 90), claim(null, 99)])
    expect(trend?.points).toBe(11)
    expect(outliers.map(({ claim: found }) => found.value)).toEqual([80])
    expect(outliers[0]?.above).toBeGreaterThan(40)
  })

  it('has no trend from a few claims', () => {
    expect(outliersOf(line.slice(0, 5))).toEqual({ trend: null, outliers: [] })
  })
})

describe('claims by year', () => {
  const dated = (published: string | null, value: number) => ({ ...claim(7, value), published })

  it('gives the count, median and best of each year, without undated claims', () => {
    const claims = [
      dated('2025-03-01', 60),
      dated('2024-01-01', 40),
      dated('2025-01-01', 80),
      dated(null, 99),
    ]
    const told = (isUp: boolean) =>
      levelsByYear(claims, isUp).map((row) => [row.year, row.claims, row.median, row.best.value])
    expect(told(true)).toEqual([
      ['2024', 1, 40, 40],
      ['2025', 2, 70, 80],
    ])
    expect(told(false)[1]).toEqual(['2025', 2, 70, 60])
  })
})

describe('figures in words', () => {
  it('never shows an unknown as 0, nor a minus zero', () => {
    expect([fixed(null, 1), fixed(-0.04, 1), fixed(2.25, 1)]).toEqual(['–', '0.0', '2.3'])
    expect([signed(3), signed(-3), signed(-0.01)]).toEqual(['+3.0', '−3.0', '0.0'])
    expect(percent(0.625)).toBe('63%')
  })

  it('says when there is no single release', () => {
    expect(releaseWords({ released: '1983', singleRelease: false })).toBe('no single release')
    expect(releaseWords({ released: '2024-02', singleRelease: true })).toBe('2024-02')
    expect(releaseWords({ released: null, singleRelease: true })).toBe('release unknown')
  })
})
