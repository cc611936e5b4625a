import { describe, expect, it } from 'vitest'
import { refusalRules } from '../../src/extract/refusal.ts'
import { statementRules } from '../../src/extract/statement-rules.ts'

describe.each(refusalRules)('refusal: $reason', ({ reason, pattern, example, counterExample }) => {
  it('reads its example and leaves its counter-example alone', () => {
    expect(refusalRules.find((rule) => rule.pattern.test(example))?.reason).toBe(reason)
    expect(pattern.test(counterExample)).toBe(false)
  })
})

it('names every rule once', () => {
  const names = [...refusalRules.map((rule) => rule.reason), ...statementRules.map((rule) => rule.id)]
  expect(new Set(names).size).toBe(names.length)
})
