import { describe, expect, it } from 'vitest'
import { headRule, placeRules } from '../../src/extract/attribute-phrases.ts'
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

describe.each([headRule, ...placeRules])(
  'system without a name: $id',
  ({ pattern, example: [sentence, phrase], counterExample }) => {
    it('reads its example and leaves its counter-example alone', () => {
      expect([...sentence.matchAll(pattern)].map((match) => match[1])).toEqual([phrase])
      expect([...counterExample.matchAll(pattern)]).toEqual([])
    })
  },
)

const everyRule = [...rules, ...kindRules, ...statementRules]

it.each(everyRule.map((rule) => [rule.id, rule] as const))(
  '%s has words for each of its parts',
  (_, rule) => {
    for (const part of Object.values(rule)) if (typeof part === 'string') expect(part).toMatch(/\S/)
  },
)

it.each([...kindRules, ...statementRules].map((rule) => [rule.id, rule] as const))(
  '%s reads capitals as well',
  (_, { pattern, example, counterExample }) => {
    expect(pattern.test(example.toUpperCase())).toBe(true)
    expect(pattern.test(counterExample.toUpperCase())).toBe(false)
  },
)

it('gives each phrase of a kind its kind', () => {
  expect(kindRules.map(({ id, kind }) => [id, kind])).toEqual([
    ['relative', 'relative'],
    ['by', 'gain'],
    ['gain-behind', 'gain'],
    ['gain-of', 'gain'],
    ['absolute', 'gain'],
    ['noun-bracket', 'gain'],
    ['with-endpoints', 'gain'],
    ['endpoint', 'score'],
    ['level', 'score'],
    ['metric', 'score'],
  ])
})

it('gives each phrase about contamination whom it speaks of, its stance and what it needs', () => {
  const marks = statementRules.map(({ id, about, stance, needs, beside }) =>
    [id, about, stance, needs ?? '', beside === true ? 'beside' : ''].join(' ').trim().replace(/ +/g, ' '),
  )
  expect(marks).toEqual([
    'clean-own-adjective own clean',
    'clean-own-avoids own clean',
    'clean-own-contrast own clean',
    'clean-own-private own clean',
    'clean-named-adjective named clean beside',
    'clean-named-decontaminated named clean',
    'clean-named-designed named clean beside',
    'clean-named-unseen named clean abstract',
    'clean-named-called named clean abstract',
    'evidence-signs named evidence',
    'evidence-found named evidence',
    'evidence-share named evidence',
    'evidence-twin-drop named evidence abstract',
    'concern-risk named concern',
    'concern-popular named concern',
    'concern-cleaned named concern abstract',
    'concern-subject named concern title',
  ])
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
    ['Quantised weights bring a 0.4% GSM8K drop.', 0, 'gain'],
    ['It adds 3.1% pass@1 improvement on GSM8K.', 0, 'gain'],
    ['It gains +1.5 to +4.2 on GSM8K.', 1, 'gain'],
    ['A change of -2.6% on GSM8K is seen.', 0, 'gain'],
    ['It lifts the rate 7.8% (54.5 to 62.3) on GSM8K.', 0, 'gain'],
  ])('%s', (abstract, which, kind) => {
    expect(kindIn(abstract, which)).toBe(kind)
  })
})
