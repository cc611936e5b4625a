import type { DuckDBValue } from '@duckdb/node-api'
import { expect, it, vi } from 'vitest'
import { noFilter } from '../../src/claim/filter.ts'
import { benchmarkList } from '../../src/query/benchmark-list.ts'
import { claimCount, claimRows } from '../../src/query/claim-rows.ts'
import { facetCounts } from '../../src/query/facets.ts'
import type { Question } from '../../src/query/question.ts'
import { addingColumn, onSearchColumn, SearchColumn } from '../../src/query/search-column.ts'
import { snapshotOf } from './claim-snapshot.ts'

const claims: Record<string, string | number | null>[] = [
  { model: 'Sample-7B', evidence: 'Reaches 41% on Wool', value: 41 },
  { model: null, evidence: 'Our method gives 52%', title: 'A WOOL gatherer', value: 52 },
  { model: 'Other', evidence: 'Nothing to find here: 9%', value: 9, role: 'own' },
]

it('a search over the engine’s own column finds what the question’s own SQL finds', async () => {
  const plain = await snapshotOf(claims)
  await plain.run('CREATE TABLE plain_claims AS SELECT * FROM claims')
  for (const sql of addingColumn) await plain.run(sql)
  const rowsOf = async (sql: string, question: Question<unknown>) =>
    (await plain.runAndReadAll(sql, [...question.params] as DuckDBValue[])).getRowObjectsJS()
  for (const search of ['wool', 'WOOL 41', 'sample-7b', 'absent', "it's"]) {
    const filter = { ...noFilter, search }
    for (const question of [
      claimRows(filter, [{ column: 'value', descending: true }], 10, 0),
      claimRows(filter, [{ column: 'value', descending: true }], 10, 20_000),
      claimCount(filter),
      facetCounts(filter),
    ]) {
      const own = question.sql.replaceAll('FROM claims', 'FROM plain_claims')
      expect(onSearchColumn(question.sql)).not.toContain('concat_ws')
      expect(await rowsOf(onSearchColumn(question.sql), question)).toEqual(await rowsOf(own, question))
    }
  }
})

it('leaves the table that a reader sees as it is in the files, and every other question alone', async () => {
  const plain = await snapshotOf(claims)
  const columns = async () => (await plain.runAndReadAll('DESCRIBE claims')).getRowObjectsJS()
  const before = await columns()
  for (const sql of addingColumn) await plain.run(sql)
  expect(await columns()).toEqual(before)
  expect(onSearchColumn(benchmarkList(2).sql)).toBe(benchmarkList(2).sql)
})

const search = claimCount({ ...noFilter, search: 'wool' }).sql
const plainCount = claimCount(noFilter).sql

it('is made by the first search, once, and not for other questions', async () => {
  const ran: string[] = []
  const column = new SearchColumn(async (sql) => ran.push(sql))
  expect(await column.sqlFor(plainCount)).toBe(plainCount)
  expect(ran).toEqual([])
  const both = await Promise.all([column.sqlFor(search), column.sqlFor(search)])
  expect(both).toEqual([onSearchColumn(search), onSearchColumn(search)])
  expect(ran).toEqual(addingColumn)
})

it('is made in the first pause; another question puts it off', async () => {
  vi.useFakeTimers()
  try {
    const ran: string[] = []
    const column = new SearchColumn(async (sql) => ran.push(sql))
    column.answered()
    vi.advanceTimersByTime(300)
    await column.sqlFor(plainCount)
    vi.advanceTimersByTime(5000)
    expect(ran).toEqual([])
    column.answered()
    vi.advanceTimersByTime(500)
    expect(ran).toEqual(addingColumn)
    column.answered()
    column.stop()
    vi.advanceTimersByTime(5000)
    expect(ran).toEqual(addingColumn)
  } finally {
    vi.useRealTimers()
  }
})

it('leaves searches to the files’ own SQL where the engine has no room for it', async () => {
  const ran: string[] = []
  const column = new SearchColumn(async (sql) => {
    ran.push(sql)
    if (sql.startsWith('CREATE TABLE')) throw new Error('Out of Memory')
  })
  expect(await column.sqlFor(search)).toBe(search)
  expect(await column.sqlFor(search)).toBe(search)
  expect(ran).toEqual([...addingColumn, 'ROLLBACK'])
})
