import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main, snapshotColumns } from '../../scripts/build-data.ts'
import { main as extract } from '../../scripts/extract.ts'
import { main as register } from '../../scripts/register.ts'
import type { Manifest } from '../../src/claim/manifest.ts'
import { readParquet } from '../../src/store/parquet.ts'
import { scratchFolder, testOutside } from './outside.ts'

const record = (id: string, abstract: string) => JSON.stringify({ id, title: `On ${id}`, abstract })
const input = [
  record('2502.00002', 'We reach 40% on WoolQA.'),
  record('2501.00001', 'We get 12% on AIME.'),
].join('\n')

async function makeRegister() {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in', 'mine.ndjson'), input)
  const data = join(folder, 'data')
  expect(await register([join(folder, 'in'), '--out', data, '--quiet'], testOutside())).toBe(0)
  return { folder, data, out: join(folder, 'snapshot') }
}

const manifestOf = (out: string): Manifest => JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
const parquetBytes = (out: string) =>
  readdirSync(out)
    .filter((name) => name.endsWith('.parquet'))
    .map((name) => readFileSync(join(out, name)).toString('base64'))

describe('the snapshot', () => {
  it('holds every table, and a manifest that fits the files', async () => {
    const { data, out } = await makeRegister()
    expect(await main(['--data', data, '--out', out], testOutside())).toBe(0)
    const manifest = manifestOf(out)
    expect(manifest.counts).toMatchObject({ papers: 2, claims: 2, statements: 0 })
    expect(manifest.newest_paper).toBe('2025-02-01')
    expect(manifest.files.map((file) => file.table)).toEqual([
      'papers',
      'claims',
      'statements',
      'benchmarks',
      'twins',
      'recorded_evidence',
    ])
    for (const file of manifest.files) expect(statSync(join(out, file.file)).size).toBe(file.bytes)
    const claims = await readParquet(join(out, 'claims.parquet'), snapshotColumns('claims'))
    expect(claims.map((row) => [row.benchmark, row.title, row.published])).toEqual([
      ['AIME', 'On 2501.00001', '2025-01-01'],
      ['WoolQA', 'On 2502.00002', '2025-02-01'],
    ])
    const papers = await readParquet(join(out, 'papers.parquet'), snapshotColumns('papers'))
    expect(papers.map((row) => row.abstract)).toEqual([null, null])
  })

  it('is the same byte for byte, and left alone when nothing changed', async () => {
    const { data, out, folder } = await makeRegister()
    const other = join(folder, 'other')
    await main(['--data', data, '--out', out], testOutside())
    await main(['--data', data, '--out', other], testOutside())
    expect(parquetBytes(other)).toEqual(parquetBytes(out))
    const again = testOutside()
    expect(await main(['--data', data, '--out', out, '--if-needed'], again)).toBe(0)
    expect(again.said).toEqual([])
    writeFileSync(
      join(data, 'claims.csv'),
      readFileSync(join(data, 'claims.csv'), 'utf8').replace('40%', '41%'),
    )
    expect(await main(['--data', data, '--out', out, '--if-needed'], again)).toBe(0)
    expect(again.said).toHaveLength(1)
  })

  it("of a reader's own extraction keeps the abstracts", async () => {
    const { folder, out } = await makeRegister()
    const own = join(folder, 'own')
    for (const format of ['parquet', 'ndjson', 'csv']) {
      expect(
        await extract([join(folder, 'in'), '--out', join(own, format), '--format', format], testOutside()),
      ).toBe(0)
      expect(await main(['--from', join(own, format), '--out', out], testOutside())).toBe(0)
      const papers = await readParquet(join(out, 'papers.parquet'), snapshotColumns('papers'))
      expect(papers.map((row) => row.abstract)).toEqual(['We reach 40% on WoolQA.', 'We get 12% on AIME.'])
    }
  })

  it('stays as it was when its input is missing or wrong, and says what to do', async () => {
    const { data, out, folder } = await makeRegister()
    await main(['--data', data, '--out', out], testOutside())
    const before = parquetBytes(out)
    cpSync(data, join(folder, 'wrong'), { recursive: true })
    writeFileSync(join(folder, 'wrong', 'claims.csv'), 'claim_id\nx\n')
    for (const [args, words] of [
      [['--data', join(folder, 'nowhere')], /papers\.csv: no such file; write it with npm run register/],
      [['--data', join(folder, 'wrong')], /claims\.csv: no column "paper_id"/],
      [['--from', folder], /no extracted tables; write them with npm run extract/],
    ] as const) {
      const outside = testOutside()
      expect(await main([...args, '--out', out], outside)).toBe(1)
      expect(outside.logged[0]).toMatch(words)
      expect(parquetBytes(out)).toEqual(before)
    }
    expect(existsSync(join(out, 'stored'))).toBe(true)
    expect(await main(['--unknown'], testOutside())).toBe(2)
  })
})
