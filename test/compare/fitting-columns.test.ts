import { expect, it } from 'vitest'
import { hiddenToFit } from '../../src/compare/fitting-columns.ts'
import { benchmarkColumn, claimColumns } from '../../src/table/claim-columns.tsx'

const columns = claimColumns('%', true)
const [of, all] = [columns, [benchmarkColumn(new Map()), ...columns.filter(({ id }) => id !== 'rank')]]

/** What a 1280 px screen leaves beside the filters, a scroll bar at the page's edge taken off. */
const laptop = 1280 - 15 - 64 - 256

function widthShown(list: typeof columns, hidden: readonly string[]): number {
  return list.reduce((sum, { id, width }) => sum + (hidden.includes(id) ? 0 : width), 0)
}

it('keeps every column but those to ask for where there is room, and before the room is known', () => {
  expect(hiddenToFit(of, 2000)).toEqual(['family'])
  expect(hiddenToFit(of, null)).toEqual(['family'])
})

it('fits a laptop with date and GRIM of one benchmark in sight', () => {
  const hidden = hiddenToFit(of, laptop)
  expect(hidden).toEqual(['family', 'confidence', 'evidence'])
  expect(widthShown(of, hidden)).toBeLessThanOrEqual(laptop - 17)
})

it('fits a laptop with all benchmarks', () => {
  const hidden = hiddenToFit(all, laptop)
  expect(hidden).not.toContain('date')
  expect(widthShown(all, hidden)).toBeLessThanOrEqual(laptop - 17)
})

it('never hides what tells rows apart, however narrow the room', () => {
  expect(hiddenToFit(of, 100)).toEqual(['family', 'confidence', 'evidence', 'grim', 'metric'])
})
