import { describe, expect, it } from 'vitest'
import shipped from '../../data/encoder.json' with { type: 'json' }
import { halfOf } from '../../scripts/train/encoder/half.ts'
import { encodersIn } from '../../scripts/train/encoders.ts'

describe('halfOf', () => {
  it('parts papers into two halves of about one size, the same each time', () => {
    const halves = Array.from({ length: 1000 }, (_, at) => halfOf(`2501.${String(at).padStart(5, '0')}`))
    const second = halves.filter((half) => half === 1).length
    expect(halves.every((half) => half === 0 || half === 1)).toBe(true)
    expect(second).toBeGreaterThan(430)
    expect(second).toBeLessThan(570)
    expect(halfOf('2501.00001')).toBe(halfOf('2501.00001'))
  })
})

describe('encodersIn', () => {
  it('gives papers that no encoder has learned from the shipped one', () => {
    const encoderOf = encodersIn('nowhere', new Set())
    expect(encoderOf('2501.00001')).toBe(encoderOf('2501.00002'))
    expect(encoderOf('2501.00001')).toEqual(shipped)
  })

  it('says which half is missing, and how to make it', () => {
    expect(() => encodersIn('nowhere', new Set(['2501.00001']))).toThrow(
      /half-0\.json: not found\. Train it first/,
    )
  })
})
