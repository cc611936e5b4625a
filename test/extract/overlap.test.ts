import { expect, it } from 'vitest'
import { overlaps } from '../../src/extract/overlap.ts'

it('tells spans that share a character from those that only touch', () => {
  const others = [
    { start: 0, end: 4 },
    { start: 10, end: 12 },
  ]
  expect(overlaps(others, { start: 3, end: 5 })).toBe(true)
  expect(overlaps(others, { start: 9, end: 20 })).toBe(true)
  expect(overlaps(others, { start: 4, end: 10 })).toBe(false)
  expect(overlaps([], { start: 0, end: 1 })).toBe(false)
})
