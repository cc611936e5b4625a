import { expect, it } from 'vitest'
import { hashOf } from '../../src/claim/hash.ts'

/** The values that the algorithm's authors publish for 32 bits. */
it.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('FNV-1a of %j', (text, hash) => {
  expect(hashOf(text)).toBe(hash)
})
