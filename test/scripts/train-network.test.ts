import { describe, expect, it } from 'vitest'
import { type NetworkRow, trainNetwork } from '../../scripts/train/network.ts'
import { networkVerdict, placeCount } from '../../src/extract/network.ts'

/** Words 0 and 1 before the number, 2 and 3 behind it: a result where they are both even or both odd. */
const rows: NetworkRow[] = Array.from({ length: 3000 }, (_, index) => {
  const before = index % 2
  const behind = Math.floor(index / 2) % 2
  return { placed: placed(before, behind), row: [index % 7], label: before === behind ? 1 : 0 }
})

function placed(before: number, behind: number): number[][] {
  const words = new Map([
    [0, [before]],
    [4, [2 + behind]],
  ])
  return Array.from({ length: placeCount }, (_, place) => words.get(place) ?? [])
}

describe('trainNetwork', () => {
  const weights = trainNetwork(rows, 4)

  it('learns what two words mean only together', () => {
    const verdict = (before: number, behind: number) => networkVerdict(weights, placed(before, behind), [3])
    expect(verdict(0, 0)).toBeGreaterThan(1)
    expect(verdict(1, 1)).toBeGreaterThan(1)
    expect(verdict(0, 1)).toBeLessThan(-1)
    expect(verdict(1, 0)).toBeLessThan(-1)
  })

  it('keeps a byte for each component of a word', () => {
    expect(Buffer.from(weights.vectors, 'base64')).toHaveLength(4 * 16)
  })

  it('gives the same weights for the same rows', () => {
    expect(trainNetwork(rows, 4)).toEqual(weights)
  })
})
