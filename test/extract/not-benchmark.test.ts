import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { findNames } from '../../src/extract/name.ts'

const found = (abstract: string) => findNames(readDocument('Larch: Short Proofs First', abstract), [])
const names = (abstract: string) => found(abstract).map(({ name }) => name)
/** Names that are taken for catalogued benchmarks. */
const catalogued = (abstract: string) =>
  found(abstract).flatMap(({ name, id }) => (id === null ? [] : [name]))

describe('isMeasure', () => {
  it.each([
    ['Image-AUROC grows to 91.2% on QuokkaSet.', 'Image-AUROC'],
    ['It halves Gate-Error to 4.1% on QuokkaSet.', 'Gate-Error'],
    ['AUPR-IN grows to 91.2% on QuokkaSet.', 'AUPR-IN'],
    ['We see DCHQ = 0.50 on QuokkaSet.', 'DCHQ'],
    ['A SacreBLEU-q of 31.2 on QuokkaSet.', 'SacreBLEU-q'],
    ['It wins on Similarity, too, on QuokkaSet.', 'Similarity'],
    ['We see WinRateQ grow on QuokkaSet.', 'WinRateQ'],
    ['We see Win-RateQ grow on QuokkaSet.', 'Win-RateQ'],
    ['We see WinrateQ grow on QuokkaSet.', 'WinrateQ'],
    ['We see Win-rateQ grow on QuokkaSet.', 'Win-rateQ'],
    ['We see DCHQ=0.50 on QuokkaSet.', 'DCHQ'],
    ['We see DCHQ = -0.50 on QuokkaSet.', 'DCHQ'],
    ['We see DCHQ =+0.50 on QuokkaSet.', 'DCHQ'],
  ])('leaves a measure out: %s', (abstract, measure) => {
    expect(names(abstract)).toEqual(['QuokkaSet'])
    expect(abstract).toContain(measure)
  })

  it.each([
    ['DCHQ: 0.50 for Larch.', 'DCHQ'],
    ['We see DCHQ = x for Larch.', 'DCHQ'],
    ['We see TreeF1-hard for Larch.', 'TreeF1-hard'],
    ['It reaches 61.0% on RateBench.', 'RateBench'],
  ])('keeps a benchmark: %s', (abstract, name) => {
    expect(names(abstract)).toContain(name)
  })
})

describe('isOwnMethod', () => {
  it.each([
    'Our R2R approach gains 2.1%.',
    'We propose R2R, a way to plan ahead.',
    'In tests R2R is cheap; R2R outperforms all others by 2.1%.',
  ])('takes a short name for the method that bears it: %s', (abstract) => {
    expect(catalogued(abstract)).toEqual([])
  })

  it.each(['On R2R it gains 2.1%.', 'It gains 2.1% on the R2R benchmark.'])(
    'keeps the benchmark of that name: %s',
    (abstract) => {
      expect(catalogued(abstract)).toHaveLength(1)
    },
  )
})

describe('isRedefined', () => {
  it('follows the name that a paper gives to a short form', () => {
    expect(names('We call it LarchCodeBench (LCB). It reaches 61.0% on LCB.')).not.toContain('LiveCodeBench')
  })

  it('keeps a benchmark with its own short form behind it', () => {
    expect(names('It reaches 61.0% on LiveCodeBench (LCB).')).toContain('LiveCodeBench')
  })
})
