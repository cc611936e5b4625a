import type { DuckDBConnection } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import { derivedCells } from '../../scripts/snapshot/derive.ts'
import { benchmarkById } from '../../src/catalogue/catalogue.ts'
import { claimsBehind } from '../../src/query/claims-behind.ts'
import { pronenessRows } from '../../src/query/proneness.ts'
import { shownRows } from '../../src/query/shown-rows.ts'
import { pairsBehind, twinPairs } from '../../src/query/twin-pairs.ts'
import { answerOf, snapshotOf } from '../query/claim-snapshot.ts'

const score = (benchmark_id: string, value: number, more: Record<string, string | number | null> = {}) => ({
  benchmark_id,
  value,
  value_text: String(value),
  published: '2025-03-01',
  ...more,
})

let connection: DuckDBConnection

beforeAll(async () => {
  connection = await snapshotOf([
    score('wool', 50),
    score('wool-2024', 70, { model: 'Loom', role: 'own', ci_low: 60, ci_high: 80, grim: 'single run' }),
    score('wool-2025', 60, { model: 'Loom', role: 'own', published: '2024-01-01' }),
    score('wool-2024', 71, { model: null, paper_id: 'p2' }),
    score('wool-2025', 61, { model: null, paper_id: 'p2' }),
    score('wool-2024', 72, { paper_id: 'p3', model: 'Loom', grim: 'needs k >= 4' }),
    score('wool-2024', 73, { paper_id: 'p3', model: 'Loom' }),
    score('wool-2025', 62, { paper_id: 'p3', model: 'Loom' }),
    score('stream', 40),
    score('wool-2024', 5, { kind: 'gain' }),
  ])
  const benchmarks: [string, string | null, number | null, string, string | null][] = [
    ['wool', null, null, '1990', 'Held every year'],
    ['wool-2024', 'wool', 30, '2024-02', null],
    ['wool-2025', 'wool', 30, '2025-02', null],
    ['stream', null, 500, '2024', 'rolling: a new version every month'],
    ['suite', null, null, '2019-11', null],
    ['suite-2', 'suite', 100, '2025-01', null],
    ['suite-3', 'suite', 100, '2026-01', null],
  ]
  for (const [id, parent, items, released, note] of benchmarks) {
    await connection.run(
      'INSERT INTO benchmarks (benchmark_id, name, parent, items, released, items_note) VALUES (?, ?, ?, ?, ?, ?)',
      [id, id, parent, items, released, note],
    )
  }
  for (const [older, fresher] of [
    ['wool-2024', 'wool-2025'],
    ['suite', 'suite-2'],
    ['suite', 'suite-3'],
  ])
    await connection.run('INSERT INTO twins VALUES (?, ?)', [older ?? '', fresher ?? ''])
  await connection.run(
    `INSERT INTO recorded_evidence (benchmark_id, kind) VALUES ('wool-2024', 'memorisation probe'), ('wool-2024', 'label error')`,
  )
})

describe('exposure', () => {
  it('is unknown for editions under one name and for rolling benchmarks, known for one question set', async () => {
    const rows = await answerOf(connection, pronenessRows(1))
    const of = (id: string) => rows.find((row) => row.benchmark_id === id)
    expect(of('wool')).toMatchObject({ singleRelease: false, medianMonths: null, shareAfter: null })
    expect(of('stream')).toMatchObject({ singleRelease: false, medianMonths: null })
    expect(of('wool-2024')).toMatchObject({ singleRelease: true, medianMonths: 13, shareAfter: 1, claims: 4 })
    expect(of('wool-2025')).toMatchObject({ medianMonths: 1, shareAfter: 2 / 3 })
  })

  it('does not take a benchmark with successors for a name of editions', async () => {
    await connection.run(`INSERT INTO claims (claim_id, paper_id, benchmark, benchmark_id, kind, value, published)
      VALUES ('s', 'p9', 'suite', 'suite', 'score', 30, DATE '2020-11-05')`)
    const rows = await answerOf(connection, pronenessRows(1))
    expect(rows.find((row) => row.benchmark_id === 'suite')).toMatchObject({
      singleRelease: true,
      medianMonths: 12,
    })
  })
})

describe('recorded findings', () => {
  it('tells leakage from faults of the test', async () => {
    const rows = await answerOf(connection, pronenessRows(1))
    expect(rows.find((row) => row.benchmark_id === 'wool-2024')).toMatchObject({
      recorded: 2,
      recordedFor: 1,
    })
  })
})

describe('twin pairs', () => {
  it('needs one named model, or the paper’s own, with one value on each side', async () => {
    const pairs = await answerOf(connection, twinPairs())
    expect(pairs.map(({ paper_id, older, fresher, kin }) => [paper_id, older, fresher, kin])).toEqual([
      ['p1', 70, 60, true],
    ])
  })

  it('is narrowed by twin and family', async () => {
    const ask = (fresher: string | null, family: string | null) =>
      answerOf(connection, pairsBehind({ older: 'wool-2024', fresher, family }))
    expect(await ask(null, 'unknown')).toHaveLength(1)
    expect(await ask('wool-2025', null)).toHaveLength(1)
    expect(await ask(null, 'Loom')).toHaveLength(0)
  })
})

describe('the rows behind a figure', () => {
  it('are as many as the figure counted', async () => {
    const count = async (set: Parameters<typeof claimsBehind>[1]) =>
      (await answerOf(connection, claimsBehind('wool-2024', set, 100))).length
    expect(await count('all')).toBe(4)
    expect(await count('dated')).toBe(4)
    expect(await count('interval')).toBe(1)
    expect(await count('judged')).toBe(2)
    expect(await count('not-one-run')).toBe(1)
    expect(await count('sized')).toBe(0)
    const [best] = await answerOf(connection, claimsBehind('wool-2024', 'top', 100))
    expect(best).toMatchObject({ value: 73, months: 13 })
  })
})

describe('computed rows', () => {
  it('come back as they went in', async () => {
    const columns = [
      { name: 'twins', type: 'VARCHAR' },
      { name: 'gap', type: 'DOUBLE' },
    ] as const
    const rows = await answerOf(
      connection,
      shownRows('sample', columns, [
        ["it's", 1.25],
        [null, null],
      ]),
    )
    expect(rows).toEqual([
      { twins: "it's", gap: 1.25 },
      { twins: null, gap: null },
    ])
    expect(() => shownRows('sample', columns, [])).toThrow('without rows')
  })
})

describe('GRIM in the snapshot', () => {
  const aime = benchmarkById('aime-2024')
  const verdict = (metric: string | null, samples: number | null, value_text: string) =>
    derivedCells(
      { kind: 'score', bound: null, unit: '%', value: Number(value_text), value_text, metric, samples },
      aime,
    ).grim

  it('takes k as runs for a mean over runs only', () => {
    expect(verdict('avg@4', 4, '52.8')).toBe('needs k >= 6')
    expect(verdict('mean@16', 16, '52.9')).toBe('needs k >= 7')
    expect(verdict('pass@16', 16, '52.9')).toBe(verdict(null, null, '52.9'))
    expect(verdict('maj@64', 64, '43.3')).toBe('single run')
    expect(verdict('avg@64', 64, '62.9')).toBe('no power')
  })
})
