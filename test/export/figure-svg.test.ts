import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { noFilter } from '../../src/claim/filter.ts'
import { markCount } from '../../src/export/figure.ts'
import { figureCsv } from '../../src/export/figure-csv.ts'
import { figureSvg } from '../../src/export/figure-svg.ts'
import { buildFigure, type FigureState } from '../../src/figures/build.ts'
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
const origin = {
  snapshot: 'abcdef123456',
  newest: '2026-07-01',
  link: 'https://example.org/?view=charts&b=x',
}
const query = "SELECT value FROM claims WHERE model = 'A<B' AND value > 3"
const figureOf = (points = samplePoints(60), change: Partial<FigureState> = {}) =>
  buildFigure(points, new Map(), noFilter, { ...state, ...change }, origin, query)
const size = { width: 672, fontSize: 10, scheme: 'light' as const }

interface Parsed {
  elements: { name: string; attributes: Record<string, string> }[]
  text: Record<string, string>
}

/** Reads an SVG with a strict XML parser; throws where it is not well-formed. */
function parse(svg: string): Parsed {
  const elements: Parsed['elements'] = []
  const text: Record<string, string> = {}
  const open: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => {
    elements.push({ name: tag.name, attributes: tag.attributes as Record<string, string> })
    open.push(tag.name)
  })
  parser.on('text', (words) => {
    const name = open.at(-1) ?? ''
    text[name] = `${text[name] ?? ''}${words}\n`
  })
  parser.on('closetag', () => open.pop())
  parser.write(svg).close()
  return { elements, text }
}

const marksOf = (parsed: Parsed) => parsed.elements.filter(({ attributes }) => attributes.class === 'mark')

describe.each(['size', 'date', 'spread'] as const)('the SVG of the %s chart', (chart) => {
  const figure = figureOf(samplePoints(60), { chart })
  const { svg } = figureSvg(figure, size)
  const parsed = parse(svg)

  it('holds one mark a claim', () => {
    expect(marksOf(parsed)).toHaveLength(60)
    expect(markCount(figure)).toBe(60)
  })

  it('carries title, axis unit, legend and caption as text', () => {
    const words = parsed.text.text ?? ''
    expect(words).toContain(figure.title)
    expect(words).toContain('%')
    expect(words).toContain('Alpha')
    expect(words).toContain('n = 60 claims')
    expect(words).toContain('snapshot abcdef123456')
    expect(words).toContain('https://example.org/?view=charts&b=x')
  })

  it('holds the query in its metadata', () => {
    expect(parsed.text.metadata?.trim()).toBe(query)
  })

  it('refers to nothing outside and uses no foreign object, style sheet or script', () => {
    const names = new Set(parsed.elements.map(({ name }) => name))
    for (const name of ['foreignObject', 'style', 'script', 'image', 'use', 'a']) {
      expect(names.has(name), name).toBe(false)
    }
    const values = parsed.elements.flatMap(({ attributes }) => Object.entries(attributes))
    const outside = values.filter(([name, value]) => name !== 'xmlns' && /https?:|\/\/|data:/.test(value))
    expect(outside).toEqual([])
    expect(values.filter(([name]) => name === 'style' || name.startsWith('on'))).toEqual([])
  })

  it('keeps every mark inside the picture', () => {
    for (const { attributes } of marksOf(parsed)) {
      const [x, y] = (attributes.d ?? '').slice(1).split(/[ aL]/).map(Number)
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(size.width)
      expect(y).toBeGreaterThan(0)
    }
  })
})

