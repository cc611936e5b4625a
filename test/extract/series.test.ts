import { expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { nameLists, numberLists, numberSeries, type Place } from '../../src/extract/series.ts'

/** "0/2 1/2 0/1": the place of each mention in its run, and the run's length. */
const written = (places: readonly Place[]) =>
  places.map(({ place, length }) => `${place}/${length}`).join(' ')

it.each<[string, string, string, string]>([
  ['It gets 61.0, 52.0 and 41.0 on GSM8K, MMLU and GPQA.', '0/3 1/3 2/3', '0/3 1/3 2/3', '0/3 1/3 2/3'],
  ['It gets 61.0 and 52.0 on GSM8K, MMLU and GPQA.', '0/2 1/2', '0/3 1/3 2/3', '0/2 1/2'],
  ['It gets from 61.0 to 62.0 on GSM8K and MMLU.', '0/2 1/2', '0/2 1/2', '0/2 1/2'],
  [
    'We use GSM8K and MMLU. Here GPQA counts. It gets 61.0 and 62.0 on both benchmarks.',
    '0/2 1/2',
    '0/2 1/2 0/1',
    '0/2 1/2',
  ],
  [
    'We use GSM8K, MMLU and BBH. It is old. It is tidy. Then rain. GPQA gets 61.0, 62.0 and 63.0 F1 on the three benchmarks.',
    '0/3 1/3 2/3',
    '0/3 1/3 2/3 0/1',
    '0/3 1/3 2/3',
  ],
  ['It goes on GSM8K from 61.0 to 62.0 points.', '0/2 1/2', '0/1', '0/2 1/2'],
  ['It gets 61.0 in GSM8K and MMLU.', '0/1', '0/2 1/2', '0/1'],
  ['It gets 61.0 across GSM8K, MMLU and GPQA.', '0/1', '0/3 1/3 2/3', '0/1'],
  ['It gets 61.0 on trees by 5.0 points on GSM8K.', '0/1 0/1', '0/1', '0/2 1/2'],
  ['We like GSM8K and MMLU. We like GPQA. It gets 61.0.', '0/1', '0/2 1/2 0/1', '0/1'],
  ['We like rain. It gets 61.0 there.', '0/1', '', '0/1'],
  ['It gets 61.0 points less than before rain 62.0 on GSM8K.', '0/1 0/1', '0/1', '0/1 0/1'],
  ['It gets 61.0 and 62.0, rain, 63.0 on GSM8K.', '0/2 1/2 0/1', '0/1', '0/3 1/3 2/3'],
  ['It gets 61.0 on GSM8K by old new 62.0 on MMLU.', '0/1 0/1', '0/1 0/1', '0/2 1/2'],
  ['It gets 61.0 on GSM8K by old new tidy 62.0 on MMLU.', '0/1 0/1', '0/1 0/1', '0/1 0/1'],
  ['It gets 61.0% and 62.0 points. Then 63.0 points on GSM8K.', '0/2 1/2 0/1', '0/1', '0/2 1/2 0/1'],
  ['It runs on GSM8K (MMLU), GPQA benchmark and BBH at 61.0.', '0/1', '0/4 1/4 2/4 3/4', '0/1'],
  ['It runs on GSM8K; MMLU at 61.0.', '0/1', '0/1 0/1', '0/1'],
])('%s', (abstract, numbers, names, series) => {
  const reading = readMentions(readDocument('Larch', abstract))
  expect(written(numberLists(reading))).toBe(numbers)
  expect(written(nameLists(reading))).toBe(names)
  expect(written(numberSeries(reading))).toBe(series)
})

it('gives the first and the last of each run', () => {
  const reading = readMentions(readDocument('Larch', 'It gets 61.0 and 62.0 on trees, 63.0 on GSM8K.'))
  expect(numberLists(reading)).toEqual([
    { first: 0, last: 1, place: 0, length: 2 },
    { first: 0, last: 1, place: 1, length: 2 },
    { first: 2, last: 2, place: 0, length: 1 },
  ])
})
