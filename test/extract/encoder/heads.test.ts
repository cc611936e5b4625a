import { expect, it } from 'vitest'
import { columnsOf, linearOf, relu } from '../../../src/extract/encoder/heads.ts'
import { matrixOf, rowsOf } from '../../../src/extract/encoder/weights.ts'
import { linear, matrix } from './some-weights.ts'

it('a matrix is read row by row, each with its own step', () => {
  const stored = { columns: 2, bytes: btoa(String.fromCharCode(1, 255, 127, 128)), steps: [0.5, 2] }
  expect(Array.from(matrixOf(stored))).toEqual([0.5, -0.5, 254, -256])
})

it('single rows are those of the whole matrix, added to what is there', () => {
  const stored = matrix(5, 3, 7)
  const sums = Float32Array.from([9, 1, 1, 1])
  rowsOf(stored).addRow(2, sums, 1)
  const whole = matrixOf(stored)
  expect(sums[0]).toBe(9)
  for (const column of [0, 1, 2]) expect(sums[1 + column]).toBeCloseTo(1 + (whole[6 + column] ?? 0), 6)
})

it('a linear step multiplies and adds its bias', () => {
  const stored = linear(3, 2, 5)
  const whole = matrixOf(stored.matrix)
  const output = linearOf(stored)(Float32Array.from([2, -1]))
  stored.bias.forEach((bias, row) => {
    expect(output[row]).toBeCloseTo(bias + 2 * (whole[2 * row] ?? 0) - (whole[2 * row + 1] ?? 0), 5)
  })
})

it('nothing stays below zero', () => {
  expect(Array.from(relu(Float32Array.from([-1, 0, 2])))).toEqual([0, 0, 2])
})

it('columns stand one after another, the bias behind them', () => {
  const stored = linear(3, 2, 5)
  const [first, second, bias] = columnsOf(stored)
  const whole = matrixOf(stored.matrix)
  expect([first?.[1], second?.[1]]).toEqual([whole[2], whole[3]])
  expect(bias?.[2]).toBeCloseTo(stored.bias[2] ?? 0, 6)
})
