import { expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { references } from '../../src/extract/syntax.ts'

/** Each number with the rule that finds its benchmarks, and these; catalogued names alone count as benchmarks. */
function referencesIn(abstract: string): string[] {
  const reading = readMentions(readDocument('Larch', abstract))
  const found = references(
    reading,
    reading.entities.map(({ id }) => (id === null ? 0 : 1)),
  )
  return reading.numbers.map(({ valueText }, n) => {
    const { rule, entities } = found[n] ?? { rule: '?', entities: [] }
    return [valueText, rule, entities.map((entity) => reading.entities[entity]?.name).join('+')]
      .join(' ')
      .trim()
  })
}

it.each<[string, string[]]>([
  [
    'It gets 61.0, 52.0 and 41.0 on GSM8K, MMLU and GPQA.',
    ['61.0 list GSM8K', '52.0 list MMLU', '41.0 list GPQA'],
  ],
  [
    'It gets 61.0 and 52.0 on GSM8K, MMLU and GPQA.',
    ['61.0 behind GSM8K+MMLU+GPQA', '52.0 behind GSM8K+MMLU+GPQA'],
  ],
  ['It gets from 61.0 to 62.0 on GSM8K and MMLU.', ['61.0 behind GSM8K+MMLU', '62.0 behind GSM8K+MMLU']],
  ['It gets 61.0-62.0 on GSM8K and MMLU.', ['61.0 behind GSM8K+MMLU', '62.0 behind GSM8K+MMLU']],
  ['It gets 61.0 → 62.0 on GSM8K and MMLU.', ['61.0 behind GSM8K+MMLU', '62.0 behind GSM8K+MMLU']],
  ['It gets 61.0 and 62.0 on GSM8K and MMLU.', ['61.0 list GSM8K', '62.0 list MMLU']],
  ['We use GSM8K and MMLU. It gets 61.0 and 62.0.', ['61.0 list GSM8K', '62.0 list MMLU']],
  [
    'We use GSM8K and MMLU. It is old. It is tidy. It gets 61.0 and 62.0.',
    ['61.0 list GSM8K', '62.0 list MMLU'],
  ],
  [
    'We use GSM8K and MMLU. It is old. It is tidy. It is new. It gets 61.0 and 62.0.',
    ['61.0 none MMLU', '62.0 none MMLU'],
  ],
  [
    'We use GSM8K and MMLU. Here GPQA counts. It gets 61.0 and 62.0 on both benchmarks.',
    ['61.0 list GSM8K', '62.0 list MMLU'],
  ],
  [
    'We use GSM8K, MMLU and BBH. It is old. It is tidy. Then rain. GPQA gets 61.0, 62.0 and 63.0 F1 on the three benchmarks.',
    ['61.0 list GSM8K', '62.0 list MMLU', '63.0 list BIG-Bench Hard'],
  ],
  [
    'We use GSM8K, MMLU and BBH. GPQA gets 61.0, 62.0 and 63.0 F1 on these hard tasks.',
    ['61.0 list GSM8K', '62.0 list MMLU', '63.0 list BIG-Bench Hard'],
  ],
  [
    'We use GSM8K, MMLU and BBH. GPQA gets 61.0, 62.0 and 63.0 F1 in these hard tasks.',
    ['61.0 before GPQA', '62.0 before GPQA', '63.0 before GPQA'],
  ],
  ['It does well on GSM8K (61.0).', ['61.0 bracket GSM8K']],
  ['It does well on GSM8K: 61.0 is fine.', ['61.0 front GSM8K']],
  ['It does well on GSM8K of 61.0 points.', ['61.0 attached GSM8K']],
  ['It does well on GSM8K by 61.0 points.', ['61.0 attached GSM8K']],
  ['It goes on GSM8K from 61.0 to 62.0 points.', ['61.0 attached GSM8K', '62.0 attached GSM8K']],
  [
    'It goes on GSM8K accuracy from about 61.0 to 62.0 points.',
    ['61.0 attached GSM8K', '62.0 attached GSM8K'],
  ],
  ['It goes on GSM8K ([([( 61.0.', ['61.0 bracket GSM8K']],
  ['It goes on GSM8K ([([ 61.0.', ['61.0 bracket GSM8K']],
  ['It goes well on GSM8K rain 61.0.', ['61.0 before GSM8K']],
  ['Larch (61.0) is not GSM8K.', ['61.0 clause GSM8K']],
  ['It gets 61.0 points of accuracy on GSM8K.', ['61.0 behind GSM8K']],
  ['It gets 61.0 in GSM8K and MMLU.', ['61.0 behind GSM8K+MMLU']],
  ['It gets 61.0 across GSM8K, MMLU and GPQA.', ['61.0 behind GSM8K+MMLU+GPQA']],
  ['It gets 61.0 and on GSM8K it wins.', ['61.0 clause GSM8K']],
  ['It gets 61.0, and reaches GSM8K.', ['61.0 clause GSM8K']],
  ['It gets 61.0; on GSM8K it wins.', ['61.0 clause GSM8K']],
  ['It gets 61.0, while on GSM8K it wins.', ['61.0 clause GSM8K']],
  ['It gets 61.0 on trees by 5.0 points on GSM8K.', ['61.0 clause GSM8K', '5.0 behind GSM8K']],
  ['It gets 61.0 GSM8K points.', ['61.0 attached GSM8K']],
  ['It gets 61.0 % GSM8K points.', ['61.0 attached GSM8K']],
  ['It gets 61.0 and GSM8K points.', ['61.0 clause GSM8K']],
  ['It gets 61.0, GSM8K points.', ['61.0 clause GSM8K']],
  ['It gets 61.0 near a large and old GSM8K.', ['61.0 clause GSM8K']],
  ['It gets 61.0 one two three four five six seven eight nine on GSM8K.', ['61.0 behind GSM8K']],
  ['It gets 61.0 one two three four five six seven eight nine ten on GSM8K.', ['61.0 clause GSM8K']],
  ['On GSM8K, it wins with 61.0.', ['61.0 before GSM8K']],
  ['On GSM8K it is, while 61.0 is good.', ['61.0 front GSM8K']],
  ['With rain, 61.0 is where GSM8K stands.', ['61.0 clause GSM8K']],
  ['We like GSM8K. It gets 61.0.', ['61.0 topic GSM8K']],
  ['We like GSM8K and MMLU. It gets 61.0.', ['61.0 none MMLU']],
  ['We like GSM8K and MMLU. We like GPQA. It gets 61.0.', ['61.0 topic GPQA']],
  ['We like rain. It gets 61.0 there.', ['61.0 none']],
  ['It gets 61.0 on Larch.', ['61.0 none']],
  ['It goes on GSM8K ([([(( 61.0.', ['61.0 before GSM8K']],
  ['It gets 61.0 points less than before rain 62.0 on GSM8K.', ['61.0 clause GSM8K', '62.0 behind GSM8K']],
  [
    'It gets 61.0 and 62.0, rain, 63.0 on GSM8K.',
    ['61.0 behind GSM8K', '62.0 behind GSM8K', '63.0 behind GSM8K'],
  ],
  ['It gets 61.0 on GSM8K by old new 62.0 on MMLU.', ['61.0 behind GSM8K', '62.0 behind MMLU']],
  ['It gets 61.0 on GSM8K by old new tidy 62.0 on MMLU.', ['61.0 behind GSM8K', '62.0 behind MMLU']],
  [
    'It gets 61.0% and 62.0 points. Then 63.0 points on GSM8K.',
    ['61.0 none', '62.0 none', '63.0 behind GSM8K'],
  ],
  ['It gets 61.0 (old) 62.0 on GSM8K (old) MMLU.', ['61.0 behind GSM8K', '62.0 behind GSM8K']],
  ['It runs on GSM8K (MMLU), GPQA benchmark and BBH at 61.0.', ['61.0 attached BIG-Bench Hard']],
  ['It runs on GSM8K; MMLU at 61.0.', ['61.0 attached MMLU']],
  [
    'We use GSM8K and MMLU. GPQA gets 61.0 and 62.0 on all the old test sets.',
    ['61.0 before GPQA', '62.0 before GPQA'],
  ],
  [
    'We use GSM8K and MMLU. GPQA gets 61.0 and 62.0 on the two datasets.',
    ['61.0 list GSM8K', '62.0 list MMLU'],
  ],
  [
    'We use GSM8K and MMLU. GPQA gets 61.0 and 62.0 on the 2 datasets.',
    ['61.0 list GSM8K', '62.0 list MMLU', '2 before GPQA'],
  ],
  [
    'We use GSM8K and MMLU. GPQA gets 61.0 and 62.0 on the very old datasets.',
    ['61.0 before GPQA', '62.0 before GPQA'],
  ],
  [
    'We use GSM8K and MMLU. GPQA gets 61.0 and 62.0, on the two datasets.',
    ['61.0 before GPQA', '62.0 before GPQA'],
  ],
  [
    'We use GSM8K and MMLU. GPQA gets 61.0 and 62.0 on these benchmarksman.',
    ['61.0 before GPQA', '62.0 before GPQA'],
  ],
])('%s', (abstract, expected) => {
  expect(referencesIn(abstract)).toEqual(expected)
})
