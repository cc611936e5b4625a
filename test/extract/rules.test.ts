import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { kindRules, ruledKind } from '../../src/extract/kind-rules.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { lateRules, refusalRules } from '../../src/extract/refusal-rules.ts'
import { statementRules } from '../../src/extract/statement-rules.ts'
import { templates } from '../../src/extract/template.ts'

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

describe('ruledKind', () => {
  const kindIn = (abstract: string, which = 0) => {
    const reading = readMentions(readDocument('Larch', abstract))
    const [template, number] = [templates(reading)[which], reading.numbers[which]]
    return template && number ? ruledKind(template, number) : undefined
  }
  it.each<[string, number, string | null]>([
    ['It beats GPT-4o by 4.1% on GSM8K.', 0, 'gain'],
    ['It brings a 12% relative improvement on GSM8K.', 0, 'relative'],
    ['It goes from 61.2% to 70.3% on GSM8K.', 0, 'score'],
    ['It goes from 61.2% to 70.3% on GSM8K.', 1, 'score'],
    ['GSM8K (+4.1) rises.', 0, 'gain'],
    ['We see 61.2% on GSM8K.', 0, null],
  ])('%s', (abstract, which, kind) => {
    expect(kindIn(abstract, which)).toBe(kind)
  })
})
