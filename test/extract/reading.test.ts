import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { mayBeTelling, readMentions } from '../../src/extract/reading.ts'
import { references } from '../../src/extract/syntax.ts'
import { templates } from '../../src/extract/template.ts'

const read = (abstract: string) => readMentions(readDocument('Larch: Short Proofs First', abstract))
const sure = (abstract: string) => {
  const reading = read(abstract)
  const found = references(
    reading,
    reading.entities.map((entity) => (entity.id === null ? 0 : 1)),
  )
  return reading.numbers.map((number, n) => [
    number.value,
    found[n]?.entities.map((entity) => reading.entities[entity]?.name).join('+'),
    found[n]?.rule,
  ])
}

describe('readMentions', () => {
  it('gathers the mentions of one benchmark, with its short form in brackets', () => {
    for (const form of ['(QRT)', '( QRT)']) {
      const { entities } = read(`We use the Quarry Reading Test dataset${form}. It is hard.`)
      expect(entities.map(({ mentions }) => mentions.length)).toEqual([2])
    }
    const { entities } = read('We use the Quarry Reading Test dataset (QRT). QRT is hard; QRT grows.')
    expect(entities.map(({ name, mentions }) => [name, mentions.length])).toContainEqual([
      'Quarry Reading Test',
      4,
    ])
  })

  it('takes a part of a catalogued benchmark as a name of its own', () => {
    const { entities } = read('It reaches 61.0% on MATH-Hard.')
    expect(entities.map(({ name }) => name)).toContain('MATH-Hard')
  })

  it.each([
    ['It reaches 61.0% on COCO 2017 val.', 'COCO 2017 val'],
    ['On ImageNet $256\\times256$ it reaches 2.1 FID.', 'ImageNet 256x256'],
    ['It reaches 61.0% on MathVista testmini and more.', 'MathVista testmini'],
    ['It reaches 61.0% on MMLU Law, a new high.', 'MMLU Law'],
    ['We call it LarchCodeBench (LCB). It reaches 61.0% on LCB.', 'LarchCodeBench'],
    ['We report 61.0% on TREC DL 2019 and more.', 'TREC DL 2019'],
    ['It lifts NTU RGB+D 60 by 2.1%.', 'NTU RGB+D 60'],
    ['It lifts AIME 2024/AIME 2025 by 2.1%.', 'AIME 2025'],
    ['It lifts ImageNet-256 by 2.1%.', 'ImageNet-256'],
    ['It lifts LVIS minival by 2.1%.', 'LVIS minival'],
    ['It lifts AppWorld test_normal by 2.1%.', 'AppWorld test_normal'],
    ['It lifts ALFWorld unseen tasks by 2.1%.', 'ALFWorld unseen'],
    ['It lifts QUOKKA Indoor, an open test, by 2.1%.', 'QUOKKA Indoor'],
    ['It comes first in QuokkaEval Task 8 with 61.0%.', 'QuokkaEval Task 8'],
    ['It comes first in QuokkaEval 2024 Track A with 61.0%.', 'QuokkaEval 2024 Track A'],
    ['It reaches 61.0% on mini-ImageNet.', 'mini-ImageNet'],
    ['It reaches 61.0% on UC Merced.', 'UC Merced'],
    ['It reaches 61.0% on Quokka (41.0% before).', 'Quokka'],
    ['On Quokka classification it reaches 61.0%.', 'Quokka'],
    ['It reaches 61.0% on the Quokka Dataset.', 'Quokka'],
  ])('keeps the parts that belong to a name: %s', (abstract, name) => {
    expect(read(abstract).entities.map((entity) => entity.name)).toContain(name)
  })

  it.each([
    ['It reaches 61.0% on MMLU Accuracy.', 'MMLU'],
    ['On GSM8K Larch reaches 61.0%.', 'GSM8K'],
    ['It reaches 61.0% on LiveCodeBench (LCB).', 'LiveCodeBench'],
  ])('joins no other words to a catalogued name: %s', (abstract, name) => {
    expect(read(abstract).entities.map((entity) => entity.name)).toEqual([name])
  })

  it('joins no words of the trade to a name', () => {
    expect(read('The LLM RL recipe gains 2.1%.').entities.map(({ name }) => name)).not.toContain('LLM RL')
  })

  it('takes a version behind a name for no result', () => {
    expect(read('It gains 5.1 points on Quarry-QA 2.0.').numbers.map(({ value }) => value)).toEqual([5.1])
  })

  it.each([
    ['On GSM8K 2.5, 3.1 and 4.4 points are lost.', [2.5, 3.1, 4.4]],
    ['On GSM8K 2.5; Larch gains 4.4 points.', [2.5, 4.4]],
    ['It gains much (GSM8K 2.5) and 4.4 points more.', [2.5, 4.4]],
    ['On GSM8K 2.5→3.1 and 4.4 points more.', [2.5, 3.1, 4.4]],
    ['On GSM8K 2.5 , 4.4 points more.', [2.5, 4.4]],
    ['On GSM8K 2.5 to 4.4 points more.', [2.5, 4.4]],
    ['On GSM8K 2.5 and 4.4 points more.', [2.5, 4.4]],
    ['On GSM8K 2.5 vs 4.4 points more.', [2.5, 4.4]],
    ['On GSM8K 2.5 Larch gains 4.4 points, and then more.', [4.4]],
    ['On GSM8K 2.5 android phones gain 4.4 points.', [4.4]],
    ['On GSM8K 2.5 it is 4.4 points, to be clear.', [4.4]],
    ['On GSM8K 2.55 it is 4.4 points.', [2.55, 4.4]],
    ['On GSM8K 6.5 it is 4.4 points.', [6.5, 4.4]],
    ['On GSM8K 2.5% it is 4.4 points.', [2.5, 4.4]],
    ['On GSM8K: 2.5 it is 4.4 points.', [2.5, 4.4]],
    ['On GSM8K 02.5 it is 4.4 points.', [2.5, 4.4]],
    ['On GSM8K 2.5 it; then 4.4 points.', [4.4]],
    ['On GSM8K 2.5 a to 4.4 points.', [4.4]],
  ])('tells a version from the first number of a list: %s', (text, values) => {
    expect(read(text).numbers.map(({ value }) => value)).toEqual(values)
  })

  it.each<[string, boolean]>([
    ['It solves 8/15 of GSM8K.', true],
    ['It solves 8/15 of trees.', true],
    ['It solves 8/x of trees.', false],
    ['It solves 15 trees.', false],
    ['It solves 15% of trees.', true],
    ['It solves +15 trees.', true],
    ['It solves 1.5 trees.', true],
    ['It solves 15 of GSM8K.', true],
    ['It solves 15B trees at 2x on GSM8K.', false],
    ['It grows on GSM8K.', false],
    ['It solves ten percent.', true],
  ])('may hold a result: %s', (text, isTelling) => {
    expect(mayBeTelling(readDocument('Larch', text))).toBe(isTelling)
  })

  it('keeps a range of years whole', () => {
    const { names } = read('It reaches 41% on the AMC 1999-2019 questions.')
    expect(names.map(({ name }) => name)).toEqual(['AMC 1999-2019'])
  })

  it('takes an amount with a word behind it for no name', () => {
    const { names } = read('On a 40K-line corpus and on Larch-QA it gains 2.1%.')
    expect(names.map(({ name }) => name)).toEqual(['Larch-QA'])
  })

  it('leaves sizes, multiples and counts of machines out', () => {
    expect(read('A 7B model is 2.1x faster on 8 GPUs.').numbers).toEqual([])
  })
})

