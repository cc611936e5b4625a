import { describe, expect, it } from 'vitest'
import { arxivId, arxivMonth } from '../../src/source/arxiv-id.ts'
import { readDate, toPaper } from '../../src/source/paper.ts'
import { hashText, normaliseTitle, slug } from '../../src/source/title.ts'

const record = { id: null, title: 'Small Sums', abstract: 'Text.', authors: [], date: null, place: 'line 1' }

describe('arXiv ids', () => {
  it.each([
    ['2501.12948', '2501.12948'],
    ['arXiv:2501.12948v2', '2501.12948'],
    ['http://arxiv.org/abs/2501.12948v11', '2501.12948'],
    ['https://arxiv.org/pdf/2501.12948.pdf', '2501.12948'],
    ['math.GT/0309136', 'math.GT/0309136'],
    ['2513.00001', null],
    ['paper-7', null],
    ['', null],
  ])('%s is %s', (text, id) => expect(arxivId(text)).toBe(id))

  it('tell their month, also in the last century', () => {
    expect(arxivMonth('2501.12948')).toBe('2025-01')
    expect(arxivMonth('hep-th/9901001')).toBe('1999-01')
    expect(arxivMonth('slug')).toBeNull()
  })
})

describe('publication dates', () => {
  it.each([
    ['2025-01-22T10:00:00Z', '2025-01-22', 'day'],
    ['2025-01-22', '2025-01-22', 'day'],
    ['2025-01', '2025-01-01', 'month'],
    ['2025', '2025-01-01', 'year'],
    ['2025-02-30', null, null],
    ['2025-13', null, null],
    ['0025-01-01', null, null],
    ['yesterday', null, null],
    [null, null, null],
  ])('%s is %s to the %s', (text, published, date_precision) =>
    expect(readDate(text)).toEqual({ published, date_precision }),
  )
})

describe('a paper', () => {
  it('keeps its own id and takes the date that the record gives', () => {
    const paper = toPaper({ ...record, id: '2501.00001v1', date: '2024-12-31' }, 'mine')
    expect(paper).toMatchObject({
      paper_id: '2501.00001v1',
      published: '2024-12-31',
      date_precision: 'day',
      source: 'mine',
      url: 'https://arxiv.org/abs/2501.00001',
    })
  })

  it('without a date takes the month of its arXiv id', () => {
    expect(toPaper({ ...record, id: '2501.00001' }, 's')).toMatchObject({
      published: '2025-01-01',
      date_precision: 'month',
    })
  })

  it('without an id is named by its title and linked by a search', () => {
    expect(toPaper(record, 's')).toMatchObject({
      paper_id: 'small-sums',
      url: 'https://huggingface.co/papers?q=Small%20Sums',
      published: null,
    })
  })

  it('with a foreign id has no link', () => expect(toPaper({ ...record, id: 'acl-1' }, 's').url).toBeNull())
})

describe('titles', () => {
  it.each([
    ['Café au Lait: GPT-4 & Friends!', 'Cafe au lait — GPT 4 friends'],
    ['\\textbf{Bold} Moves', 'Bold moves'],
    ['Plain Title, Again', 'plain title again'],
  ])('%s and %s are one title', (a, b) => expect(normaliseTitle(a)).toBe(normaliseTitle(b)))

  it('in other scripts stay apart', () => expect(normaliseTitle('数学')).not.toBe(normaliseTitle('语言')))

  it('that are long give slugs of at most 80 characters that differ', () => {
    const long = 'A Long Title About Many Things That Goes On And On Until It Does Not Fit At All'
    expect(slug(`${long} One`)).toHaveLength(slug(`${long} Two`).length)
    expect(slug(`${long} One`).length).toBeLessThanOrEqual(80)
    expect(slug(`${long} One`)).not.toBe(slug(`${long} Two`))
    expect(slug('!!!')).toMatch(/^untitled-[0-9a-f]{4}$/)
  })

  it('hash without collisions over many', () => {
    const hashes = new Set(Array.from({ length: 200_000 }, (_, n) => hashText(`title number ${n}`)))
    expect(hashes.size).toBe(200_000)
  })
})
