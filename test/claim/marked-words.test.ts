import { describe, expect, it } from 'vitest'
import { aroundNumber } from '../../src/claim/marked-words.ts'

describe('the number in the words', () => {
  it('is found by itself, not inside a longer number', () => {
    expect(aroundNumber('from 13.33% to 3.33%', '3.33')).toEqual({
      before: 'from 13.33% to ',
      words: '3.33',
      after: '%',
    })
    expect(aroundNumber('a gain of +4.1.', '+4.1')?.before).toBe('a gain of +')
    expect(aroundNumber('43.33%', '43')).toBeNull()
    expect(aroundNumber('anything', '')).toBeNull()
  })
})
