import { describe, expect, it } from 'vitest'
import { oncePer, oncePerIndex } from '../../src/extract/once.ts'

describe('oncePer', () => {
  it('reads each object once, also where the answer is empty', () => {
    const read: string[] = []
    const length = oncePer((thing: { text: string }) => {
      read.push(thing.text)
      return thing.text.length === 0 ? undefined : thing.text.length
    })
    const word = { text: 'word' }
    const empty = { text: '' }
    expect([length(word), length(empty), length(word), length(empty)]).toEqual([4, undefined, 4, undefined])
    expect(read).toEqual(['word', ''])
  })

  it('tells objects of the same content apart', () => {
    const seen: object[] = []
    const place = oncePer((thing: object) => seen.push(thing))
    expect([place({}), place({})]).toEqual([1, 2])
  })
})

describe('oncePerIndex', () => {
  it('reads each index once', () => {
    const read: number[] = []
    const double = oncePerIndex((index) => {
      read.push(index)
      return 2 * index
    })
    expect([double(3), double(0), double(3)]).toEqual([6, 0, 6])
    expect(read).toEqual([3, 0])
  })
})
