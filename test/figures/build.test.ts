import { describe, expect, it } from 'vitest'
import { noFilter } from '../../src/claim/filter.ts'
import { markCount } from '../../src/export/figure.ts'
import { buildFigure, type FigureState, mostPanels } from '../../src/figures/build.ts'
import { filterWords } from '../../src/figures/words.ts'
import { samplePoint, samplePoints } from '../chart/sample-points.ts'

const state: FigureState = {
  chart: 'size',
  x: 'total',
  colour: 'family',
  whiskers: true,
  best: true,
  apart: true,
  label: [],
  zoom: null,
  model: null,
}
const origin = { snapshot: 'abc', newest: null, link: 'https://example.org/' }
const build = (points = samplePoints(50), change: Partial<FigureState> = {}) =>
  buildFigure(points, new Map(), noFilter, { ...state, ...change }, origin, '')
const two = samplePoints(50).map((point, index) => ({
  ...point,
  key: `b${index % 2}`,
  benchmark: `B${index % 2}`,
}))

describe('buildFigure', () => {
  it('draws a panel a benchmark with one size axis for all', () => {
    const figure = build(two)
    expect(figure.panels.map((panel) => panel.title)).toEqual(['B0', 'B1'])
    expect(figure.panels[0]?.x.domain).toEqual(figure.panels[1]?.x.domain)
  })

  it('draws no line over several benchmarks in one panel', () => {
    const figure = build(two, { apart: false })
    expect(figure.panels).toHaveLength(1)
    expect(markCount(figure)).toBe(50)
    expect(figure.panels[0]?.steps).toEqual([])
  })

  it('says how many claims and papers it draws, and how many stand in the strip', () => {
    const [first] = build().caption
    expect(first).toContain('n = 50 claims from 50 papers')
    expect(first).toContain('10 with size unknown')
  })

  it('says what it leaves out', () => {
    const many = Array.from({ length: mostPanels + 3 }, (_, index) =>
      samplePoint({ claim_id: `${index}`, key: `k${index}`, benchmark: `K${index}` }),
    )
    expect(build(many).panels).toHaveLength(mostPanels)
    expect(build(many).caption.join(' ')).toContain('3 more benchmarks')
    const rated = [
      samplePoint(),
      samplePoint({ claim_id: 'x' }),
      samplePoint({ claim_id: 'r', unit: 'rating' }),
    ]
    expect(build(rated).caption.join(' ')).toContain('1 in another unit than %')
  })

  it('never calls a report best where it names a line', () => {
    const names = build().panels.flatMap((panel) => panel.steps.map((step) => step.name))
    expect(names.join()).toMatch(/reports/i)
    expect(names.join()).not.toMatch(/\bbest|first|winner\b/i)
  })
})

describe('filterWords', () => {
  it('names every part of the filter', () => {
    const words = filterWords(
      {
        ...noFilter,
        benchmarks: ['aime-2024'],
        metrics: ['pass@1'],
        roles: ['own'],
        size: { min: 1, max: 8, unknown: false },
        from: '2025-01-01',
        valueMax: 90,
        confidence: 0.8,
        search: 'math',
      },
      () => 'AIME 2024',
    )
    expect(words).toBe(
      'Filters: AIME 2024; search “math”; metric pass@1; role own; size 1 to 8 billion parameters, unknown sizes left out; published from 2025-01-01; value to 90; confidence at least 0.8.',
    )
    expect(filterWords(noFilter, (key) => key)).toBe('Filters: none (all scores).')
  })
})
