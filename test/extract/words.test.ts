import { expect, it } from 'vitest'
import { countsBetween, distancesLeft, distancesRight } from '../../src/extract/distances.ts'
import { classOf, readWords } from '../../src/extract/words.ts'

const text = 'improving accuracy by 5 on Quarry'
const words = readWords(text, [
  { start: 22, end: 23, kind: classOf('number') },
  { start: 27, end: 33, kind: classOf('name') },
])

it('gives every word its class, inflected or not', () => {
  expect(words.map(({ kind }) => kind)).toEqual(
    (['gain', 'metric', 'by', 'number', 'on', 'name'] as const).map(classOf),
  )
})

it('measures to the nearest word of a class, within reach and bounds', () => {
  expect(distancesLeft(words, 3, 0, 4)[classOf('gain')]).toBe(3)
  expect(distancesLeft(words, 3, 1, 4)[classOf('gain')]).toBe(5)
  expect(distancesRight(words, 3, words.length, 4)[classOf('name')]).toBe(2)
})

it('counts the words between two places', () => {
  const between = countsBetween(words, 3, 5, 4)
  expect(between[classOf('on')]).toBe(1)
  expect(between[classOf('number')]).toBe(0)
})
