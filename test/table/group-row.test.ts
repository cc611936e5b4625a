import { describe, expect, it } from 'vitest'
import type { GroupRow } from '../../src/query/grouped-rows.ts'
import { foldKey } from '../../src/table/grid-focus.ts'
import { factWords } from '../../src/table/group-row.tsx'

const group: GroupRow = {
  groupKey: 'p1',
  groupName: 'A sample',
  size: null,
  claims: 3,
  papers: 1,
  benchmarks: 1,
  low: 40,
  high: 62.5,
  unit: '%',
  isOpen: false,
}

describe('the head of a group', () => {
  it('says how many claims it holds and their range', () => {
    expect(factWords(group)).toBe('3 claims, 40 to 62.5%')
    expect(factWords({ ...group, claims: 1, high: 40 })).toBe('1 claim, 40%')
    expect(factWords({ ...group, unit: 'Elo' })).toBe('3 claims, 40 to 62.5 Elo')
  })

  it('gives no range where the claims share no scale', () => {
    expect(factWords({ ...group, low: null, high: null, benchmarks: 2 })).toBe('3 claims on 2 benchmarks')
    expect(factWords({ ...group, low: null, high: null })).toBe('3 claims in several units')
  })

  it('opens to the right and closes to the left, as trees do', () => {
    expect(foldKey('ArrowRight', false)).toBe(true)
    expect(foldKey('ArrowRight', true)).toBe(false)
    expect(foldKey('ArrowLeft', true)).toBe(true)
    expect(foldKey('ArrowLeft', false)).toBe(false)
    expect(foldKey('Enter', true) && foldKey(' ', false)).toBe(true)
    expect(foldKey('ArrowDown', false)).toBe(false)
  })
})
