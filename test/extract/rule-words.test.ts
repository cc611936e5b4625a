import { describe, expect, it } from 'vitest'
import { kindRules } from '../../src/extract/kind-rules.ts'
import { refusalRules } from '../../src/extract/refusal-rules.ts'
import { otherSenses, trigger } from '../../src/extract/statement-rules.ts'

/** The words that a rule lists, each of them heard: "sample(s)" stands for both forms. */
const forms = (list: string) =>
  list
    .split(/[|\s]+/)
    .map((word) => word.replaceAll('_', ' '))
    .filter((word) => word !== '')
    .flatMap((word) => (word.endsWith('(s)') ? [word.slice(0, -3), `${word.slice(0, -3)}s`] : [word]))

const patternOf = (id: string) =>
  [...refusalRules, ...kindRules].find((rule) => rule.id === id)?.pattern ?? /$^/

describe('a share', () => {
  it.each(
    forms(
      `time times data dataset training sample(s) example(s) response(s) output(s) parameter(s) token(s) gap performance
      variance queries users error(s) failure(s) prompt(s) paper(s) full baseline teacher original capacity benefit gain(s)
      improvement(s) image(s) label(s) annotation(s) weights layers neurons heads experts budget cost compute trajectories
      runs steps pairs documents sentences features supervision models methods &'s @'s`,
    ),
  )('of the %s', (word) => {
    expect(patternOf('share').test(`#% of the ${word}`)).toBe(true)
    expect(patternOf('share').test(`#% of other ${word}`)).toBe(false)
  })

  it.each(
    forms(
      `the all its their our these those full test training original total entire labeled labelled available generated
      annotated wrong correct incorrect required teacher's model`,
    ),
  )('of %s data', (word) => {
    expect(patternOf('share').test(`#% out of ${word} data`)).toBe(true)
  })
})

describe('a count', () => {
  it.each(
    forms(
      `sample(s) example(s) instance(s) problem(s) question(s) item(s) image(s) video(s) clip(s) paper(s) prompt(s)
      document(s) query queries participant(s) annotator(s) trajectories sentence(s) conversation(s) dialogue(s) scene(s)
      environment(s) repositories tools epoch(s) seed(s) round(s) turn(s) classes subjects patient(s) studies layer(s)
      dimension(s) expert(s) agent(s) LLMs models tasks domains categories languages benchmarks datasets annotation(s)
      year(s) month(s) shot(s) bit(s) GPU(s) hours minutes users issues bugs files test_cases unit_tests`,
    ),
  )('of %s', (word) => {
    expect(patternOf('count').test(`# ${word}, then`)).toBe(true)
    expect(patternOf('count').test(`# ${word}x, then`)).toBe(false)
  })
})

/** What other rules must read, and what they must leave, where their words differ by a blank or an ending. */
describe.each<[string, string[], string[]]>([
  [
    'money',
    ['USD#', 'EUR 0-#', 'US$ #', 'a dollar 0 to #', 'dollars 0→#', '€#', '£ 0 and #', '€ 0and#', 'USD 0- #'],
    ['USD x#', 'USDT #', '$ 0 of #'],
  ],
  [
    'standard-error',
    [
      'standard error of #',
      'standard errors on @ by #',
      'standard deviation on @ over all of our seeds is #',
      'standard deviations from 0 to #',
      'standard deviation, here given to 0 → #',
    ],
    ['standard error on @; of #', 'standard errand of #', 'standard error #'],
  ],
  [
    'statistic',
    [
      'p<=#',
      'p>#',
      'n=#',
      'N = #',
      'n = #',
      'N=#',
      'd=#',
      'd = #',
      'ρ=#',
      'tau_b = #',
      'tau = #',
      'sigma=#',
      'alpha_max= #',
      'T=#',
      'T = #',
      'std. dev #',
      'std dev. #',
      'confidence interval #',
      'confidence interval of +#',
      '± -#',
      'CI +#',
      `${'x'.repeat(200)}# confidence`,
    ],
    [
      'kρ=#',
      'mean, then over; tasks #',
      'xtau = #',
      'alphabet = #',
      'pi=#',
      'CI x#',
      `${'x'.repeat(201)}# confidence`,
    ],
  ],
  [
    'correlation',
    ['correlates #', 'they correlate at #', '#agreement', '# agreement', '#% rank agreement'],
    ['decorrelated #', 'agreements, #'],
  ],
  [
    'average-several',
    [
      'average across benchmarks #',
      'averages of their scores on all of the many tasks #',
      'averaged over suites: #',
      '# mean over tasks',
      '#% of the average of tasks',
      '# overall, on @, @',
      '# on average on @ and @',
      '#% average on @, and @',
    ],
    ['averaging: tasks. #', '#. Average of tasks'],
  ],
  [
    'absolute',
    ['#% ↑', '#↑', '#%) ↓', '# ) ↑', '#)↑', '# uparrow', '#%  ↑', '#  )  downarrow'],
    ['#x↑', '# to ↑', '#absolutely'],
  ],
  [
    'noun-bracket',
    ['gain (#)', 'gain(#)', 'drop (≈#)', 'drop (≈ #)', 'boost (by #% of', 'uplift of all (#)'],
    ['gain (#→', 'gain (# → 0', 'gain (#% to 0', 'gain (#%vs', 'gain x#'],
  ],
  [
    'with-endpoints',
    ['#(0to0', '# (0 to 0', '#%(from 0→0', '#% (0→ 0', '# (0 →0'],
    ['# 0 to 0', '# (0 of 0'],
  ],
  [
    'level',
    [
      'achieves an # there',
      'hits an #',
      'achieves an #',
      'achieves a #',
      'scores an impressive average @ of #',
    ],
    ['achieves of the very far old #'],
  ],
])('the rule %s', (id, reads, leaves) => {
  it.each(reads)('reads "%s"', (text) => expect(patternOf(id).test(text)).toBe(true))
  it.each(leaves)('leaves "%s"', (text) => expect(patternOf(id).test(text)).toBe(false))
})

describe('other senses of contamination', () => {
  it.each([
    ...forms(
      `privacy membership_inference PII personally copyright water soil food microbe microbial label_noise
      information_leakage prompt_leakage memory_leak memory_leakage memory_leaks patient-level environmental
      speaker_leakage secret(s) verbatim unlearn unlearning extraction_attack(s) diffusion associative_memory
      associative_memor associative_memories key-value outlier(s) false-positive negative(s) inject injection injects
      simulat simulated simulation editing re-identification_of_patients data_poison data_poisoning
      memorization_of_facts memorization_of_knowledge knowledge_memorization knowledge_memorisation memorizing_the
      memorising_the positive_pairs`,
    ),
  ])('%s', (words) => {
    expect(otherSenses.test(`We study ${words} in exams.`)).toBe(true)
  })

  it.each(
    forms(
      'watery seafood microb privacies secretly memorizing_a knowledge_memorixation memorixing_the unlabeled',
    ),
  )('not %s', (words) => {
    expect(otherSenses.test(`We study ${words} in exams.`)).toBe(false)
  })

  it.each(
    forms(
      `contaminated decontaminate leakage leak memorize memorise strictly_unseen cutoff cut-off test_set_overlap
      test-set_overlap source_overlap`,
    ),
  )('an abstract may speak of it in "%s"', (words) => {
    expect(trigger.test(`Exams have ${words}.`)).toBe(true)
  })

  it.each(forms('memory cut_off testset_overlap unseen contained'))(
    'an abstract does not in "%s"',
    (words) => {
      expect(trigger.test(`Exams have ${words}.`)).toBe(false)
    },
  )
})
