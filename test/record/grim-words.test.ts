import { expect, it } from 'vitest'
import { grimWords } from '../../src/record/grim-words.ts'

it('names the whole answers of a single run', () => {
  expect(grimWords({ value_text: '43.33', grim: 'single run', items: 30 })).toMatch(
    /^13 of 30 = 43\.33%: one run/,
  )
})

it('names the smallest average that fits', () => {
  const words = grimWords({ value_text: '57.1', grim: 'needs k >= 7', items: 30 })
  expect(words).toContain('No whole number of right answers out of 30 prints as 57.1%')
  expect(words).toContain('120 of 210 = 57.1%')
})

it('says when the check says nothing, and nothing when it cannot be asked', () => {
  expect(grimWords({ value_text: '57.1', grim: 'no power', items: 1319 })).toContain('1,319 items')
  expect(grimWords({ value_text: '57.1', grim: null, items: 30 })).toBeNull()
  expect(grimWords({ value_text: '57.1', grim: 'single run', items: null })).toBeNull()
  expect(grimWords({ value_text: 'about 57', grim: 'single run', items: 30 })).toBeNull()
})