describe('references', () => {
  it.each<[string, unknown[]]>([
    ['It scores 71.4% on GSM8K.', [[71.4, 'GSM8K', 'behind']]],
    ['We test GSM8K (71.4%).', [[71.4, 'GSM8K', 'bracket']]],
    [
      'It scores 61.2 and 55.8 on HotpotQA and MuSiQue, respectively.',
      [
        [61.2, 'HotpotQA', 'list'],
        [55.8, 'MuSiQue', 'list'],
      ],
    ],
    ['It keeps over 80% on GSM8K and MuSiQue.', [[80, 'GSM8K+MuSiQue', 'behind']]],
    [
      'It improves GSM8K by over 5% and MuSiQue by 7%.',
      [
        [5, 'GSM8K', 'attached'],
        [7, 'MuSiQue', 'attached'],
      ],
    ],
    [
      'It loses little on GSM8K (71.4% to 70.2%) and on MuSiQue it gains 2.5%.',
      [
        [71.4, 'GSM8K', 'bracket'],
        [70.2, 'GSM8K', 'bracket'],
        [2.5, 'MuSiQue', 'before'],
      ],
    ],
    ['We evaluate on GSM8K. It reaches 71.4%.', [[71.4, 'GSM8K', 'topic']]],
    ['Nothing is named, yet it reaches 71.4%.', [[71.4, '', 'none']]],
  ])('%s', (abstract, expected) => {
    expect(sure(abstract)).toEqual(expected)
  })
})

describe('templates', () => {
  it('masks names, models and numbers, and ends at the sentence', () => {
    const reading = read('First. GPT-4o reaches 71.4% on GSM8K and 5.0 elsewhere. Last.')
    expect(templates(reading)[0]).toEqual({ left: '& reaches ', right: ' on @ and 0 elsewhere.', unit: '%' })
  })
})
