import { describe, expect, it } from 'vitest'
import { countsBetween, distancesLeft, distancesRight } from '../../src/extract/distances.ts'
import { classOf, readWords, type WordClass, wordClasses } from '../../src/extract/words.ts'

const words = readWords('on by larch of on with by of', [])
/** Distances or counts that differ from that of a class which never occurs. */
const told = (found: readonly number[], silent: number) =>
  Object.fromEntries(
    wordClasses.flatMap((name, index) => (found[index] === silent ? [] : [[name, found[index]]])),
  )

describe('distancesLeft', () => {
  it.each<[string, number, number, number, Record<string, number>]>([
    ['the nearest of each class', 7, 0, 9, { by: 1, with: 2, on: 3, of: 4 }],
    ['only words within reach', 7, 0, 2, { by: 1, with: 2 }],
    ['only words from the first of the stretch on', 7, 5, 9, { by: 1, with: 2 }],
    ['nothing before the first word', 0, 0, 9, {}],
    ['nothing behind the place', 1, 0, 9, { on: 1 }],
  ])('gives %s', (_, place, first, reach, expected) => {
    expect(told(distancesLeft(words, place, first, reach), reach + 1)).toEqual(expected)
  })
})

describe('distancesRight', () => {
  it.each<[string, number, number, number, Record<string, number>]>([
    ['the nearest of each class', 0, 8, 9, { by: 1, of: 3, on: 4, with: 5 }],
    ['only words within reach', 0, 8, 3, { by: 1, of: 3 }],
    ['only words before the end of the stretch', 0, 4, 9, { by: 1, of: 3 }],
    ['nothing behind the last word', 7, 8, 9, {}],
  ])('gives %s', (_, place, last, reach, expected) => {
    expect(told(distancesRight(words, place, last, reach), reach + 1)).toEqual(expected)
  })
})

describe('countsBetween', () => {
  it.each<[string, number, number, number, Record<string, number>]>([
    ['each class between two places, without these', 0, 7, 9, { by: 2, of: 1, on: 1, with: 1 }],
    ['no more than the most', 0, 7, 1, { by: 1, of: 1, on: 1, with: 1 }],
    ['nothing between neighbours', 3, 4, 9, {}],
    ['one word between two others', 3, 5, 9, { on: 1 }],
  ])('counts %s', (_, from, to, most, expected) => {
    expect(told(countsBetween(words, from, to, most), 0)).toEqual(expected)
  })
})

it('gives a number for each class and none for words of no class', () => {
  expect(distancesLeft(words, 3, 2, 5)).toEqual(wordClasses.map(() => 6))
  expect(distancesRight(words, 1, 3, 5)).toEqual(wordClasses.map(() => 6))
  expect(countsBetween(words, 1, 3, 5)).toEqual(wordClasses.map(() => 0))
  expect(classOf('by' satisfies WordClass)).toBeGreaterThan(0)
})
