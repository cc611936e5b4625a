import type { DuckDBValue } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import { noFilter } from '../../src/claim/filter.ts'
import { benchmarkList } from '../../src/query/benchmark-list.ts'
import { claimCount, claimRows } from '../../src/query/claim-rows.ts'
import { facetCounts } from '../../src/query/facets.ts'
import type { Question } from '../../src/query/question.ts'
import { creating, onSearchColumn } from '../../src/query/search-column.ts'
import { snapshotOf } from './claim-snapshot.ts'

const claims: Record<string, string | number | null>[] = [
  { model: 'Sample-7B', evidence: 'Reaches 41% on Wool', value: 41 },
  { model: null, evidence: 'Our method gives 52%', title: 'A WOOL gatherer', value: 52 },
  { model: 'Other', evidence: 'Nothing to find here: 9%', value: 9, role: 'own' },
]

it('a search over the engine’s own column finds what the question’s own SQL finds', async () => {
  const plain = await snapshotOf(claims)
  await plain.run('ALTER TABLE claims RENAME TO plain_claims')
  for (const sql of creating('claims', 'plain_claims')) await plain.run(sql)
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
  await plain.run('ALTER TABLE claims RENAME TO plain_claims')
  for (const sql of creating('claims', 'plain_claims')) await plain.run(sql)
  expect(await columns()).toEqual(before)
  expect(onSearchColumn(benchmarkList(2).sql)).toBe(benchmarkList(2).sql)
})
