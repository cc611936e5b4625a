import { describe, expect, it } from 'vitest'
import { findModels } from '../../src/catalogue/model-name.ts'
import { type Setting, settingOf } from '../../src/extract/attribute-setting.ts'
import { readDocument } from '../../src/extract/document.ts'
import { ownWork } from '../../src/extract/own-name.ts'

/** The words around the number that is written so in a text. */
function around(abstract: string, written: string): Setting {
  const document = readDocument('', abstract)
  const models = findModels(document.clean)
  const start = document.clean.indexOf(written, document.abstractStart)
  return settingOf(
    { document, models, sizes: [], own: ownWork(document) },
    { start, end: start + written.length },
    'score',
  )
}

describe('the endpoint of a change', () => {
  it.each([
    ['It goes from 41.5 to 52.5.', '41.5', 'from'],
    ['It goes from 41.5 to 52.5.', '52.5', 'to'],
    ['It goes from +41.5 to 52.5.', '41.5', 'from'],
    ['It goes 41.5 → 52.5.', '41.5', 'from'],
    ['It goes 41.5 % → 52.5.', '41.5', 'from'],
    ['It goes 41.5 → 52.5.', '52.5', 'to'],
    ['It goes 41.5 to 52.5.', '41.5', 'from'],
    ['It goes 41.5 % to 52.5.', '41.5', 'from'],
    ['It goes 41.5 on the way to 52.5.', '41.5', null],
    ['It goes 41.5 and to some 52.5.', '52.5', 'to'],
    ['It stands at 41.5, compared to 52.5.', '52.5', null],
    ['It stands at 41.5, close to 52.5.', '52.5', null],
    ['It stands at 41.5.', '41.5', null],
    ['It comes to 52.5.', '52.5', null],
    ['It goes from 41.5 to ≈52.5.', '52.5', 'to'],
    ['It goes from 41.5 to + 52.5.', '52.5', 'to'],
    ['It goes from 41.5 to =52.5.', '52.5', null],
    ['It goes from + 41.5.', '41.5', 'from'],
    ['It goes from =41.5.', '41.5', null],
    ['It stands at 41.5 and may range to 52.5.', '52.5', null],
    ['It stands at 41.5 and ranges to 52.5.', '52.5', null],
    ['It goes 41.5%→ 52.5.', '41.5', 'from'],
    ['It goes 41.5→52.5.', '41.5', 'from'],
  ])('%s %s is %s', (text, number, endpoint) => {
    expect(around(text, number).endpoint).toBe(endpoint)
  })

  const far = 'It goes from a rather weak starting accuracy of 41.5'
  it.each([
    [`${far} to 52.5.`, 'from'],
    [`${far}% to 52.5.`, 'from'],
    [`${far} % to 52.5.`, 'from'],
    [`${far}→52.5.`, 'from'],
    [`${far} (greedy) to 52.5.`, 'from'],
    [`${far} (greedy to 52.5.`, 'from'],
    [`${far} on Wool to 52.5.`, 'from'],
    [`${far}; then on to 52.5.`, null],
    [`${far} (3 runs) to 52.5.`, null],
    [`${far} together.`, null],
    [`${far} tonight.`, null],
    [`${far}.`, null],
  ])('behind a far "from": %s is %s', (text, endpoint) => {
    expect(around(text, '41.5').endpoint).toBe(endpoint)
  })
})

describe('the words around a number', () => {
  it('end at the numbers beside it and at the sentence; a model is no number', () => {
    const setting = around(
      'First 9 here. On Wool, Qwen2.5-7B gives 41.5 and then 52.5 again. Last 8.',
      '52.5',
    )
    expect(setting).toMatchObject({
      left: ' On Wool, Qwen2.5-7B gives 41.5 and then ',
      right: ' again.',
      before: ' and then ',
      after: ' again.',
    })
    expect(around('On Wool, Qwen2.5-7B gives 41.5 and then 52.5.', '41.5')).toMatchObject({
      before: 'On Wool, Qwen2.5-7B gives ',
      after: ' and then ',
    })
  })

  it.each([
    ['It gives 7.5, 8.5 and 9.5.', '9.5', { place: 2, length: 3 }],
    ['It gives 7.5% and 8.5%.', '8.5', { place: 1, length: 2 }],
    ['It gives 7.5 points or 8.5 points.', '7.5', { place: 0, length: 2 }],
    ['It gives 7.5 point, 8.5 points.', '7.5', { place: 0, length: 2 }],
    ['It gives 7.5 pp & 8.5 pp.', '8.5', { place: 1, length: 2 }],
    ['It gives 7.5, and +8.5.', '8.5', { place: 1, length: 2 }],
    ['It gives 7.5/8.5/9.5.', '8.5', { place: 1, length: 3 }],
    ['It gives 7.5 here and 8.5 there.', '8.5', { place: 0, length: 1 }],
  ])('know the place in a list: %s %s', (text, number, list) => {
    expect(around(text, number).list).toEqual(list)
  })
})
