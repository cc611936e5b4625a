import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type ClaimFilter, noFilter } from '../../src/claim/filter.ts'
import { benchmarkList } from '../../src/query/benchmark-list.ts'
import { claimCount, claimRows, sortable } from '../../src/query/claim-rows.ts'
import { facetCounts } from '../../src/query/facets.ts'
import { histograms } from '../../src/query/histogram.ts'
import { KeyEngine } from '../../src/query/key-engine.ts'
import { planOf } from '../../src/query/over-keys.ts'
import { keyed } from '../../src/query/private-tables.ts'
import type { Param, Question } from '../../src/query/question.ts'
import { rankRows } from '../../src/query/ranks.ts'
import { typedRows } from '../../src/query/typed-sql.ts'
import type { KnownFilter } from '../../src/query/where.ts'
import { pageEngine, type Run } from './page-engine.ts'

const every = <Value>(values: readonly Value[], index: number) => values[index % values.length] as Value

/** Claims whose ids, values and words are in other orders than the file's, with ties, gaps and quotes. */
const claims = Array.from({ length: 120 }, (_, index) => ({
  claim_id: `c${(index * 7919) % 1000}-${index}`,
  benchmark: every(['Wool', 'Silk', "Ann's set", 'Flax'], index),
  benchmark_id: every(['wool', 'silk', null, 'flax'], index),
  kind: every(['score', 'score', 'gain'], index),
  value: (index * 37) % 23,
  metric: every([null, 'accuracy', 'F1', 'Éclat'], index),
  samples: every([null, 1, 64], index),
  model: every(['Sample-7B', 'sample-7b', null, 'Zebra', 'élan', ''], index),
  model_family: every([null, 'Sample', 'Zebra'], index),
  size_b: every([7, null, 70, 0.5, 0], index),
  role: every(['own', 'other'], index),
  published: every([null, '2024-05-01', '2023-01-31'], index),
  confidence: (index % 10) / 10,
  ci_low: every([null, 1, 2], index),
  title: every(['A wool gatherer', 'Silk roads', "It's flax"], index * 5),
  evidence: `Reaches ${index}% on ${every(['WOOL', 'silk'], index)}`,
}))

const filters: [string, KnownFilter][] = [
  ['nothing', noFilter],
  ['one benchmark', { ...noFilter, benchmarks: ['wool'], catalogued: true }],
  ['a benchmark of the text', { ...noFilter, benchmarks: ["Ann's set"] }],
  ['a search', { ...noFilter, search: 'WOOL' }],
  ['a search for several words', { ...noFilter, search: "reaches it's 1", roles: ['own'] }],
  ['a search in one benchmark', { ...noFilter, search: 'gatherer', benchmarks: ['wool'], catalogued: true }],
  ['a search that finds nothing', { ...noFilter, search: 'absent' }],
  ['words that no claim has', { ...noFilter, metrics: ['absent', 'F1'], roles: ['nobody' as 'own'] }],
  [
    'everything',
    {
      ...noFilter,
      search: 'wool',
      metrics: ['accuracy', 'not named'],
      roles: ['own', 'other'],
      families: ['Sample', 'unknown'],
      size: { min: 1, max: 60, unknown: true },
      from: '2023-01-01',
      to: '2025-01-01',
      valueMin: 2.5,
      valueMax: 20,
      confidence: 0.1,
    },
  ],
]
const byValue = [{ column: 'value', descending: true }]

function questionsOf(
  filter: ClaimFilter,
  columns: readonly string[] = ['model', 'title'],
): Question<unknown>[] {
  return [
    ...columns.flatMap((column) => [
      claimRows(filter, [{ column, descending: false }], 20),
      claimRows(
        filter,
        [
          { column, descending: true },
          { column: 'value', descending: false },
        ],
        9,
        5,
      ),
    ]),
    claimRows(filter, [], 20, 3),
    claimRows(filter, byValue, 20, 10_000),
    claimCount(filter),
    facetCounts(filter),
    histograms(filter, 5),
    rankRows(filter),
  ]
}

