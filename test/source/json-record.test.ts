import { describe, expect, it } from 'vitest'
import { readJsonRecord } from '../../src/source/json-record.ts'

const read = (value: unknown) => readJsonRecord(JSON.stringify(value), 'line 7')
const whole = { id: '2501.00001', title: 'A Title', abstract: 'An abstract.' }

describe('a JSON record', () => {
  it('keeps its id and abstract exactly, and squeezes white space in the title', () => {
    const record = read({
      ...whole,
      title: ' A\n  Title ',
      abstract: 'Two\n lines ',
      published: '2025-01-02',
    })
    expect(record).toEqual({
      id: '2501.00001',
      title: 'A Title',
      abstract: 'Two\n lines ',
      authors: [],
      date: '2025-01-02',
      place: 'line 7',
    })
  })

  it.each([
    [
      { arxiv_id: 'x', title: 't', summary: 's', update_date: '2024' },
      { id: 'x', abstract: 's', date: '2024' },
    ],
    [
      { id: 17, title: 't', abstract: 'a' },
      { id: '17', date: null },
    ],
    [
      { title: 't', abstract: 'a', date: '2024-05' },
      { id: null, date: '2024-05' },
    ],
  ])('understands %j', (value, expected) => expect(read(value)).toMatchObject(expected))

  it('reads authors as names, objects or one text', () => {
    const authors = (value: unknown) => read({ ...whole, authors: value })
    expect(authors(['Ada L.', ' ', 'Bo M.'])).toMatchObject({ authors: ['Ada L.', 'Bo M.'] })
    expect(authors([{ name: 'Ada L.' }, { fullname: 'Bo M.' }])).toMatchObject({
      authors: ['Ada L.', 'Bo M.'],
    })
    expect(authors('Ada L., Bo M. and Cy N.')).toMatchObject({ authors: ['Ada L.', 'Bo M.', 'Cy N.'] })
  })

  it('unwraps an element of the Hugging Face papers API', () => {
    const element = {
      paper: {
        id: '2502.00002',
        title: 'T',
        summary: 'S',
        authors: [{ name: 'Ada L.' }],
        publishedAt: '2025-02-03T00:00:00Z',
      },
      numComments: 2,
    }
    expect(read(element)).toMatchObject({
      id: '2502.00002',
      title: 'T',
      abstract: 'S',
      date: '2025-02-03T00:00:00Z',
    })
  })

  it('replaces half a surrogate pair, which no file can hold', () => {
    expect(readJsonRecord('{"title":"t","abstract":"a\\ud800b"}', '')).toMatchObject({ abstract: 'a\uFFFDb' })
  })

  it.each([
    ['{"id": 1,', /^not valid JSON \(/],
    ['[1]', /^not a JSON object/],
    ['null', /^not a JSON object/],
    ['{"abstract":"a"}', /^record without a title/],
    ['{"title":"t","abstract":" "}', /^record without an abstract/],
  ])('says what is wrong with %s', (json, words) => {
    const fault = readJsonRecord(json, 'line 7')
    expect(fault).toMatchObject({ place: 'line 7', problem: expect.stringMatching(words) })
    expect(fault).toHaveProperty('mend')
  })
})
