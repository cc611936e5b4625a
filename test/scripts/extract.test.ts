import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Outside, openWrite } from '../../scripts/extract/outside.ts'
import { main } from '../../scripts/extract.ts'
import { main as merge } from '../../scripts/merge.ts'
import { tables } from '../../src/claim/tables.ts'
import { readCsv } from '../../src/store/csv.ts'
import { readParquet } from '../../src/store/parquet.ts'
import { scratchFolder, stubWorkers, testOutside } from './outside.ts'

const papers = (count: number, first = 1) =>
  Array.from({ length: count }, (_, n) => ({
    id: `2501.${String(first + n).padStart(5, '0')}`,
    title: `Paper number ${first + n}`,
    abstract: `We reach ${n % 100}.5% on SheepBench\u2028and 40% on WoolQA. ${'Words. '.repeat(60)}`,
    authors: ['Ada L.', 'Bo "B" M.'],
    published: '2025-01-02',
  }))
const ndjson = (records: readonly object[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')

/** Runs the script in a new folder that holds the files, and reads what it wrote as NDJSON. */
async function run(
  files: Record<string, string | Uint8Array>,
  args: string[] = [],
  changes: Partial<Outside> = {},
) {
  const folder = scratchFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const outside = testOutside(changes)
  const out = join(folder, 'out')
  const inputs = args.some((arg) => !arg.startsWith('--') && existsSync(join(folder, arg)))
    ? []
    : Object.keys(files)
  const paths = [...inputs, ...args].map((arg) => (arg in files ? join(folder, arg) : arg))
  const code = await main([...paths, '--out', out, '--format', 'ndjson', '--quiet'], outside)
  const rows = (table: string): Record<string, unknown>[] => {
    const file = join(out, `${table}.ndjson`)
    return existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line))
      : []
  }
  return { code, folder, out, outside, rows, logged: outside.logged }
}

const bytesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  )

