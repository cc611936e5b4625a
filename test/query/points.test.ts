import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import { noFilter } from '../../src/claim/filter.ts'
import { derivedClaimColumns, snapshotClaimColumns, tables } from '../../src/claim/tables.ts'
import { benchmarkScales, claimPoints, pointWords } from '../../src/query/points.ts'
import type { Param, Question, RawRow } from '../../src/query/question.ts'
import { reportedModels } from '../../src/query/spread.ts'

let run: (sql: string, params: readonly Param[]) => Promise<RawRow[]>
const answer = async <Row>(question: Question<Row>) =>
  (await run(question.sql, question.params)).map(question.read)

beforeAll(async () => {
  const connection = await (await DuckDBInstance.create()).connect()
  const columns = [...tables.claims, ...derivedClaimColumns, ...snapshotClaimColumns]
  await connection.run(
    `CREATE TABLE claims (${columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`,
  )
  const benchmarkColumns = tables.benchmarks.map(({ name, type }) => `${name} ${type}`).join(', ')
  await connection.run(`CREATE TABLE benchmarks (${benchmarkColumns})`)
  await connection.run(
    `INSERT INTO benchmarks (benchmark_id, name, scale_max, higher_is_better) VALUES ('a', 'A', 100, true)`,
  )
  const insert = `INSERT INTO claims (claim_id, paper_id, benchmark, benchmark_id, kind, value, model, role, confidence, published) VALUES`
  await connection.run(`${insert}
    ('1', 'p1', 'A', 'a', 'score', 10, 'One', 'own', 1, DATE '2025-01-01'),
    ('2', 'p2', 'A', 'a', 'score', 30, 'ONE', 'other', 1, NULL),
    ('3', 'p3', 'B', 'b', 'score', 20, 'Two', 'own', 1, DATE '2025-02-01'),
    ('4', 'p3', 'B', 'b', 'gain', 5, 'Two', 'own', 1, DATE '2025-02-01'),
    ('5', 'p4', 'free words', NULL, 'score', 7, 'One', 'own', 1, DATE '2025-03-01')`)
  run = async (sql, params) => {
    const reader = await connection.runAndReadAll(sql, [...params])
    return reader.getRowObjectsJson() as RawRow[]
  }
})

const all = { mostClaimed: null, model: null }

describe('claimPoints', () => {
  it('gives what the filter keeps, highest first', async () => {
    const points = await answer(claimPoints(noFilter, all))
    expect(points.map((point) => point.claim_id)).toEqual(['2', '3', '1', '5'])
    expect(points[0]).toMatchObject({ key: 'a', published: null, size_b: null })
    expect(points[2]?.published).toBe('2025-01-01')
  })

  it('keeps the benchmarks with the most claims', async () => {
    const points = await answer(
      claimPoints({ ...noFilter, confidence: 0.5 }, { mostClaimed: 1, model: null }),
    )
    expect(points.map((point) => point.key)).toEqual(['a', 'a'])
  })

  it('keeps one model whatever its case, and names uncatalogued benchmarks by their words', async () => {
    const points = await answer(claimPoints(noFilter, { mostClaimed: 9, model: 'one' }))
    expect(points.map((point) => point.key)).toEqual(['a', 'a', 'free words'])
  })
})

describe('the other questions of the charts', () => {
  it('answer', async () => {
    expect(await answer(pointWords('3'))).toMatchObject([{ claim_id: '3', value: 20 }])
    expect(await answer(benchmarkScales())).toMatchObject([{ key: 'a', scaleMax: 100, higherIsBetter: true }])
    expect(await answer(reportedModels(noFilter, 10))).toEqual([{ model: 'ONE', claims: 3, papers: 3 }])
  })
})
