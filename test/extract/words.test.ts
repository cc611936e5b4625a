import { describe, expect, it } from 'vitest'
import { classOf, readWords, type WordClass, wordClasses } from '../../src/extract/words.ts'

const classesIn = (text: string) => readWords(text, []).map(({ kind }) => wordClasses[kind] ?? 'other')

describe('the class of a word', () => {
  it.each<[string, WordClass]>([
    ['improve', 'gain'],
    ['improves', 'gain'],
    ['improved', 'gain'],
    ['improving', 'gain'],
    ['surpasses', 'gain'],
    ['surpassed', 'gain'],
    ['boosting', 'gain'],
    ['raising', 'gain'],
    ['Raised', 'gain'],
    ['dropped', 'drop'],
    ['dropping', 'drop'],
    ['topped', 'best'],
    ['hopped', 'other'],
    ['hopping', 'other'],
    ['queries', 'cost'],
    ['studies', 'things'],
    ['berries', 'other'],
    ['accuracies', 'metric'],
    ['ACCURACY', 'metric'],
    ['state-of-the-art', 'best'],
    ['larches', 'other'],
    ['larched', 'other'],
    ['larching', 'other'],
    ['larch', 'other'],
    ['improver', 'other'],
    ['pass@1', 'metric'],
  ])('%s: %s', (word, name) => {
    expect(classesIn(word)[0]).toBe(name)
  })

  it('is that of the sign for a sign', () => {
    expect(classesIn(', ; ( ] = ≈ → % & ! ±')).toEqual([
      'comma',
      'stop',
      'open',
      'close',
      'equals',
      'equals',
      'to',
      'points',
      'and',
      'other',
      'statistic',
    ])
  })
})

describe('readWords', () => {
  const spanned = (text: string) => readWords(text, []).map(({ start, end }) => text.slice(start, end))

  it.each<[string, string[]]>([
    ['two old larches', ['two', 'old', 'larches']],
    ['a fine-tuned one', ['a', 'fine-tuned', 'one']],
    ['GPT-4o-mini', ['GPT-4o-mini']],
    ['larch- and elm', ['larch', '-', 'and', 'elm']],
    ['71.5, 1,200', ['71.5,', '1,200']],
    ['(on)', ['(', 'on', ')']],
    ['top-1', ['top-1']],
    ['a_b', ['a', 'b']],
  ])('splits "%s"', (text, words) => {
    expect(spanned(text)).toEqual(words)
  })

  it('takes a mention as one word of its class and goes on behind it', () => {
    const text = 'on Old Larch by 5'
    const words = readWords(text, [
      { start: 3, end: 12, kind: classOf('name') },
      { start: 7, end: 12, kind: classOf('model') },
      { start: 16, end: 17, kind: classOf('number') },
    ])
    expect(words).toEqual([
      { start: 0, end: 2, kind: classOf('on'), mention: -1 },
      { start: 3, end: 12, kind: classOf('name'), mention: 0 },
      { start: 13, end: 15, kind: classOf('by'), mention: -1 },
      { start: 16, end: 17, kind: classOf('number'), mention: 2 },
    ])
  })
})
