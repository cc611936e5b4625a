import { expect, it } from 'vitest'
import { isotonic } from '../../scripts/train/isotonic.ts'

const points = (...rights: (0 | 1)[]) => rights.map((right, index) => ({ p: (index + 1) / 10, right }))

it('gives shares that never fall: a fall is evened out with what stands before it', () => {
  expect(isotonic(points(0, 1, 0, 1, 1))).toEqual([
    { from: 0.1, right: 0.01 },
    { from: 0.2, right: 0.5 },
    { from: 0.4, right: 0.99 },
  ])
})

it('is one step where nothing rises, and promises neither all nor nothing', () => {
  expect(isotonic(points(1, 1, 1))).toEqual([{ from: 0.1, right: 0.99 }])
  expect(isotonic(points(1, 0))).toEqual([{ from: 0.1, right: 0.5 }])
  expect(isotonic([])).toEqual([])
})
