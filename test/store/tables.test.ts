import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../../src/claim/tables.ts'
import { csvText, readCsv } from '../../src/store/csv.ts'
import { ndjsonToParquet, parquetOptions, readParquet, snapshotOptions } from '../../src/store/parquet.ts'
import { type Row, readRowLine, rowLine } from '../../src/store/row.ts'

const columns: readonly Column[] = [
  { name: 'id', type: 'VARCHAR', about: '' },
  { name: 'value', type: 'DOUBLE', about: '' },
  { name: 'count', type: 'INTEGER', about: '' },
  { name: 'flag', type: 'BOOLEAN', about: '' },
  { name: 'day', type: 'DATE', about: '' },
  { name: 'names', type: 'VARCHAR[]', about: '' },
]
const rows: Row[] = Array.from({ length: 9000 }, (_, n) => ({
  id: n % 7 === 0 ? null : `id "${n}", né\u2028`,
  value: n % 5 === 0 ? null : n / 8,
  count: n % 3 === 0 ? null : -n,
  flag: n % 2 === 0,
  day: n % 11 === 0 ? null : `20${String(10 + (n % 20))}-02-28`,
  names: n % 4 === 0 ? [] : ['Ada L.', `Bo ${n}`],
}))

const folder = mkdtempSync(join(tmpdir(), 'claimboard-'))

async function parquetOf(some: readonly Row[], name: string): Promise<string> {
  const lines = join(folder, `${name}.ndjson`)
  writeFileSync(lines, some.map((row) => rowLine(columns, row)).join(''))
  const file = join(folder, `${name}.parquet`)
  await ndjsonToParquet(lines, file, columns, snapshotOptions(folder, 2048))
  return file
}

describe('NDJSON lines', () => {
  it('hold the columns in order and give the row back', () => {
    expect(rowLine(columns, { value: 1.5, id: 'a' })).toBe(
      '{"id":"a","value":1.5,"count":null,"flag":null,"day":null,"names":null}\n',
    )
    for (const row of rows.slice(0, 50)) expect(readRowLine(columns, rowLine(columns, row))).toEqual(row)
  })
})

describe('CSV', () => {
  it('gives every row back, whatever its texts hold', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => value !== '' && !/^\s*$/.test(value))
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            id: text,
            value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => v || 0),
          }),
        ),
        (some) => {
          const own = columns.slice(0, 2)
          expect(readCsv(own, csvText(own, some), 'a.csv')).toEqual(some)
        },
      ),
    )
    expect(readCsv(columns, csvText(columns, rows), 'a.csv')).toEqual(rows)
  })

  it('names file, line and column of a cell that does not fit', () => {
    expect(() => readCsv(columns, 'id,value,count,flag,day,names\na,1,x,,,\n', 'a.csv')).toThrow(
      'a.csv, line 2, column count: "x" is no number',
    )
    expect(() => readCsv(columns, 'id,value\na,1\n', 'a.csv')).toThrow('a.csv: no column "count"')
  })
})

describe('Parquet', () => {
  it('gives every row back and the same bytes for the same rows', async () => {
    const file = await parquetOf(rows, 'a')
    expect(await readParquet(file, columns)).toEqual(rows)
    expect(readFileSync(await parquetOf(rows, 'b')).equals(readFileSync(file))).toBe(true)
  })

  it('holds an empty table', async () => {
    expect(await readParquet(await parquetOf([], 'empty'), columns)).toEqual([])
  })

  it('takes a text that is too long for a small memory', async () => {
    const lines = join(folder, 'long.ndjson')
    const long: Row = { ...rows[1], id: 'x'.repeat(14_000_000) }
    writeFileSync(lines, Array.from({ length: 12 }, () => rowLine(columns, long)).join(''))
    const file = join(folder, 'long.parquet')
    await ndjsonToParquet(lines, file, columns, parquetOptions(folder, 14_001_000))
    expect(await readParquet(file, columns.slice(1, 2))).toHaveLength(12)
  })

  it('is read by the DuckDB-WASM of the page', async () => {
    // The package types this build as the browser's, which cannot be told where its files lie.
    const require = createRequire(import.meta.url)
    const wasm = require('@duckdb/duckdb-wasm/blocking')
    const parts = dirname(require.resolve('@duckdb/duckdb-wasm'))
    const engine = await wasm.createDuckDB(
      {
        mvp: { mainModule: join(parts, 'duckdb-mvp.wasm'), mainWorker: '' },
        eh: { mainModule: join(parts, 'duckdb-eh.wasm'), mainWorker: '' },
      },
      new wasm.VoidLogger(),
      wasm.NODE_RUNTIME,
    )
    await engine.instantiate()
    const connection = engine.connect()
    engine.registerFileBuffer('a.parquet', new Uint8Array(readFileSync(await parquetOf(rows, 'wasm'))))
    const [answer] = connection
      .query(`SELECT count(*)::INT AS n, sum("count")::DOUBLE AS total, count(*) FILTER (flag)::INT AS flags,
        max(day)::VARCHAR AS latest, max(names[2]) AS name, count(id)::INT AS ids FROM 'a.parquet'`)
      .toArray()
      .map((row: { toJSON(): unknown }) => row.toJSON())
    expect(answer).toEqual({
      n: 9000,
      total: rows.reduce((sum, row) => sum + Number(row.count), 0),
      flags: 4500,
      latest: '2029-02-28',
      name: 'Bo 999',
      ids: rows.filter((row) => row.id !== null).length,
    })
    connection.close()
  })
})
