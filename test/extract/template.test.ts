import { expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { templates } from '../../src/extract/template.ts'

const written = (abstract: string) =>
  templates(readMentions(readDocument('Larch', abstract))).map(
    ({ left, unit, right }) => `${left}[${unit}]${right}`,
  )

it.each<[string, string[]]>([
  ['It beats GPT-4o by 8% on GSM8K.', ['It beats & by [%] on @.']],
  ['It beats GPT-4o by 8 points on GSM8K.', ['It beats & by [%] on @.']],
  ['It beats GPT-4o with 8 on GSM8K.', ['It beats & with [] on @.']],
  ['It gets +8% on GSM8K.', ['It gets [%] on @.']],
  ['It gets - 8% on GSM8K.', ['It gets - [%] on @.']],
  ['It gets 8-9% on  GSM8K(now).', ['It gets []-0 on @(now).', 'It gets 0-[%] on @(now).']],
  ['On GSM8K it is old. It gets 8%. Rain falls.', ['It gets [%].']],
])('%s', (abstract, expected) => {
  expect(written(abstract)).toEqual(expected)
})

it('reads up to 110 characters before a number and 90 behind it', () => {
  const [far = ''] = written(`It ${'x'.repeat(120)} 8% ${'y'.repeat(120)} on GSM8K.`)
  expect(far).toBe(`${'x'.repeat(109)} [%] ${'y'.repeat(89)}`)
})

it('is empty where the text was not laid out as words', () => {
  expect(written('It is in 5 of 8 trees.')).toEqual(['[]', '[]'])
})
