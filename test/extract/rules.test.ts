import { describe, expect, it } from 'vitest'
import { kindRules } from '../../src/extract/kind-rules.ts'
import { lateRules, refusalRules } from '../../src/extract/refusal-rules.ts'
import { statementRules } from '../../src/extract/statement-rules.ts'

const rules = [...refusalRules, ...lateRules]

describe.each(rules)('refusal: $id', ({ pattern, example, counterExample }) => {
  it('reads its example and leaves its counter-example alone', () => {
    expect(pattern.test(example)).toBe(true)
    expect(pattern.test(counterExample)).toBe(false)
  })
})

describe.each(kindRules)('kind: $kind, $example', ({ pattern, example, counterExample }) => {
  it('reads its example and leaves its counter-example alone', () => {
    expect(pattern.test(example)).toBe(true)
    expect(pattern.test(counterExample)).toBe(false)
  })
})

it('names every rule once', () => {
  const names = [...rules.map((rule) => rule.id), ...statementRules.map((rule) => rule.id)]
  expect(new Set(names).size).toBe(names.length)
})
