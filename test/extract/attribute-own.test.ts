import { describe, expect, it } from 'vitest'
import { ask } from '../../src/extract/attribute-choice.ts'
import { calledInPassing, givenNames } from '../../src/extract/attribute-own.ts'
import { castOf } from '../../src/extract/attribute-systems.ts'
import { readDocument } from '../../src/extract/document.ts'

function questionOf(sentence: string) {
  const document = readDocument('Larchet: Trees', `We propose Larchet, and a frozen seed wins. ${sentence}`)
  const start = document.clean.lastIndexOf('61')
  const cast = castOf(document)
  return ask(cast, { start, end: start + 3 }, 'score', null)
}

describe('what may name the paper’s own work', () => {
  it('is a name that the paper gives, wherever it stands', () => {
    expect(givenNames(questionOf('Here it reaches 61%.')).map(({ name }) => name)).toEqual(['Larchet'])
  })

  it.each<[string, string[]]>([
    ['The linear probe reaches 61%.', ['linear probe']],
    ['ElmNet with tidy lookup reaches 61%.', ['ElmNet']],
    ['It reaches 61% (ElmNet-2).', ['ElmNet-2']],
    ['The proposed method reaches 61% over the base model.', ['base model']],
    ['Our final model and GPT-4o reach 61%.', []],
    ['Larchet reaches 61%.', []],
  ])('or what the number’s sentence calls it: %s', (sentence, names) => {
    expect(calledInPassing(questionOf(sentence)).map(({ name }) => name)).toEqual(names)
  })

  it('gives each the same features', () => {
    const question = questionOf('The linear probe reaches 61%.')
    const lengths = [...givenNames(question), ...calledInPassing(question)].map(({ cues }) => cues.length)
    expect(lengths).toHaveLength(2)
    expect(new Set(lengths).size).toBe(1)
  })
})
