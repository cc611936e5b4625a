import { describe, expect, it } from 'vitest'
import { namingRules } from '../../src/extract/attribute-naming.ts'
import { readDocument } from '../../src/extract/document.ts'
import { ownWork } from '../../src/extract/own-name.ts'

const namesIn = (title: string, abstract: string) => ownWork(readDocument(title, abstract)).names

describe('naming rules', () => {
  it('have ids of their own', () => {
    expect(new Set(namingRules.map((rule) => rule.id)).size).toBe(namingRules.length)
  })

  it.each(namingRules.map((rule) => [rule.id, rule] as const))('%s reads its example only', (_, rule) => {
    const [sentence, name] = rule.example
    expect([...sentence.matchAll(rule.pattern)].map((match) => match[1])).toContain(name)
    expect(new RegExp(rule.pattern.source).test(rule.counterExample)).toBe(false)
  })
})

describe('ownWork', () => {
  it('puts the name of title and text first', () => {
    const [first] = namesIn(
      'TideNet: Waves for Vision',
      'Transformers are slow. We propose TideNet, a fast network. TideNet outperforms ViT.',
    )
    expect(first).toMatchObject({ name: 'TideNet', isBenchmark: false })
    expect(first?.places).toHaveLength(3)
  })

  it('prefers the acronym to its long form', () => {
    const [first] = namesIn(
      'Quiet Search Planning for agents',
      'We introduce Quiet Search Planning (QSP). QSP improves all agents.',
    )
    expect(first?.name).toBe('QSP')
  })

  it('marks what the text calls a benchmark, and catalogued benchmarks', () => {
    const names = namesIn(
      'OwlTrials: A Benchmark for Owls',
      'We introduce OwlTrials, a new benchmark of night flights, and our GSM8K results.',
    )
    expect(names.find((own) => own.name === 'OwlTrials')?.isBenchmark).toBe(true)
    expect(names.filter((own) => own.name === 'GSM8K').every((own) => own.isBenchmark)).toBe(true)
  })

  it('finds no name where the paper gives none', () => {
    const names = namesIn('On the limits of rhyme', 'We study how rhyme helps large language models (LLMs).')
    expect(names).toEqual([])
  })
})