describe('figureSvg', () => {
  it('holds a real mark for every one of 5,000 rows', () => {
    const { svg } = figureSvg(figureOf(samplePoints(5000)), size)
    expect(marksOf(parse(svg))).toHaveLength(5000)
  })

  it('stays well-formed whatever a paper prints', () => {
    const odd = [
      samplePoint({ claim_id: 'a"<&', model: 'M <b>&amp;</b> \u0000\u0007 "x"', model_family: ']]>&' }),
      samplePoint({ claim_id: 'b', model: '模型 7B 🦙', size_b: 70 }),
    ]
    const figure = figureOf(odd, { label: ['a"<&', 'b'] })
    const words = parse(figureSvg(figure, size).svg).text.text ?? ''
    expect(words).toContain('模型 7B 🦙')
    expect(words).toContain('M <b>&amp;</b>')
  })

  it('cuts texts of a megabyte, with an ellipsis, and is not long about it', () => {
    const long = `long ${'W🦙'.repeat(250_000)}`
    const points = ['a', 'b'].map((claim_id) =>
      samplePoint({ claim_id, model: long, model_family: long, benchmark: long, key: long }),
    )
    const figure = figureOf(points, { label: ['a'] })
    const [panel] = figure.panels
    const rules = [{ x: panel?.x.domain[1] ?? 1, text: long }]
    const steps = [{ name: long, points: [], holders: [{ x: 7, y: 50, text: long }] }]
    const ticks = [{ at: 50, text: long }]
    const heavy = {
      ...figure,
      title: long,
      caption: [long],
      panels: figure.panels.map((one) => ({ ...one, title: long, rules, steps, y: { ...one.y, ticks } })),
    }
    const start = performance.now()
    const { svg, height } = figureSvg(heavy, size)
    expect(performance.now() - start).toBeLessThan(2000)
    expect(svg.length).toBeLessThan(50_000)
    expect(height).toBeLessThan(4000)
    const words = parse(svg).text.text ?? ''
    expect(words.match(/long W🦙W🦙[^\n]*…\n/g)?.length).toBeGreaterThanOrEqual(5)
  })

  it('takes the ground of the theme that was asked for', () => {
    const ground = (scheme: 'light' | 'dark') =>
      parse(figureSvg(figureOf(), { ...size, scheme }).svg).elements.find(({ name }) => name === 'rect')
        ?.attributes.fill
    expect(ground('light')).toBe('#ffffff')
    expect(ground('dark')).not.toBe('#ffffff')
  })

  it('has the asked width, and text of the asked size', () => {
    const [root] = parse(figureSvg(figureOf(), { ...size, width: 321 }).svg).elements
    expect(root?.attributes.width).toBe('321')
    expect(root?.attributes['font-size']).toBe('10')
  })

  it('parts benchmarks into panels and draws no mark twice', () => {
    const points = samplePoints(40).map((point, index) => ({ ...point, key: `b${index % 4}` }))
    const marks = marksOf(parse(figureSvg(figureOf(points), size).svg))
    expect(new Set(marks.map(({ attributes }) => attributes.id)).size).toBe(40)
  })
})

describe('figureCsv', () => {
  it('holds exactly the points drawn, in order', () => {
    const points = samplePoints(30)
    const figure = figureOf(points, { zoom: [0.1, 1000, 40, 101] })
    const csv = figureCsv(figure, points, ['claim_id', 'value', 'model'])
    const lines = csv.trim().split('\r\n')
    expect(lines[0]).toBe('claim_id,value,model')
    expect(lines).toHaveLength(markCount(figure) + 1)
    expect(lines.length).toBeLessThan(31)
    expect(lines[1]?.split(',')[0]).toBe(figure.panels[0]?.marks[0]?.claimId)
  })

  it('writes what UTF-8 can write, and defuses what other tables defuse', () => {
    const points = [
      samplePoint({ claim_id: 'a', model: 'lone \ud800 half' }),
      samplePoint({ claim_id: 'b', model: '+cmd|x' }),
    ]
    expect(figureCsv(figureOf(points), points, ['model'])).toBe('model\r\nlone \ufffd half\r\n"\'+cmd|x"\r\n')
  })

  it('quotes what needs quoting and defuses formulas', () => {
    const points = [samplePoint({ claim_id: 'a', model: '=1+1, "x"' })]
    expect(figureCsv(figureOf(points), points, ['model'])).toBe('model\r\n"\'=1+1, ""x"""\r\n')
  })
})
