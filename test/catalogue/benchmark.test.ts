import { describe, expect, it } from 'vitest'
import raw from '../../data/benchmarks.json' with { type: 'json' }
import { type Benchmark, readBenchmarks, validateBenchmarks } from '../../src/catalogue/benchmark.ts'
import { benchmarkById, benchmarks, identify } from '../../src/catalogue/catalogue.ts'

const sound: Benchmark = {
  id: 'tide-qa',
  name: 'TideQA',
  aliases: ['TideQA', 'Tide-QA'],
  weakAliases: ['TQ2'],
  caseSensitiveAliases: [],
  context: null,
  domain: 'science',
  metric: 'accuracy',
  scale: { min: 0, max: 100, unit: '%' },
  items: 120,
  itemsBasis: 'checked',
  itemsNote: null,
  itemsUnit: null,
  itemsAlt: [{ n: 40, what: 'validation' }],
  proportion: true,
  higherIsBetter: true,
  released: '2025-03',
  answersPublic: false,
  parent: null,
  fresherTwins: [],
  contaminationEvidence: [],
  source: 'https://example.org/tide-qa',
}
const reef: Benchmark = { ...sound, id: 'reef-qa', name: 'ReefQA', aliases: ['ReefQA'], weakAliases: [] }

describe('data/benchmarks.json', () => {
  it('is valid; each sentence below says what to mend', () => {
    expect(validateBenchmarks(raw)).toEqual([])
  })

  it('knows at least 500 benchmarks', () => {
    expect(benchmarks.length).toBeGreaterThanOrEqual(500)
  })
})

describe('validateBenchmarks', () => {
  it('accepts sound entries in order', () => {
    expect(validateBenchmarks([reef, sound])).toEqual([])
  })

  const broken: [string, unknown[], string][] = [
    [
      'a second entry of the same id',
      [sound, { ...sound, aliases: ['Other'], weakAliases: [] }],
      'used twice',
    ],
    ['entries out of order', [sound, reef], 'sorted by id'],
    [
      'an unknown parent',
      [{ ...sound, parent: 'ocean-qa' }],
      'points to "ocean-qa", which is not in the catalogue',
    ],
    ['an unknown twin', [{ ...sound, fresherTwins: ['tide-qa-2'] }], 'points to "tide-qa-2"'],
    ['itself as a twin', [{ ...sound, fresherTwins: ['tide-qa'] }], 'points to itself'],
    ['a spelling of two', [{ ...reef, aliases: ['ReefQA', 'tide qa'] }, sound], 'must have one meaning'],
    ['a missing source', [{ ...sound, source: undefined }], 'has no "source"'],
    ['an empty source', [{ ...sound, source: ' ' }], '"source" must say where'],
    ['half an item', [{ ...sound, items: 12.5 }], '"items" must be null or a whole number above 0'],
    ['no items', [{ ...sound, items: 0 }], '"items" must'],
    ['a basis without a count', [{ ...sound, items: null }], 'has an "itemsBasis" but no "items"'],
    ['a month that is none', [{ ...sound, released: '2025-13' }], '"released" must'],
    ['a scale upside down', [{ ...sound, scale: { min: 100, max: 0, unit: '%' } }], '"scale" must'],
    [
      'a pattern that does not compile',
      [{ ...sound, context: { require: '(', exclude: null } }],
      '"context" must',
    ],
    [
      'evidence without a link',
      [{ ...sound, contaminationEvidence: [{ kind: 'k', finding: 'f', paper: 'p', url: '', basis: 'b' }] }],
      '"contaminationEvidence" must',
    ],
    ['an id with capitals', [{ ...sound, id: 'Tide' }], '"id" must be a slug'],
    [
      'a case rule for no alias',
      [{ ...sound, caseSensitiveAliases: ['TIDE'] }],
      'is case-sensitive but not among',
    ],
    ['a one-letter spelling', [{ ...sound, aliases: ['T'] }], 'too short'],
    ['a misspelt field', [{ ...sound, relased: '2025' }], 'a field "relased"'],
    ['no object', ['TideQA'], 'Entry 1 is not an object'],
  ]
  it.each(broken)('tells of %s', (_what, entries, sentence) => {
    expect(validateBenchmarks(entries).join('\n')).toContain(sentence)
  })

  it('reads sound entries and refuses broken ones with every sentence', () => {
    expect(readBenchmarks([reef, sound])).toHaveLength(2)
    expect(() => readBenchmarks([{ ...sound, items: 0, source: '' }])).toThrow(
      /"items" must[\s\S]*"source" must/,
    )
    expect(validateBenchmarks({})).toEqual(['The catalogue must be a list of benchmarks.'])
  })
})

describe('identify', () => {
  const known: [string, string][] = [
    ["AIME'24", 'aime-2024'],
    ['aime 2025', 'aime-2025'],
    ['the MATH-500 dataset', 'math-500'],
    ['$\\tau^2$-Bench', 'tau2-bench'],
    ['HumanEval+', 'humaneval-plus'],
    ['NQ', 'natural-questions'],
    ['AIME (year not stated)', 'aime'],
  ]
  it.each(known)('%s is %s', (name, id) => {
    expect(identify(name)?.id).toBe(id)
    expect(benchmarkById(id)?.name).toBe(identify(name)?.name)
  })

  it('gives null for names that the catalogue does not know', () => {
    expect(identify('TideQA')).toBeNull()
    expect(identify('')).toBeNull()
    expect(benchmarkById('tide-qa')).toBeNull()
  })
})
