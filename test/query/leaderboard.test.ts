import { describe, expect, it } from 'vitest'
import { type ClaimFilter, noFilter } from '../../src/claim/filter.ts'
import { facetCounts } from '../../src/query/facets.ts'
import {
  firstViewQuestions,
  leaderboardFilter,
  leaderboardQuestions,
  storedQuestions,
} from '../../src/query/first-view.ts'
import { dayOfBin, histograms, lastDayOfBin, sizeOfBin } from '../../src/query/histogram.ts'
import { keyOf } from '../../src/query/question.ts'
import { rankRows } from '../../src/query/ranks.ts'
import { answerOf, snapshotOf } from './claim-snapshot.ts'

const claims: Record<string, string | number | null>[] = [
  {
    benchmark: 'Sample',
    benchmark_id: 'sample',
    value: 91,
    metric: 'accuracy',
    role: 'own',
    size_b: 7,
    published: '2025-01-10',
  },
  {
    benchmark: 'Sample',
    benchmark_id: 'sample',
    value: 94.9,
    metric: null,
    role: 'own',
    size_b: 9,
    published: '2025-03-31',
  },
  {
    benchmark: 'Sample',
    benchmark_id: 'sample',
    value: 95,
    metric: null,
    role: 'other',
    size_b: null,
    published: null,
  },
  {
    benchmark: 'Sample',
    benchmark_id: 'sample',
    value: 130,
    metric: 'accuracy',
    role: 'other',
    size_b: 70,
    published: '2025-04-01',
  },
  { benchmark: 'Other words', value: 12, metric: 'F1', role: 'own', model_family: 'Llama' },
  { benchmark: 'Sample', benchmark_id: 'sample', kind: 'gain', value: 130 },
]
const onSample: ClaimFilter = { ...noFilter, benchmarks: ['sample'] }

async function board() {
  const connection = await snapshotOf(claims)
  await connection.run(
    "INSERT INTO benchmarks (benchmark_id, name, unit, scale_min, scale_max, higher_is_better) VALUES ('sample', 'Sample', '%', 0, 100, true)",
  )
  return connection
}

describe('facets', () => {
  it('count what each choice would leave, unnamed ones included', async () => {
    const rows = await answerOf(await board(), facetCounts(onSample))
    const of = (facet: string) =>
      rows.filter((row) => row.facet === facet).map((row) => [row.value, row.claims])
    expect(of('metrics')).toEqual([
      ['accuracy', 2],
      ['not named', 2],
    ])
    expect(of('roles')).toEqual([
      ['other', 2],
      ['own', 2],
    ])
    expect(of('families')).toEqual([['unknown', 4]])
    expect(of('kind')).toEqual([
      ['score', 4],
      ['gain', 1],
    ])
  })

  it('do not narrow themselves but narrow the others', async () => {
    const rows = await answerOf(await board(), facetCounts({ ...onSample, roles: ['own'] }))
    expect(rows.filter((row) => row.facet === 'roles')).toHaveLength(2)
    expect(rows.filter((row) => row.facet === 'metrics').map((row) => row.claims)).toEqual([1, 1])
  })
})

describe('histograms', () => {
  it('count values, sizes and quarters', async () => {
    const rows = await answerOf(await board(), histograms(onSample, 5))
    const of = (name: string) =>
      rows.filter((row) => row.histogram === name).map((row) => [row.bin, row.claims])
    expect(of('value')).toEqual([
      [18, 2],
      [19, 1],
      [26, 1],
    ])
    expect(of('size')).toEqual([
      [2, 2],
      [5, 1],
    ])
    expect(of('date')).toEqual([
      [2025 * 4, 2],
      [2025 * 4 + 1, 1],
    ])
  })

  it('keep their own bars when their range is narrowed', async () => {
    const rows = await answerOf(await board(), histograms({ ...onSample, valueMin: 90, valueMax: 94.95 }, 5))
    expect(rows.filter((row) => row.histogram === 'value').map((row) => row.claims)).toEqual([2, 1, 1])
    expect(rows.filter((row) => row.histogram === 'date').map((row) => row.claims)).toEqual([2])
  })

  it('name the ends of bars as the filter takes them', () => {
    expect([0, 1, 2, 3].map(sizeOfBin)).toEqual([1, 2.2, 4.6, 10])
    expect([dayOfBin(2025 * 4), lastDayOfBin(2025 * 4)]).toEqual(['2025-01-01', '2025-03-31'])
    expect([dayOfBin(2024 * 4 + 3), lastDayOfBin(2024 * 4 + 3)]).toEqual(['2024-10-01', '2024-12-31'])
  })
})

describe('ranks', () => {
  it('carry the scale, and mark values outside it', async () => {
    const rows = await answerOf(await board(), rankRows(onSample))
    expect(rows.map((row) => [row.claim_id, row.offScale])).toEqual([
      ['c0', false],
      ['c1', false],
      ['c2', false],
      ['c3', true],
    ])
    expect(rows[0]).toMatchObject({ unit: '%', higherIsBetter: true })
  })

  it('take a gain of any height', async () => {
    const rows = await answerOf(await board(), rankRows({ ...onSample, kind: 'gain' }))
    expect(rows.map((row) => row.offScale)).toEqual([false])
  })

  it('know no scale of a benchmark outside the catalogue', async () => {
    const rows = await answerOf(await board(), rankRows({ ...noFilter, benchmarks: ['Other words'] }))
    expect(rows).toMatchObject([{ unit: null, offScale: false, higherIsBetter: true }])
  })
})

describe('a benchmark known to be in the catalogue', () => {
  it('has the same rows by its identifier alone', async () => {
    const connection = await board()
    const short = await answerOf(connection, rankRows(leaderboardFilter('sample')))
    expect(short).toEqual(await answerOf(connection, rankRows(onSample)))
    expect(short).toHaveLength(4)
  })
})

describe('stored questions', () => {
  it('are the questions of a leaderboard, with the same keys', async () => {
    const connection = await board()
    const stored = await storedQuestions(async (question) => {
      const reader = await connection.runAndReadAll(question.sql, [...question.params] as string[])
      return reader.getRowObjectsJS()
    })
    const asked = leaderboardQuestions(leaderboardFilter('sample')).map(keyOf)
    expect(stored.map(keyOf)).toEqual(expect.arrayContaining(asked))
  })

  it('all run', async () => {
    const connection = await board()
    for (const question of firstViewQuestions()) await answerOf(connection, question)
  })
})
