import { describe, expect, it } from 'vitest'
import { placeAfter } from '../../src/table/grid-focus.ts'

const size = { rows: 100, columns: 5 }
const press = (key: string, row: number, column: number, ctrlKey = false) =>
  placeAfter({ key, ctrlKey }, { row, column }, size)

describe('keys in the grid', () => {
  it('moves by one cell', () => {
    expect(press('ArrowDown', 3, 2)).toEqual({ row: 4, column: 2 })
    expect(press('ArrowUp', 3, 2)).toEqual({ row: 2, column: 2 })
    expect(press('ArrowRight', 3, 2)).toEqual({ row: 3, column: 3 })
    expect(press('ArrowLeft', 3, 2)).toEqual({ row: 3, column: 1 })
  })

  it('stays within the grid', () => {
    expect(press('ArrowUp', 0, 0)).toEqual({ row: 0, column: 0 })
    expect(press('ArrowLeft', 0, 0)).toEqual({ row: 0, column: 0 })
    expect(press('ArrowDown', 99, 4)).toEqual({ row: 99, column: 4 })
    expect(press('ArrowRight', 99, 4)).toEqual({ row: 99, column: 4 })
    expect(press('PageDown', 95, 1)).toEqual({ row: 99, column: 1 })
  })

  it('goes to the ends of the row, and with Ctrl of the grid', () => {
    expect(press('Home', 7, 3)).toEqual({ row: 7, column: 0 })
    expect(press('End', 7, 3)).toEqual({ row: 7, column: 4 })
    expect(press('Home', 7, 3, true)).toEqual({ row: 0, column: 0 })
    expect(press('End', 7, 3, true)).toEqual({ row: 99, column: 4 })
  })

  it('leaves other keys alone', () => {
    expect(press('a', 1, 1)).toBeNull()
    expect(press('Enter', 1, 1)).toBeNull()
  })

  it('has a place even in an empty grid', () => {
    expect(placeAfter({ key: 'End', ctrlKey: true }, { row: 0, column: 0 }, { rows: 0, columns: 0 })).toEqual(
      {
        row: 0,
        column: 0,
      },
    )
  })
})
