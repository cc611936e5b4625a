import { describe, expect, it } from 'vitest'
import { matrixCells } from '../../src/query/matrix.ts'
import { answerOf, snapshotOf } from './claim-snapshot.ts'

const own = { role: 'own', kind: 'score' }
const claims = [
  {
    ...own,
    paper_id: '2501.1',
    title: 'First',
    benchmark_id: 'x',
    model: 'Ours-7B',
    value: 80,
    value_text: '80.0',
  },
  {
    ...own,
    paper_id: '2501.1',
    title: 'First',
    benchmark_id: 'x',
    model: 'Ours-1B',
    value: 60,
    value_text: '60',
  },
  {
    ...own,
    paper_id: '2501.1',
    title: 'First',
    benchmark_id: 'y',
    model: 'Ours-7B',
    value: 20,
    value_text: '20',
  },
  {
    ...own,
    paper_id: '2502.2',
    title: 'Second',
    benchmark_id: 'x',
    model: 'Mine',
    value: 70,
    value_text: '70',
  },
  {
    ...own,
    paper_id: '2502.2',
    title: 'Second',
    benchmark_id: 'x',
    model: 'mine',
    value: 71,
    value_text: '71',
  },
  {
    ...own,
    paper_id: '2503.3',
    title: 'Third',
    benchmark_id: 'x',
    model: 'ours-7b',
    value: 79,
    role: 'other',
  },
  { ...own, paper_id: '2503.3', title: 'Third', benchmark_id: 'x', model: 'ours', value: 99, role: 'other' },
  { ...own, paper_id: '2503.3', title: 'Third', benchmark_id: 'x', kind: 'gain', value: 5 },
]

const catalogued = (key: string) => ({ key, catalogued: true })

async function cellsOf(rows: 'papers' | 'models', least: number, benchmarks = ['x', 'y'].map(catalogued)) {
  return answerOf(await snapshotOf(claims), matrixCells(benchmarks, rows, least, 50))
}

describe('cells of the matrix', () => {
  it('hold the highest claim of a paper as printed, and what else there is', async () => {
    const cells = await cellsOf('papers', 1)
    const first = cells.find((cell) => cell.row === '2501.1' && cell.benchmark === 'x')
    expect(first).toMatchObject({ name: 'First', claimId: 'c0', valueText: '80.0', other: 60, claims: 2 })
  })

  it('call it a conflict when one model has two values, not when two models differ', async () => {
    const cells = await cellsOf('papers', 1)
    const conflicts = cells.filter((cell) => cell.conflict).map((cell) => cell.row)
    expect(conflicts).toEqual(['2502.2'])
  })

  it('find one model in several papers, however it is written, and no nameless ones', async () => {
    const cells = await cellsOf('models', 1)
    const ours = cells.filter((cell) => /ours-7b/i.test(cell.name) && cell.benchmark === 'x')
    expect(ours).toMatchObject([{ value: 80, other: 79, claims: 2, conflict: true }])
    expect(cells.some((cell) => cell.value === 99)).toBe(false)
  })

  it('keep rows that report at least so many benchmarks, the fullest first', async () => {
    expect([...new Set((await cellsOf('papers', 2)).map((cell) => cell.row))]).toEqual(['2501.1'])
    expect((await cellsOf('papers', 1))[0]?.row).toBe('2501.1')
  })

  it('leave gains and the systems of others out of papers', async () => {
    expect((await cellsOf('papers', 1)).some((cell) => cell.row === '2503.3')).toBe(false)
  })

  it('turn around where lower is better', async () => {
    const connection = await snapshotOf(claims)
    await connection.run(
      "INSERT INTO benchmarks (benchmark_id, name, higher_is_better) VALUES ('x', 'X', false)",
    )
    const cells = await answerOf(connection, matrixCells([catalogued('x')], 'papers', 1, 50))
    expect(cells.find((cell) => cell.row === '2501.1')).toMatchObject({ value: 60, other: 80 })
  })

  it('find a benchmark of the text by its words, and one that may be either by both', async () => {
    const named = [
      { ...own, paper_id: '2504.4', title: 'Fourth', benchmark: 'Loom', benchmark_id: null, value: 5 },
    ]
    const connection = await snapshotOf([...claims, ...named])
    const benchmarks = ['Loom', 'x'].map((key) => ({ key, catalogued: false }))
    const cells = await answerOf(connection, matrixCells(benchmarks, 'papers', 1, 50))
    expect(cells.map((cell) => `${cell.row} ${cell.benchmark}`).sort()).toEqual([
      '2501.1 x',
      '2502.2 x',
      '2504.4 Loom',
    ])
  })
})
