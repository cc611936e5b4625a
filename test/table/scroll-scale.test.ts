import { describe, expect, it } from 'vitest'
import { scrollScale } from '../../src/table/scroll-scale.ts'

describe('the scroll scale', () => {
  it('is one to one for lists that a browser can lay out', () => {
    const scale = scrollScale(10_000, 46)
    expect(scale.rows).toBe(10_000)
    expect(scale.firstRow(200_000, 640)).toBe(0)
  })

  it('keeps the tallest element below what Firefox lays out', () => {
    expect(scrollScale(5_000_000, 46).rows * 46).toBeLessThan(17_800_000)
  })

  it('reaches the first and the last row of a million', () => {
    const scale = scrollScale(1_000_000, 46)
    expect(scale.firstRow(0, 640)).toBe(0)
    const scrolledDown = scale.rows * 46 - 640
    expect(scale.firstRow(scrolledDown, 640) + scale.rows).toBe(1_000_000)
  })

  it('never goes back as the scrollbar goes on', () => {
    const scale = scrollScale(1_000_000, 46)
    const rows = Array.from({ length: 200 }, (_, step) => scale.firstRow((step / 199) * scale.rows * 46, 640))
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
    expect(scale.firstRow(-50, 640)).toBe(0)
  })
})