describe('extraction', () => {
  it('writes every table, ids and texts exactly as they came', async () => {
    const { code, rows, outside, out } = await run({ 'a.ndjson': ndjson(papers(3)) })
    expect(code).toBe(0)
    expect(readdirSync(out)).toEqual([
      'claims.ndjson',
      'papers.ndjson',
      'refusals.ndjson',
      'statements.ndjson',
    ])
    expect(rows('papers').map((row) => row.paper_id)).toEqual(['2501.00001', '2501.00002', '2501.00003'])
    expect(rows('papers')[0]).toMatchObject({ abstract: papers(1)[0]?.abstract, source: 'a' })
    expect(Object.keys(rows('papers')[0] ?? {})).toEqual(tables.papers.map((column) => column.name))
    expect(Object.keys(rows('claims')[0] ?? {})).toEqual(tables.claims.map((column) => column.name))
    expect(rows('claims')).toHaveLength(6)
    expect(outside.said[0]).toMatch(/^3 papers, 6 claims, .* in 0\.0 s/)
  })

  it('gives the same rows in every format', async () => {
    const { folder, rows } = await run({ 'a.ndjson': ndjson(papers(20)) })
    const out = join(folder, 'other')
    for (const format of ['parquet', 'csv']) {
      expect(await main([join(folder, 'a.ndjson'), '--out', out, '--format', format], testOutside())).toBe(0)
    }
    for (const table of ['papers', 'claims'] as const) {
      expect(await readParquet(join(out, `${table}.parquet`), tables[table])).toEqual(rows(table))
      expect(readCsv(tables[table], readFileSync(join(out, `${table}.csv`), 'utf8'), table)).toEqual(
        rows(table),
      )
    }
  })

  it('tells inputs apart by their content, packed or not, whatever their name', async () => {
    const { code, rows } = await run({
      'one.dat': gzipSync(ndjson(papers(2))),
      'two.txt': JSON.stringify(papers(2, 10)),
      'three.json': `<feed><entry><id>http://arxiv.org/abs/2501.00020v1</id><title>From Atom</title><summary>40% on WoolQA.</summary></entry></feed>`,
      'four.csv': readFileSync('test/fixtures/listing.txt', 'utf8'),
    })
    expect(code).toBe(0)
    expect(rows('papers').map((row) => row.paper_id)).toEqual([
      '2501.00001',
      '2501.00002',
      '2501.00010',
      '2501.00011',
      '2501.00020',
      expect.stringMatching(/^counting-sheep/),
      'do-parrots-plan-a-look-at-repetition',
      'an-entry-without-a-tail',
      'the-last-of-four-on-ending-well',
    ])
  })

  it('reads standard input and folders', async () => {
    const stdin = async function* () {
      yield Buffer.from(ndjson(papers(1, 50)))
    }
    const { folder, code, rows } = await run({}, ['-'], { stdin: stdin() })
    expect(code).toBe(0)
    expect(rows('papers')).toMatchObject([{ paper_id: '2501.00050', source: 'stdin' }])
    mkdirSync(join(folder, 'in', 'deep'), { recursive: true })
    writeFileSync(join(folder, 'in', 'b.ndjson'), ndjson(papers(1, 2)))
    writeFileSync(join(folder, 'in', 'deep', 'a.ndjson'), ndjson(papers(1, 1)))
    for (const input of ['in', 'in/**/*.ndjson']) {
      const outside = testOutside()
      expect(await main([join(folder, input), '--out', join(folder, 'all'), '--quiet'], outside)).toBe(0)
      expect(outside.said[0]).toMatch(/^2 papers/)
    }
  })

  it('reads from an address', async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/papers' ? 200 : 503
      response.end(ndjson(papers(2)))
    }).listen(0)
    const { port } = server.address() as AddressInfo
    const good = await run({}, [`http://127.0.0.1:${port}/papers`])
    const bad = await run({}, [`http://127.0.0.1:${port}/elsewhere`])
    server.close()
    expect([good.code, good.rows('papers').length]).toEqual([0, 2])
    expect(bad.code).toBe(1)
    expect(bad.logged[0]).toMatch(/^http:.*elsewhere: the server answered 503; /)
  })

  it('asks arXiv and Hugging Face for what it is told', async () => {
    const asked: string[] = []
    const answer: typeof fetch = async (address) => {
      asked.push(String(address))
      return new Response(ndjson(papers(1, asked.length)))
    }
    const { code, rows } = await run({}, ['--arxiv', 'cat:cs.CL AND all:AIME', '--hf-daily', '2025-05-01'], {
      fetch: answer,
    })
    expect(code).toBe(0)
    expect(asked[0]).toContain('https://export.arxiv.org/api/query?search_query=cat%3Acs.CL+AND+all%3AAIME')
    expect(asked[1]).toBe('https://huggingface.co/api/daily_papers?date=2025-05-01')
    expect(rows('papers').map((row) => row.source)).toEqual(['arxiv', 'hf-daily-2025-05-01'])
  })
})

describe('one paper once', () => {
  const listing = readFileSync('test/fixtures/listing.txt', 'utf8')
  const known = {
    id: '2406.00007',
    title: 'Counting sheep — a toy study of long sums in small models',
    abstract: '71.5% on SheepBench.',
  }

  it('joins a listing with the arXiv record of the same title, whichever is given first', async () => {
    for (const files of [
      { 'page.txt': listing, 'arxiv.ndjson': ndjson([known]) },
      { 'arxiv.ndjson': ndjson([known]), 'page.txt': listing },
    ]) {
      const { rows } = await run(files)
      expect(rows('papers')).toHaveLength(4)
      expect(rows('papers')[0]).toMatchObject({
        paper_id: '2406.00007',
        source: 'arxiv+page',
        published: '2024-06-01',
        date_precision: 'month',
      })
      expect(new Set(rows('claims').map((row) => row.paper_id))).toEqual(new Set(['2406.00007']))
    }
  })

  it('takes a second record of an id for the same paper, and its source too', async () => {
    const { rows } = await run({ 'a.ndjson': ndjson(papers(3)), 'b.ndjson': ndjson(papers(3, 2)) })
    expect(rows('papers').map((row) => [row.paper_id, row.source])).toEqual([
      ['2501.00001', 'a'],
      ['2501.00002', 'a+b'],
      ['2501.00003', 'a+b'],
      ['2501.00004', 'b'],
    ])
    expect(rows('claims')).toHaveLength(8)
  })

  it('keeps records apart that share a title but have ids of their own', async () => {
    const same = papers(2).map((paper) => ({ ...paper, title: 'Introduction' }))
    expect((await run({ 'a.ndjson': ndjson(same) })).rows('papers')).toHaveLength(2)
    const own = same.map((paper, n) => ({ ...paper, id: `mine-${n}` }))
    expect((await run({ 'a.ndjson': ndjson(own) })).rows('papers')).toHaveLength(2)
  })
})

