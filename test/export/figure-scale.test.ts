import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearTicks, logTicks, plainNumber, scaleOf, timeTicks } from '../../src/export/figure-scale.ts'

const texts = (ticks: { text: string }[]) => ticks.map(({ text }) => text)

describe('scaleOf', () => {
  it('gives back every value that it placed', () => {
    const inverse = fc.property(
      fc.double({ min: 0.01, max: 999, noNaN: true }),
      fc.constantFrom('linear' as const, 'log' as const),
      (value, kind) => {
        const scale = scaleOf({ kind, domain: [0.01, 1000] }, 40, 600)
        expect(scale.value(scale.place(value))).toBeCloseTo(value, 6)
      },
    )
    fc.assert(inverse)
  })

  it('spaces decades evenly on the log axis', () => {
    const { place } = scaleOf({ kind: 'log', domain: [1, 100] }, 0, 200)
    expect(place(10)).toBeCloseTo(100, 9)
  })
})

describe('ticks', () => {
  it('are round numbers inside the domain', () => {
    expect(texts(linearTicks(0, 100))).toEqual(['0', '20', '40', '60', '80', '100'])
    expect(texts(linearTicks(-0.31, 0.3, 4))).toEqual(['−0.2', '0', '0.2'])
    expect(texts(logTicks(0.4, 80))).toEqual(['1', '3', '10', '30'])
    expect(texts(logTicks(1, 50))).toEqual(['1', '2', '5', '10', '20', '50'])
  })

  it('of time stand on the first of a month', () => {
    const ticks = timeTicks(Date.UTC(2024, 10, 15), Date.UTC(2026, 6, 10))
    expect(texts(ticks)).toEqual(['Jan 2025', 'Jul 2025', 'Jan 2026', 'Jul 2026'])
    expect(
      texts(timeTicks(Date.UTC(2000, 0, 1), Date.UTC(2026, 0, 1))).every((text) => /^\d{4}$/.test(text)),
    ).toBe(true)
  })

  it('survive an empty domain', () => {
    expect(linearTicks(5, 5)).toHaveLength(1)
  })
})

describe('plainNumber', () => {
  it('parts thousands and uses a true minus sign', () => {
    expect(plainNumber(1234.5)).toBe('1,234.5')
    expect(plainNumber(-3)).toBe('−3')
  })
})
