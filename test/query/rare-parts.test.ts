import { describe, expect, it } from 'vitest'
import { rareParts } from '../../src/query/rare-parts.ts'

describe('a part of a word that is looked for first', () => {
  it.each([
    ['reasoning', ['soni']],
    ['llama', ['llam']],
    ['alpaca-7b', ['paca']],
  ])('is four letters of %s from the rarest one on', (word, parts) => {
    expect(rareParts(word)).toEqual(parts)
    expect(word).toContain(parts[0])
  })

  it.each(['', 'qwen', 'élan vital', 'μ-law of all'])('is none of %s', (word) => {
    expect(rareParts(word)).toEqual([])
  })
})