describe('many papers', () => {
  const files = {
    'a.ndjson.gz': gzipSync(ndjson(papers(3000))),
    'b.ndjson': ndjson(papers(1500, 2000)),
    'c.txt': readFileSync('test/fixtures/listing.txt'),
  }

  it('give the same bytes with any number of worker threads', async () => {
    const own = await run(files)
    for (const jobs of [1, 3]) {
      const threads = await run(files, ['--jobs', String(jobs)], { openPool: stubWorkers })
      expect(threads.code).toBe(0)
      expect(bytesOf(threads.out)).toEqual(bytesOf(own.out))
    }
    expect(own.rows('papers')).toHaveLength(3503)
  })

  it('give the same bytes in shards that are merged', async () => {
    const whole = await run(files)
    const inputs = Object.keys(files).map((name) => join(whole.folder, name))
    const shards = [1, 2, 3].map((n) => join(whole.folder, `shard${n}`))
    for (const [n, folder] of shards.entries()) {
      expect(
        await main([...inputs, '--out', folder, '--shard', `${n + 1}/3`, '--quiet'], testOutside()),
      ).toBe(0)
    }
    const merged = join(whole.folder, 'merged')
    expect(await merge([...shards.reverse(), '--out', merged, '--format', 'ndjson'], testOutside())).toBe(0)
    expect(bytesOf(merged)).toEqual(bytesOf(whole.out))
    const outside = testOutside()
    expect(await merge([...shards.slice(1), '--out', merged], outside)).toBe(1)
    expect(outside.logged[0]).toMatch(/^shard 3\/3 is missing; /)
  })
})

