import { expect, it } from 'vitest'
import { noFilter } from '../../src/claim/filter.ts'
import { citedPapers } from '../../src/query/cited-papers.ts'
import { everyClaim, selectedColumns } from '../../src/query/export-rows.ts'
import { writtenOut } from '../../src/query/question.ts'
import { typedColumns, typedRows } from '../../src/query/typed-sql.ts'
import { answerOf, snapshotOf } from './claim-snapshot.ts'

const byValue = [{ column: 'value', descending: true }]

it('selects columns in their order and names the source in every row', async () => {
  const snapshot = await snapshotOf([{ value: 1 }, { value: 3 }, { value: 2, model: "it's ? -- odd" }])
  const sql = selectedColumns(
    everyClaim({ ...noFilter, search: 'sample' }, byValue),
    ['model', 'value'],
    "from 'here'?",
  )
  const rows = await answerOf(snapshot, { name: 'written', sql, params: [], read: (row) => row })
  expect(rows.map((row) => row.value)).toEqual([3, 2, 1])
  expect(rows[1]).toEqual({ model: "it's ? -- odd", value: 2, provenance: "from 'here'?" })
})

it('cites the papers of the rows, each once, with authors in order', async () => {
  const snapshot = await snapshotOf(
    [{}, {}, { paper_id: 'p2', kind: 'gain' }],
    [
      { paper_id: 'p1', title: 'A sample' },
      { paper_id: 'p2', title: 'Another' },
    ],
  )
  await snapshot.run("UPDATE papers SET authors = ['Ada Example', 'Bo Sample'] WHERE paper_id = 'p1'")
  const papers = await answerOf(snapshot, citedPapers(everyClaim(noFilter, byValue)))
  expect(papers.map(({ paper_id, authors }) => [paper_id, ...authors])).toEqual([
    ['p1', 'Ada Example', 'Bo Sample'],
  ])
})

it('writes values into places only, never into strings, names or comments', () => {
  const question = { sql: `SELECT '?' AS "a?", ? -- ?\n, 'it''s ?', ?`, params: ["x'?", 2] }
  expect(writtenOut(question)).toBe(`SELECT '?' AS "a?", 'x''?' -- ?\n, 'it''s ?', 2`)
})

it('asks free SQL in plain values, and refuses what is no query', async () => {
  const snapshot = await snapshotOf([{ published: '2025-01-02' }, { published: null }])
  const sql =
    "SELECT published, sum(value) AS s, 1.5::DECIMAL(4,1) AS d, [1, 2] AS l FROM claims WHERE model <> '?' GROUP BY 1 ORDER BY 1; "
  const columns = await answerOf(snapshot, typedColumns(sql))
  expect(columns.map((column) => column.name)).toEqual(['published', 's', 'd', 'l'])
  const rows = await answerOf(snapshot, typedRows(sql, columns, 10))
  expect(rows[0]).toEqual({ published: '2025-01-02', s: 50, d: 1.5, l: '[1, 2]' })
  await expect(answerOf(snapshot, typedColumns('DROP TABLE claims'))).rejects.toThrow()
})
