import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { AtomReader } from '../../src/source/atom.ts'
import { JsonValueCutter } from '../../src/source/json-values.ts'
import { lineBlocks } from '../../src/source/line-blocks.ts'
import { openBytes } from '../../src/source/open.ts'
import { type Fault, faultLine, SourceError } from '../../src/source/record.ts'
import { sniffFormat, sniffRank } from '../../src/source/sniff.ts'

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

const entry = `<entry><id>http://arxiv.org/abs/2501.00001v2</id><published>2025-01-01T00:00:00Z</published>
  <title>Small
   Sums</title><summary> A &amp; B </summary><author><name>Ada L.</name></author><author><name>Bo M.</name></author></entry>`
const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Answer</title>${entry}</feed>`

describe('an Atom feed', () => {
  it('gives the same records however it is cut', () => {
    for (const size of [1, 7, 10_000]) {
      const reader = new AtomReader()
      const found = []
      for (let at = 0; at < feed.length; at += size) found.push(...reader.read(feed.slice(at, at + size)))
      expect([...found, ...reader.end()]).toEqual([
        {
          id: '2501.00001',
          title: 'Small Sums',
          abstract: 'A & B',
          authors: ['Ada L.', 'Bo M.'],
          date: '2025-01-01T00:00:00Z',
          place: 'entry on line 1',
        },
      ])
    }
  })

  it.each([
    ['a document type', `<!DOCTYPE feed [<!ENTITY a "aa">]>${feed.slice(21)}`, /document type/],
    ['an unknown entity', feed.replace('&amp;', '&bomb;'), /broken XML/],
    ['an element left open', feed.replace('</summary>', ''), /broken XML/],
    ['deep nesting', `<feed>${'<a>'.repeat(200)}`, /nested/],
  ])('with %s is refused with its line', (_, text, words) => {
    expect(() => {
      const reader = new AtomReader()
      reader.read(text)
      reader.end()
    }).toThrow(words)
  })

  it('names an entry without an abstract', () => {
    const found = new AtomReader().read(feed.replace(' A &amp; B ', ''))
    expect(found).toMatchObject([{ place: 'entry on line 1', problem: 'record without an abstract' }])
  })
})

describe('objects cut out of a JSON text', () => {
  const text = '[{"a":"}{\\""},\n{"b":{"c":[1]}} , 3, {"d":""}]'

  it('are the same however the text is cut', () => {
    for (const size of [1, 3, 100]) {
      const cutter = new JsonValueCutter(1000)
      const found = []
      for (let at = 0; at < text.length; at += size) found.push(...cutter.read(text.slice(at, at + size)))
      expect(found.map((value) => JSON.parse(value.json))).toEqual([
        { a: '}{"' },
        { b: { c: [1] } },
        { d: '' },
      ])
      expect(found[2]?.place).toBe('record 3')
      expect(cutter.unfinished()).toBeNull()
    }
  })

  it('say where the text breaks off, and that an object is too long', () => {
    const cutter = new JsonValueCutter(10)
    cutter.read('[{"a":1},{"b":"xxxxxxxxxxxxx')
    expect(cutter.unfinished()).toBe('record 2')
    expect(cutter.tooLong()).toBe(true)
  })
})

describe('blocks of lines', () => {
  const text = Array.from({ length: 100 }, (_, n) => `line number ${n + 1}`).join('\n')
  const cut = (source: string, size: number, longest = 1000, faults: Fault[] = []) =>
    collect(lineBlocks(inChunks(Buffer.from(source), size), 100, longest, (fault) => faults.push(fault)))

  it('are whole lines, numbered, and the same however the bytes arrive', async () => {
    const blocks = await cut(text, 1)
    expect(blocks).toEqual(await cut(text, 64))
    expect(Buffer.concat(blocks.map((block) => block.bytes)).toString()).toBe(text)
    for (const block of blocks) {
      const start = Buffer.from(block.bytes).toString()
      expect(start.split('\n')[0]).toBe(`line number ${block.firstLine}`)
    }
  })

  it('leave out a line that is too long, name it, and keep the numbers of the others', async () => {
    const faults: Fault[] = []
    const source = `one\n${'9'.repeat(500)}\nthree\n`
    for (const size of [1, 7, 1000]) {
      faults.length = 0
      const blocks = await cut(source, size, 50, faults)
      expect(Buffer.concat(blocks.map((block) => block.bytes)).toString()).toBe('one\n\nthree\n')
      expect(faults).toMatchObject([{ place: 'line 2' }])
    }
  })

  it('give the whole lines before bytes that fail', async () => {
    async function* failing() {
      yield Buffer.from('one\ntw')
      throw new SourceError('gone', 'try again')
    }
    const seen: string[] = []
    const reading = async () => {
      for await (const block of lineBlocks(failing(), 100, 100, () => undefined))
        seen.push(Buffer.from(block.bytes).toString())
    }
    await expect(reading()).rejects.toThrow('gone')
    expect(seen).toEqual(['one\n'])
  })
})

describe('opened bytes', () => {
  const text = 'many words, '.repeat(30_000)

  it('are unpacked when they are gzip, whatever their name', async () => {
    const opened = await openBytes(inChunks(gzipSync(text), 1000))
    expect(opened.start.length).toBeGreaterThanOrEqual(65_536)
    expect(Buffer.concat(await collect(opened.chunks)).toString()).toBe(text)
  })

  it('are left alone when they are not', async () => {
    const opened = await openBytes(inChunks(Buffer.from(text), 1000))
    expect(Buffer.concat(await collect(opened.chunks)).toString()).toBe(text)
  })

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), /ends early/],
    [
      'damaged',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 60), Buffer.alloc(60, 7), bytes.subarray(120)]),
      /damaged gzip/,
    ],
  ])('that are %s gzip fail in words', async (_, harm, words) => {
    const reading = async () => collect((await openBytes(inChunks(harm(gzipSync(text)), 50))).chunks)
    await expect(reading()).rejects.toThrow(words)
    await expect(reading()).rejects.toBeInstanceOf(SourceError)
  })
})

describe('the look of an input', () => {
  it.each([
    ['{"id":"2501.00001","title":"t"}\n{"id":1}', 'lines', 'arxiv'],
    ['{"id":"mine","title":"t"}\n', 'lines', 'own'],
    ['{"title":"t"}\n', 'lines', 'none'],
    ['{\n  "id": "2501.00001"\n}', 'values', 'arxiv'],
    [' [{"paper":{"id":"2501.00001"}}]', 'values', 'arxiv'],
    ['\uFEFF<?xml version="1.0"?><feed/>', 'atom', 'arxiv'],
    ['broken\n{"id":"2501.00001"}\n', 'lines', 'arxiv'],
    ['Daily Papers\n\nA title\n', 'listing', 'none'],
  ])('%j is read as %s, its ids as %s', (start, format, rank) => {
    expect(sniffFormat(start)).toBe(format)
    expect(sniffRank(start, sniffFormat(start))).toBe(rank)
  })

  it('refuses what is empty or no text', () => {
    expect(() => sniffFormat(' \n')).toThrow('nothing in it')
    expect(() => sniffFormat('PK\0\0')).toThrow('not a text')
  })
})

it('a fault reads as one line', () => {
  expect(faultLine('a.ndjson', { place: 'line 7', problem: 'not valid JSON', mend: 'delete it' })).toBe(
    'a.ndjson, line 7: not valid JSON; delete it',
  )
})