describe('the engine’s own tables', () => {
  let run: Run
  let engine: KeyEngine
  const ran: string[] = []
  const ask = (question: Question<unknown>) => engine.answer(question.sql, question.params)
  const plain = new Map<Question<unknown>, unknown>()
  const asked = new Map(
    filters.map(([name, filter]) => [name, questionsOf(filter, name === 'nothing' ? sortable : undefined)]),
  )
  const before: unknown[] = []

  beforeAll(async () => {
    run = await pageEngine(claims)
    for (const question of [...asked.values()].flat()) plain.set(question, run(question.sql, question.params))
    before.push(run('DESCRIBE claims'), run('SELECT * FROM claims'))
    engine = new KeyEngine(async (sql, params) => {
      ran.push(sql)
      return run(sql, params)
    })
    // The first search makes them.
    await ask(claimCount({ ...noFilter, search: 'wool' }))
  }, 60_000)

  it.each(filters.map(([name]) => name))(
    'give the rows of the question’s own SQL, narrowed to %s',
    async (name) => {
      for (const question of asked.get(name) ?? []) {
        ran.length = 0
        expect(await ask(question), question.sql).toEqual(plain.get(question))
        // A statement that failed would have been followed by the question's own.
        if (planOf(question.sql, question.params)) expect(ran).not.toContain(question.sql)
      }
    },
  )

  it('hold the order of a list that is read far from its head', async () => {
    const far = claimRows(noFilter, byValue, 5, 10_000)
    await ask(far)
    ran.length = 0
    const near = claimRows(noFilter, byValue, 50, 20)
    expect(await ask(near)).toEqual(run(near.sql, near.params))
    expect(ran.join()).not.toContain('ORDER BY')
    expect(
      run(`EXPLAIN ${ran.join()}`)
        .map((row) => row.explain_value)
        .join(),
    ).toContain('INDEX_JOIN')
    const another = claimRows({ ...noFilter, roles: ['own'] }, byValue, 50, 20)
    expect(await ask(another)).toEqual(run(another.sql, another.params))
  })

  it('look through the texts of a search once', async () => {
    ran.length = 0
    const filter = { ...noFilter, search: 'silk' }
    for (const question of [claimRows(filter, byValue, 10), claimCount(filter), facetCounts(filter)])
      await ask(question)
    expect(ran.filter((sql) => sql.includes('contains('))).toHaveLength(1)
  })

  it('count the combinations of facets once for all choices among them', async () => {
    const choices: Partial<ClaimFilter>[] = [
      {},
      { metrics: ['F1'] },
      { roles: ['own'], families: ['Sample'] },
      { kind: 'gain' },
      { search: 'silk' },
      { search: 'silk', roles: ['own'] },
      {},
    ]
    ran.length = 0
    for (const choice of choices) {
      const question = facetCounts({ ...noFilter, confidence: 0.2, ...choice })
      expect(await ask(question), JSON.stringify(choice)).toEqual(run(question.sql, question.params))
    }
    expect(ran.filter((sql) => sql.includes('claims_combined AS'))).toHaveLength(3)
  })

  it('answer questions that come together', async () => {
    const together = ['silk', 'wool', 'flax'].flatMap((search) =>
      questionsOf({ ...noFilter, search }).slice(-6),
    )
    const answers = await Promise.all(together.map(ask))
    together.forEach((question, index) => {
      expect(answers[index]).toEqual(run(question.sql, question.params))
    })
  })

  it('leave the table that a reader sees as it is in the files', () => {
    expect([run('DESCRIBE claims'), run('SELECT * FROM claims')]).toEqual(before)
    const typed = typedRows(claimCount(noFilter).sql, [{ name: 'n', type: 'BIGINT' }], 10)
    expect(planOf(typed.sql, typed.params)).toBeNull()
    expect(planOf(benchmarkList(2).sql, [])).toBeNull()
  })
})

