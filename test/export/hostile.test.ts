import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { noFilter } from '../../src/claim/filter.ts'
import { bibtexText } from '../../src/export/bibtex.ts'
import { csvText } from '../../src/export/csv.ts'
import { exportTable } from '../../src/export/export-table.ts'
import { figureCsv } from '../../src/export/figure-csv.ts'
import { westernText } from '../../src/export/figure-pdf.ts'
import { figureSvg } from '../../src/export/figure-svg.ts'
import { jsonText } from '../../src/export/json.ts'
import { latexText } from '../../src/export/latex.ts'
import { markdownText } from '../../src/export/markdown.ts'
import { buildFigure } from '../../src/figures/build.ts'
import { writtenOut } from '../../src/query/question.ts'
import { samplePoint } from '../chart/sample-points.ts'
import { hostileTexts, provenance } from './hostile.ts'

const state = {
  chart: 'size' as const,
  x: 'total' as const,
  colour: 'family' as const,
  whiskers: true,
  best: true,
  apart: true,
  label: ['a'],
  zoom: null,
  model: null,
}
const origin = { snapshot: 'abcdef123456', newest: '2026-07-01', link: 'https://example.org/' }

/** Every format, with the text in each place where a paper's words can stand. */
const formats: Record<string, (text: string) => string> = {
  csv: (text) => csvText(tableOf(text)),
  json: (text) => jsonText(tableOf(text)),
  markdown: (text) => markdownText(tableOf(text)),
  latex: (text) => latexText(tableOf(text)),
  bibtex: (text) =>
    bibtexText(
      [{ paper_id: text, title: text, authors: [text], url: text, published: null, date_precision: null }],
      text,
    ),
  svg: (text) => figureSvg(figureOf(text), { width: 672, fontSize: 10, scheme: 'light' }).svg,
  'figure csv': (text) => {
    const points = [samplePoint({ claim_id: 'a', model: text })]
    return figureCsv(figureOf(text), points, ['claim_id', 'model'])
  },
  sql: (text) => writtenOut({ sql: 'SELECT ? AS model', params: [text] }),
}

function tableOf(text: string) {
  const columns = ['model', 'evidence', 'url'].map((name) => ({ name, label: name }))
  return exportTable(columns, [{ model: text, evidence: text, url: text }], { ...provenance, filters: text })
}

function figureOf(text: string) {
  const points = [samplePoint({ claim_id: 'a', model: text, model_family: text })]
  return buildFigure(points, new Map(), noFilter, state, origin, text)
}

const nul = String.fromCharCode(0)

describe.each(Object.entries(formats))('%s', (name, write) => {
  it.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 40), text] as const))(
    'takes %s, and gives text that can be saved',
    (_, text) => {
      const written = write(text)
      expect(written.length).toBeGreaterThan(0)
      // A browser saves half a surrogate pair as U+FFFD; where a format leaves that to it, nothing else changes.
      if (name !== 'sql' && name !== 'figure csv') expect(Buffer.from(written).toString()).toBe(written)
      if (name === 'svg') {
        const parser = new SaxesParser()
        parser.write(written).close()
        expect(written).not.toContain('<script')
        expect(written).not.toContain(nul)
      }
    },
  )

  // A figure's label is measured sign by sign and is short long before a megabyte.
  const length = name === 'svg' || name === 'figure csv' ? 2_000 : 1_000_000
  it(`takes a line of ${length} signs in reasonable time`, () => {
    const start = performance.now()
    expect(write('<|&"\\{}=\' '.repeat(length / 10)).length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})

it('the PDF prints every hostile text with signs that its fonts have', () => {
  for (const text of hostileTexts) expect(westernText(text)).toMatch(/^[\s\x20-\x7e\xa0-\xff\u2013-\u2026]*$/)
})

it('the SQL of a question binds what it is given: a value never ends its quotes', () => {
  for (const text of hostileTexts) {
    const inner = /^SELECT '([\s\S]*)' AS model$/.exec(formats.sql?.(text) ?? '')?.[1]
    expect(inner?.replaceAll("''", '')).toBe(text.replaceAll("'", ''))
  }
})
