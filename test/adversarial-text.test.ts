import { describe, expect, it } from 'vitest'
import { matchBenchmarks } from '../src/catalogue/match.ts'
import { findModels } from '../src/catalogue/model-name.ts'
import { findSizes } from '../src/catalogue/model-size.ts'
import { readableTex } from '../src/claim/readable-tex.ts'
import { escapeLatex } from '../src/export/latex-escape.ts'
import { escapeMarkdown } from '../src/export/markdown.ts'
import { oneLine, wellFormed } from '../src/export/plain-text.ts'
import { cleanText, readDocument } from '../src/extract/document.ts'
import { extract } from '../src/extract/extract.ts'
import { namedMetric } from '../src/extract/metric.ts'
import { findNumbers } from '../src/extract/number.ts'
import { ownWork } from '../src/extract/own-name.ts'
import { findStatements } from '../src/extract/statements.ts'
import { writtenOut } from '../src/query/question.ts'
import { typedColumns } from '../src/query/typed-sql.ts'
import { arxivId } from '../src/source/arxiv-id.ts'
import { readJsonRecord } from '../src/source/json-record.ts'
import { readListing } from '../src/source/listing.ts'
import { readDate } from '../src/source/paper.ts'
import { sniffFormat } from '../src/source/sniff.ts'
import { normaliseTitle, slug } from '../src/source/title.ts'

/** Everything that reads foreign text with patterns, as one function of that text. */
const readers: Record<string, (text: string) => unknown> = {
  matchBenchmarks,
  findModels,
  findSizes,
  cleanText,
  readDocument: (text) => readDocument('T', text),
  findNumbers: (text) => findNumbers(text, []),
  namedMetric: (text) => namedMetric(text, text),
  oneLine,
  readableTex,
  wellFormed,
  escapeLatex,
  escapeMarkdown,
  writtenOut: (text) => writtenOut({ sql: text, params: [] }),
  typedColumns,
  arxivId,
  readJsonRecord: (text) =>
    readJsonRecord(JSON.stringify({ title: text, abstract: text, authors: text }), 'line 1'),
  readListing: (text) => readListing(text, null),
  sniffFormat: (text) => sniffFormat(`x${text}`),
  readDate,
  normaliseTitle,
  slug,
}

/** Readers that know how long a paper's text may be; they are measured at that length. */
const paperReaders: Record<string, (text: string) => unknown> = {
  ownWork: (text) => ownWork(readDocument('T', text)),
  findStatements: (text) => findStatements(readDocument('T', `leakage ${text}`), [], 'p'),
  extract: (text) => extract({ paper_id: 'p', title: 'T', abstract: text }),
}

/** Twice the longest abstract that arXiv takes (1,920 characters). */
const longAbstract = 4_000
const mostMs = 1_000

/** What repeats in a text that drives patterns back and forth: runs that several parts of a pattern could take. */
const pieces = [
  '7',
  '7.',
  '1,234',
  '7 ',
  'a',
  'A',
  'Aa-',
  'A-7B ',
  'word ',
  "than a's ",
  ' ',
  '\n',
  '\t·\n',
  '.',
  '-',
  '(',
  ')"\' ',
  '{',
  '\\',
  '$x$',
  ';',
  '; ',
  "'",
  '"',
  '|',
  ', and ',
  'We propose ',
  'benchmarks (',
  'http://',
  '|\u0301',
  '$',
  '\\textbf{',
  '7% on AIME 2024 ',
  'GSM8K 7%, ',
  'Larch-Bench (5.1), ',
]

/** Least of several runs, in milliseconds: the machine's own noise only ever adds. */
function leastTime(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now()
    run()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length))

/** Below this a time is noise, and short enough for any paper. */
const shortMs = 4
/** Above this no longer text is tried. */
const hopelessMs = 500
/** A text four times as long takes four times as long; squared time would take sixteen times. Between them is room for noise. */
const mostRatio = 9

describe.each(Object.entries(readers))('%s', (_, read) => {
  it('takes time in proportion to the text, whatever it repeats', () => {
    for (const piece of pieces) read(repeated(piece, 200))
    const slow = pieces.flatMap((piece) => {
      // Noise passes in a second look, and so does a step where V8 goes over to its way with long strings; what is squared
      // stays, at four times the length again.
      for (const length of [5_000, 5_000, 20_000]) {
        const long = leastTime(() => read(repeated(piece, 4 * length)))
        if (long < shortMs || long < mostRatio * leastTime(() => read(repeated(piece, length)))) return []
        if (long > hopelessMs) break
      }
      return [
        `${JSON.stringify(piece)}: ${[5_000, 20_000].map((length) => leastTime(() => read(repeated(piece, length))).toFixed(1)).join(' → ')} ms`,
      ]
    })
    expect(slow).toEqual([])
  }, 60_000)
})

it.each(Object.entries(paperReaders))('%s reads a long paper within its budget', (_, read) => {
  for (const piece of pieces) {
    expect(
      leastTime(() => read(repeated(piece, longAbstract))),
      JSON.stringify(piece),
    ).toBeLessThan(mostMs)
  }
})
