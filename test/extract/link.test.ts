import { describe, expect, it } from 'vitest'
import type { Forest } from '../../src/extract/forest.ts'
import { shares } from '../../src/extract/link.ts'

/** One question: 0 for features up to 0.5, 2 above. */
const forest: Forest = {
  bias: 0,
  trees: [{ f: [0, -1, -1], t: [0.5, 0, 2], l: [1, -1, -1], r: [2, -1, -1] }],
}

describe('shares', () => {
  it('lets the pairs of one number compete with each other and with none', () => {
    const given = shares(
      [
        { n: 0, cues: [0] },
        { n: 0, cues: [1] },
      ],
      forest,
    )
    const whole = 1 + 1 + Math.exp(2)
    expect(given[0]).toBeCloseTo(1 / whole)
    expect(given[1]).toBeCloseTo(Math.exp(2) / whole)
  })

  it('keeps the numbers apart', () => {
    const alone = shares([{ n: 0, cues: [1] }], forest)
    const beside = shares(
      [
        { n: 0, cues: [1] },
        { n: 1, cues: [1] },
      ],
      forest,
    )
    expect(beside[0]).toBe(alone[0])
  })
})