describe('bad input', () => {
  const lines = ndjson(papers(9)).split('\n')

  it.each([
    ['broken JSON on line 7', lines.with(6, '{"id": 1,').join('\n'), /a\.ndjson, line 7: not valid JSON/, 8],
    [
      'a record without an abstract',
      lines.with(2, '{"title":"t"}').join('\n'),
      /a\.ndjson, line 3: record without an abstract; add/,
      8,
    ],
    [
      'bytes that are no UTF-8',
      Buffer.concat([
        Buffer.from(lines.slice(0, 4).join('\n')),
        Buffer.from([0x0a, 0xff, 0x0a]),
        Buffer.from(lines.slice(4).join('\n')),
      ]),
      /a\.ndjson, line 5: not valid UTF-8; save/,
      9,
    ],
  ])('%s costs one record and one line', async (_, content, words, count) => {
    const { code, rows, logged } = await run({ 'a.ndjson': content })
    expect(code).toBe(0)
    expect(logged).toEqual([expect.stringMatching(words)])
    expect(rows('papers')).toHaveLength(count)
  })

  it('fails past the limit of unreadable records, and leaves what was there', async () => {
    const first = await run({ 'a.ndjson': ndjson(papers(2)) })
    writeFileSync(join(first.folder, 'bad.ndjson'), `${ndjson(papers(3))}{\nno\n`)
    const args = [
      join(first.folder, 'bad.ndjson'),
      '--out',
      first.out,
      '--format',
      'ndjson',
      '--max-bad-records',
    ]
    const before = bytesOf(first.out)
    const outside = testOutside()
    expect(await main([...args, '1'], outside)).toBe(1)
    expect(outside.logged.at(-1)).toMatch(/^more than 1 unreadable records/)
    expect(bytesOf(first.out)).toEqual(before)
    expect(await main([...args, '2'], testOutside())).toBe(0)
  })

  it.each([
    ['an empty file', '', /empty: nothing in it; give/],
    ['a file of zeros', Buffer.alloc(100), /empty: not a text; give/],
    [
      'gzip cut short',
      gzipSync(ndjson(papers(400))).subarray(0, 900),
      /empty: the gzip data ends early; copy/,
    ],
    ['an array cut short', JSON.stringify(papers(2)).slice(0, -90), /empty, record 2: the JSON ends early/],
  ])('%s ends with 1, names the file and lets the others go on', async (_, content, words) => {
    const { code, rows, logged } = await run({ empty: content, 'good.ndjson': ndjson(papers(1, 900)) })
    expect(code).toBe(1)
    expect(logged).toEqual([expect.stringMatching(words)])
    expect(rows('papers').at(-1)).toMatchObject({ paper_id: '2501.00900' })
  })

  it('a missing file is named; with nothing else to read nothing is written', async () => {
    const { code, logged, out } = await run({}, ['nowhere.ndjson'])
    expect(code).toBe(1)
    expect(logged[0]).toBe('nowhere.ndjson: no such file; check the path')
    expect(readdirSync(out)).toEqual([])
  })

  it.each([
    [[]],
    [['a']],
    [['a', '--out', 'b', '--format', 'xml']],
    [['a', '--out', 'b', '--shard', '3/2']],
    [['a', '--out', 'b', '--shard', '1/2', '--format', 'csv']],
    [['a', '--out', 'b', '--jobs', '0']],
    [['a', '--out', 'b', '--unknown']],
    [['a', '--out', 'b', '--hf-daily', 'May']],
  ])('wrong usage %j ends with 2 and the usage', async (args) => {
    const outside = testOutside()
    expect(await main(args, outside)).toBe(2)
    expect(outside.logged[0]).toContain('Usage: npm run extract')
  })
})

describe('a run that ends early', () => {
  const files = { 'a.ndjson': ndjson(papers(2000)) }

  it.each(['claims.ndjson', 'papers.ndjson'])(
    'when the disk is full at %s says so and leaves the old output whole',
    async (name) => {
      const first = await run({ 'a.ndjson': ndjson(papers(2)) })
      const before = bytesOf(first.out)
      const full: Outside['openWrite'] = async (path) => {
        const file = await openWrite(path)
        const write = async () => {
          throw Object.assign(
            new Error(`${path}: no room left on the disk; free some space and run it again`),
            { code: 'ENOSPC' },
          )
        }
        return path.endsWith(name) ? { ...file, write } : file
      }
      const outside = testOutside({ openWrite: full })
      expect(await main([join(first.folder, 'a.ndjson'), '--out', first.out], outside)).toBe(1)
      expect(outside.logged.at(-1)).toContain('no room left on the disk')
      expect(bytesOf(first.out)).toEqual(before)
    },
  )

  it('by Ctrl-C leaves nothing behind', async () => {
    const stop = new AbortController()
    stop.abort(new Error('stopped'))
    const { code, out } = await run(files, [], { signal: stop.signal })
    expect(code).toBe(130)
    expect(readdirSync(out)).toEqual([])
  })

  it('by a kill leaves a folder that the next run clears away', async () => {
    const { folder, out } = await run(files)
    const before = bytesOf(out)
    mkdirSync(join(out, '.extract-999999999.tmp'))
    writeFileSync(join(out, '.extract-999999999.tmp', 'papers.ndjson'), 'half a li')
    const again = [join(folder, 'a.ndjson'), '--out', out, '--format', 'ndjson']
    expect(await main(again, testOutside())).toBe(0)
    expect(bytesOf(out)).toEqual(before)
  })
})
