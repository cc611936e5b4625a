import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readListing } from '../../src/source/listing.ts'

const page = readFileSync('test/fixtures/listing.txt', 'utf8')
const seed = '../shared/seed/hf-daily-papers-reasoning.txt'

describe('a copied Daily Papers page', () => {
  it('gives every entry, with or without a tail, and nothing of the page around them', () => {
    const { records, faults } = readListing(page, null)
    expect(records.map((record) => record.title)).toEqual([
      'Counting Sheep: A Toy Study of Long Sums in Small Models',
      'Do Parrots Plan? A Look at Repetition',
      'An Entry Without a Tail',
      'The Last of Four: On Ending Well',
    ])
    expect(records[0]?.abstract).toMatch(/^We ask small .* the paper\.$/)
    expect(records[1]?.abstract).toContain('\\textbf{one}')
    expect(faults).toEqual([])
  })

  it('reads a printed year, and takes the year after the latest printed one for other dates', () => {
    expect(readListing(page, null).records.map((record) => record.date)).toEqual([
      '2024-06-11',
      '2025-03-03',
      null,
      '2025-02-09',
    ])
  })

  it('takes the year that it is told for dates without one', () => {
    const dates = readListing(page, 2026).records.map((record) => record.date)
    expect(dates).toEqual(['2024-06-11', '2026-03-03', null, '2026-02-09'])
  })

  it('leaves dates open when no year is printed anywhere', () => {
    const { records } = readListing(page.replace(', 2024', ''), null)
    expect(records.map((record) => record.date)).toEqual([null, null, null, null])
  })

  it('reads the same from a page with Windows line ends and a byte order mark', () => {
    const windows = readListing(`\uFEFF${page.replaceAll('\n', '\r\n')}`, null)
    expect(windows).toEqual(readListing(page, null))
  })

  it('names the line of an entry that lacks its abstract and reads on', () => {
    const cut = page.replace(/Repetition is cheap[^\n]*\n/, '')
    const { records, faults } = readListing(cut, null)
    expect(records).toHaveLength(3)
    expect(faults).toEqual([
      {
        place: 'line 21 ("Do Parrots Plan? A Look at Repetition")',
        problem: 'an entry without an abstract',
        mend: 'copy the entry whole',
      },
    ])
  })

  it('says when the page ends inside an abstract, and keeps what there is of it', () => {
    const { records, faults } = readListing(page.slice(0, page.indexOf('nothing else of interest') + 5), null)
    expect(records).toHaveLength(3)
    expect(faults[0]?.problem).toBe('the listing ends inside an abstract')
    expect(faults[0]?.place).toMatch(/^line \d+ \("Some entries end/)
  })

  it('says when the page ends after a title', () => {
    const { records, faults } = readListing(page.slice(0, page.indexOf('A page copied as text')), null)
    expect(records).toHaveLength(3)
    expect(faults[0]?.place).toContain('The Last of Four')
  })

  it('stops in the middle of a tail without inventing an entry', () => {
    const { records, faults } = readListing(page.slice(0, page.lastIndexOf('author')), null)
    expect(records).toHaveLength(4)
    expect(faults).toEqual([])
  })

  it.skipIf(!existsSync(seed))('finds all 201 papers of the seed listing', () => {
    const { records, faults } = readListing(readFileSync(seed, 'utf8'), null)
    expect(records).toHaveLength(201)
    expect(new Set(records.map((record) => record.title)).size).toBe(201)
    expect(records.filter((record) => record.date !== null)).toHaveLength(184)
    expect(faults).toEqual([])
  })
})
