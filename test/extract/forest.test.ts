import { describe, expect, it } from 'vitest'
import { type Forest, logit, probability, type Tree } from '../../src/extract/forest.ts'

/** Asks feature 2, then on the right feature 0; the left side ends at once. */
const uneven: Tree = {
  f: [2, -1, 0, -1, -1],
  t: [0.5, 1, 7, 10, 100],
  l: [1, 0, 3, 0, 0],
  r: [2, 0, 4, 0, 0],
}
const leaf: Tree = { f: [-1], t: [1000], l: [0], r: [0] }
const forest: Forest = { bias: 0.25, trees: [uneven, leaf] }

describe('logit', () => {
  it('goes left at the threshold and right above it, however deep the side is', () => {
    expect(logit(forest, [0, 0, 0.5])).toBe(1001.25)
    expect(logit(forest, [7, 0, 0.6])).toBe(1010.25)
    expect(logit(forest, [8, 0, 0.6])).toBe(1100.25)
  })

  it('reads a feature that a row does not have as 0, whatever row came before', () => {
    logit(forest, [9, 9, 9, 9])
    expect(logit(forest, [])).toBe(1001.25)
  })

  it('goes right where a feature is no number', () => {
    expect(logit(forest, [Number.NaN, 0, 1])).toBe(1100.25)
  })

  it('refuses trees that are deeper than the trained ones', () => {
    const deep: Tree = {
      f: [0, 0, 0, 0, 0, -1, -1],
      t: [5, 4, 3, 2, 1, 1, 2],
      l: [1, 2, 3, 4, 5, 0, 0],
      r: [6, 6, 6, 6, 6, 0, 0],
    }
    expect(() => logit({ bias: 0, trees: [deep] }, [0])).toThrow('more than 4 levels deep')
  })
})

describe('probability', () => {
  it('is a half for a forest that knows nothing', () => {
    expect(probability({ bias: 0, trees: [] }, [1, 2])).toBe(0.5)
  })
})
