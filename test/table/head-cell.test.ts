import { describe, expect, it } from 'vitest'
import { grimVerdict } from '../../src/claim/claim-words.ts'
import { nextSort } from '../../src/table/head-cell.tsx'

const byValue = [{ column: 'value', descending: true }]

describe('sorting by a head', () => {
  it('starts with the high end of numbers and the start of the alphabet', () => {
    expect(nextSort([], 'value', false, true)).toEqual(byValue)
    expect(nextSort([], 'model', false, false)).toEqual([{ column: 'model', descending: false }])
  })

  it('turns around when pressed again', () => {
    expect(nextSort(byValue, 'value', false, true)).toEqual([{ column: 'value', descending: false }])
  })

  it('replaces the order, and with Shift adds to it', () => {
    expect(nextSort(byValue, 'model', false, false)).toEqual([{ column: 'model', descending: false }])
    expect(nextSort(byValue, 'model', true, false)).toEqual([
      { column: 'value', descending: true },
      { column: 'model', descending: false },
    ])
  })

  it('turns one key around in its place', () => {
    const two = [...byValue, { column: 'model', descending: false }]
    expect(nextSort(two, 'value', true, true)).toEqual([{ column: 'value', descending: false }, two[1]])
  })
})

describe('GRIM verdicts', () => {
  it('are said without blame', () => {
    expect(grimVerdict('single run')).toBe('one run fits')
    expect(grimVerdict('needs k >= 11')).toBe('mean of ≥ 11 runs')
    expect(grimVerdict('no power')).toBe('cannot tell')
  })
})
