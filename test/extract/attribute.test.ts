import { describe, expect, it } from 'vitest'
import encoder from '../../data/encoder.json' with { type: 'json' }
import type { Kind } from '../../src/claim/record.ts'
import { type Attribution, attribute } from '../../src/extract/attribute.ts'
import { modelsIn, sizesIn } from '../../src/extract/catalogued.ts'
import { readDocument } from '../../src/extract/document.ts'
import { verdictOn } from '../../src/extract/encoder/reader.ts'
import { scorersOf } from '../../src/extract/encoder/verdict-cues.ts'
import { numberCues } from '../../src/extract/number-cues.ts'
import { ownWork } from '../../src/extract/own-name.ts'
import { isTelling, readMentions } from '../../src/extract/reading.ts'

/** Attributes the number that is written so in the abstract. */
function of(title: string, abstract: string, number: string, kind: Kind = 'score'): Attribution {
  const document = readDocument(title, abstract)
  const reading = readMentions(document)
  const start = document.clean.indexOf(number, document.abstractStart)
  const verdict = isTelling(reading.names, reading.numbers)
    ? verdictOn(encoder, reading, numberCues(reading).rows)
    : null
  const place = reading.numbers.findIndex((mention) => mention.start === start)
  return attribute(
    { document, models: modelsIn(document), sizes: sizesIn(document), own: ownWork(document) },
    { start, end: start + number.length, kind, said: verdict && scorersOf(verdict, place) },
  )
}

describe('attribute', () => {
  const riddle = 'RiddleNet: Reasoning by Rhymes'
  const announced = 'We propose RiddleNet, a framework for reasoning. '

  it("gives the paper's own score to its method by name", () => {
    const found = of(riddle, `${announced}RiddleNet achieves 61.5% accuracy on GSM8K.`, '61.5%')
    expect(found).toMatchObject({ model: 'RiddleNet', role: 'own', size_b: null, size_source: null })
  })

  it('calls a method without a name "ours"', () => {
    const text = 'We study rhymes in reasoning. Our approach achieves 61.5% accuracy on GSM8K.'
    expect(of('Reasoning by rhymes', text, '61.5%')).toMatchObject({ model: 'ours', role: 'own' })
  })

  it('names the base model, with its size and family', () => {
    const text = `${announced}Applied to Llama-3.1-8B, RiddleNet reaches 61.5% on GSM8K.`
    expect(of(riddle, text, '61.5%')).toEqual({
      model: 'RiddleNet (Llama-3.1-8B)',
      model_family: 'Llama',
      size_b: 8,
      active_b: null,
      size_source: 'name',
      role: 'own',
    })
  })

  it('tells the starting point from the end', () => {
    const text = `${announced}RiddleNet improves Qwen2.5-7B from 41.2% to 61.5% on GSM8K.`
    expect(of(riddle, text, '41.2%')).toMatchObject({ model: 'Qwen2.5-7B', role: 'other', size_b: 7 })
    expect(of(riddle, text, '61.5%')).toMatchObject({ role: 'own', size_b: 7 })
  })

  it('gives a compared score to the system that is named', () => {
    const text = `${announced}RiddleNet achieves 61.5% on GSM8K, outperforming GPT-4o (55.0%).`
    expect(of(riddle, text, '55.0%')).toMatchObject({ model: 'GPT-4o', role: 'other', size_b: null })
    expect(of(riddle, text, '61.5%')).toMatchObject({ model: 'RiddleNet', role: 'own' })
  })

  it("gives a benchmark paper's scores to the models that it ran", () => {
    const text =
      'We introduce RhymeBench, a benchmark of rhymes. We evaluate many LLMs: GPT-4o achieves only 31.0% on RhymeBench, while humans reach 92.0%.'
    expect(of('RhymeBench: A Benchmark of Rhymes', text, '31.0%')).toMatchObject({
      model: 'GPT-4o',
      role: 'other',
    })
    expect(of('RhymeBench: A Benchmark of Rhymes', text, '92.0%')).toMatchObject({
      model: 'human',
      role: 'other',
    })
  })

  it('reads a size in the words around', () => {
    const text =
      'We present Tarnlet, a small language model for reasoning. With 3.8 billion parameters, Tarnlet achieves 61.5% on GSM8K.'
    expect(of('Tarnlet: A Small Language Model', text, '61.5%')).toMatchObject({
      model: 'Tarnlet',
      role: 'own',
      size_b: 3.8,
      size_source: 'text',
    })
  })

  it('takes a family never seen by its shape', () => {
    const text = 'We release Zorblax-7B, an open model. Zorblax-7B achieves 61.5% on MATH-500.'
    const found = of('Zorblax: An Open Model', text, '61.5%')
    expect(found).toMatchObject({ model: 'Zorblax-7B', model_family: null, size_b: 7, role: 'own' })
  })

  it('looks at the systems next to the number where a text names a hundred', () => {
    const many = Array.from({ length: 100 }, (_, index) => `Elm-${index + 1}B`).join(', ')
    const text = `We compare ${many} with Llama-3.1-8B, and Llama-3.1-8B achieves 61.5% on MATH-500.`
    expect(of('A comparison', text, '61.5%')).toMatchObject({ size_b: 8 })
  })

  it('answers for any number of any text', () => {
    expect(of('', '42', '42')).toMatchObject({ size_b: null, size_source: null })
  })
})
