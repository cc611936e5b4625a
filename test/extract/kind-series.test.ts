import { expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { ruledKinds } from '../../src/extract/kind-series.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { templates } from '../../src/extract/template.ts'

const kindsIn = (abstract: string) => {
  const reading = readMentions(readDocument('Larch', abstract))
  return ruledKinds(reading, templates(reading))
    .map((kind) => kind ?? '?')
    .join(' ')
}

it.each<[string, string]>([
  ['It beats GPT-4o by 8% on GSM8K, 7% on MATH-500 and 6% on GPQA.', 'gain gain gain'],
  ['It sees 8.1, 7.4 and 6.2 percentage point gains on GSM8K, MATH-500 and GPQA.', 'gain gain gain'],
  ['It beats GPT-4o by 6-12% on GSM8K.', 'gain gain'],
  ['It beats GPT-4o by 8% on GSM8K (a hard set), 7% on MATH-500.', 'gain gain'],
  ['It beats GPT-4o by 8% on GSM8K and is at 71% on MATH-500.', 'gain ?'],
  ['It beats GPT-4o by 8% on GSM8K, 7.1 points on MATH-500.', 'gain gain'],
  ['It beats GPT-4o by 8% on GSM8K. Then 71% on MATH-500.', 'gain ?'],
  [
    'It rises by 8%, 7% and 6% in relative accuracy on GSM8K, MATH-500 and GPQA.',
    'relative relative relative',
  ],
  ['Here 71% on GSM8K, 62% on MATH-500.', '? ?'],
])('%s', (abstract, kinds) => {
  expect(kindsIn(abstract)).toBe(kinds)
})

it.each(
  (
    'than|compared|achieves|reaching|attained|scores|scoring|obtains|while|but|yields|retaining|hit|resulting|' +
    'records|remains|obtain|yield|record|remain|retain|result|obtaining|at|with|is|are|was|were|→|;|including|such as|' +
    'as well as|along with|surpassing|outperforms|exceeds|maintains|gives|giving|between|highest|lowest'
  ).split('|'),
)('hands no gain on across "%s"', (word) => {
  expect(kindsIn(`It beats GPT-4o by 8% on GSM8K, ${word} 7% MATH-500.`)).toBe('gain ?')
})

it.each<[string, string]>([
  ['It beats GPT-4o by 8% on GSM8K, near 7% MATH-500.', 'gain gain'],
  [`It beats GPT-4o by 8% on GSM8K, ${'x'.repeat(148)} 7% MATH-500.`, 'gain gain'],
  [`It beats GPT-4o by 8% on GSM8K, ${'x'.repeat(149)} 7% MATH-500.`, 'gain ?'],
  ['It beats GPT-4o by 8% on GSM8K (now at 61%) and 7% on MATH-500.', 'gain ? gain'],
  ['It beats GPT-4o by 8% on GSM8K (now at 61% and 5% there) and 7% on MATH-500.', 'gain ? ? gain'],
  ['It beats GPT-4o by 8% on GSM8K, 7 on MATH-500.', 'gain gain'],
  ['It beats GPT-4o by 6--12% on GSM8K.', 'gain gain'],
  ['It beats GPT-4o by 6 -12% on GSM8K.', 'gain gain'],
  ['Here 8%, 7% and 6% absolute gains on GSM8K.', 'gain gain gain'],
  ['Here 8 points, 7 and 6% absolute gains on GSM8K.', 'gain gain gain'],
  ['Here 8%, +7% and 6% absolute gains on GSM8K.', '? gain gain'],
  ['Here 8%; 7% and 6% absolute gains on GSM8K.', '? gain gain'],
  ['Here 8%-7% absolute gains on GSM8K.', 'gain gain'],
  ['Here 8%,7% absolute gains on GSM8K.', 'gain gain'],
  ['Here 8%,and 7% absolute gains on GSM8K.', 'gain gain'],
  ['Here 8% and 7% absolute gains on GSM8K.', 'gain gain'],
  ['Here 8%-- 7% absolute gains on GSM8K.', 'gain gain'],
  ['It beats GPT-4o by 6-- 12% on GSM8K.', 'gain gain'],
  ['It beats GPT-4o by 6 - 12% on GSM8K.', 'gain gain'],
  ['It beats GPT-4o by 6 GSM8K- 12% there.', 'gain ?'],
  ['It beats GPT-4o by 6 - GSM8K 12% there.', 'gain ?'],
  ['It beats GPT-4o by 8% on GSM8K ((a) b), 7% MATH-500.', 'gain gain'],
  ['Here 8%, and 7% relative gains on GSM8K.', 'relative relative'],
  ['It gains 8%, 7% and 6% relative improvement on GSM8K.', 'relative relative relative'],
  ['It beats GPT-4o by 8% on GSM8K (71% on MATH-500).', 'gain ?'],
  ['It sees relative gains of +8% on GSM8K, +7% on MATH-500.', 'relative relative'],
  ['It sees 8% to 12% relative gains on GSM8K.', 'relative relative'],
  ['It beats GPT-4o by 6--12 points on GSM8K.', 'gain gain'],
  ['It is at 10--20% on GSM8K.', '? ?'],
  ['It exceeds human performance of 65% on GSM8K.', '?'],
  ['It rises from 60% to 89% and drops later on GSM8K.', 'score score'],
])('%s', (abstract, kinds) => {
  expect(kindsIn(abstract)).toBe(kinds)
})