/** A test whose clock moves only where it says so. */
const onFakeTime = (test: () => Promise<void>) => async () => {
  vi.useFakeTimers()
  try {
    await test()
  } finally {
    vi.useRealTimers()
  }
}

describe('making them', () => {
  const count = claimCount(noFilter)
  const search = claimCount({ ...noFilter, search: 'wool' })
  const recorder = (failing = '') => {
    const ran: string[] = []
    const engine = new KeyEngine(async (sql: string, _: readonly Param[]) => {
      ran.push(sql)
      if (failing !== '' && sql.includes(failing)) throw new Error('Out of Memory')
      return []
    })
    return { ran, engine, made: () => ran.filter((sql) => sql.startsWith(`CREATE TABLE ${keyed} `)).length }
  }

  it('happens with the first search, once, and not for other questions', async () => {
    const { ran, engine, made } = recorder()
    const inOne = claimCount({
      ...noFilter,
      search: 'wool',
      benchmarks: ['wool'],
      catalogued: true,
    } as KnownFilter)
    for (const question of [count, inOne]) await engine.answer(question.sql, question.params)
    expect(ran).toEqual([count.sql, inOne.sql])
    await Promise.all([engine.answer(search.sql, search.params), engine.answer(search.sql, search.params)])
    expect(made()).toBe(1)
    engine.stop()
  })

  it(
    'happens without a question: a page of stored rows may ask none',
    onFakeTime(async () => {
      const { engine, made } = recorder()
      await vi.advanceTimersByTimeAsync(500)
      expect(made()).toBe(1)
      engine.stop()
    }),
  )

  it(
    'waits for the answer to a first question, however long that takes',
    onFakeTime(async () => {
      const ran: string[] = []
      const engine = new KeyEngine(async (sql) => {
        ran.push(sql)
        await new Promise((resolve) => setTimeout(resolve, 3_000))
        return []
      })
      const answer = engine.answer(count.sql, count.params)
      await vi.advanceTimersByTimeAsync(2_900)
      expect(ran).toEqual([count.sql])
      await vi.advanceTimersByTimeAsync(600)
      await answer
      expect(ran.length).toBeGreaterThan(1)
      engine.stop()
    }),
  )

  it(
    'happens in the first pause; another question puts it off',
    onFakeTime(async () => {
      const { engine, made } = recorder()
      await engine.answer(count.sql, count.params)
      await vi.advanceTimersByTimeAsync(300)
      await engine.answer(count.sql, count.params)
      await vi.advanceTimersByTimeAsync(300)
      expect(made()).toBe(0)
      await vi.advanceTimersByTimeAsync(300)
      expect(made()).toBe(1)
      engine.stop()
    }),
  )

  it(
    'happens beside the questions when two seconds bring no pause',
    onFakeTime(async () => {
      const { engine, made } = recorder()
      for (let asked = 0; asked < 7; asked += 1) {
        await engine.answer(count.sql, count.params)
        await vi.advanceTimersByTimeAsync(300)
      }
      expect(made()).toBe(1)
      engine.stop()
    }),
  )

  it.each(['ADD COLUMN', `CREATE TABLE ${keyed}`])(
    'leaves questions to their own SQL where %s fails',
    async (failing) => {
      const { ran, engine } = recorder(failing)
      await engine.answer(search.sql, search.params)
      await engine.answer(search.sql, search.params)
      expect(ran.filter((sql) => sql === search.sql)).toHaveLength(2)
      expect(ran.filter((sql) => sql.includes(failing))).toHaveLength(1)
      engine.stop()
    },
  )

  it('is not needed for an answer: where a statement on them fails, the question’s own follows', async () => {
    const { ran, engine } = recorder(`JOIN claims_hits`)
    await engine.answer(search.sql, search.params)
    expect(ran.at(-1)).toBe(search.sql)
    engine.stop()
  })
})
