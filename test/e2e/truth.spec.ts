import { noFilter } from '../../src/claim/filter.ts'
import { everyClaim } from '../../src/query/export-rows.ts'
import { facetCounts } from '../../src/query/facets.ts'
import { firstViewQuestions, leaderboardQuestions, storedQuestions } from '../../src/query/first-view.ts'
import { histograms } from '../../src/query/histogram.ts'
import { keyOf, type RawRow } from '../../src/query/question.ts'
import type { KnownFilter } from '../../src/query/where.ts'
import { engineReady, expect, test } from './board.ts'
import { native, onPagesEngine, servedSnapshot } from './served-snapshot.ts'

test('stored rows are the engine’s rows, for every stored question', async ({ page, request }) => {
  test.setTimeout(360_000)
  await page.goto('')
  await engineReady(page)
  const connection = await servedSnapshot(request)
  const first = firstViewQuestions()
  const questions = [
    ...first,
    ...(await storedQuestions(({ sql, params }) => native(connection, sql, params))),
  ]
  const index = await (await request.get('snapshot/stored/index.json')).json()
  const known = new Set([...Object.keys(index.first), ...index.keys])
  expect(new Set(questions.map(keyOf)), 'every stored answer has its question, and the reverse').toEqual(
    known,
  )
  const answers = await onPagesEngine(page, questions)
  for (const [place, question] of questions.entries()) {
    const key = keyOf(question)
    const path = `snapshot/stored/${index.snapshot}/${key}.json`
    const stored = index.first[key] ?? (await (await request.get(path)).json())
    expect(answers[place], `${question.name} ${JSON.stringify(question.params)}`).toEqual(stored)
  }
})

/** Filters that narrow by every kind of part. */
const filters: [string, Partial<KnownFilter>, string][] = [
  ['one benchmark', { benchmarks: ['aime-2024'] }, "coalesce(benchmark_id, benchmark) = 'aime-2024'"],
  ['everything', {}, 'true'],
  [
    'a role and sizes',
    { benchmarks: ['math-500'], roles: ['own'], size: { min: 1, max: 40, unknown: false } },
    "coalesce(benchmark_id, benchmark) = 'math-500' AND role = 'own' AND size_b BETWEEN 1 AND 40",
  ],
  [
    'dates, values, confidence and words',
    { from: '2024-01-01', to: '2025-12-31', valueMin: 20, valueMax: 90, confidence: 0.5, search: 'math' },
    `published BETWEEN DATE '2024-01-01' AND DATE '2025-12-31' AND value BETWEEN 20 AND 90 AND confidence >= 0.5
     AND (coalesce(title, '') || ' ' || coalesce(model, '') || ' ' || benchmark || ' ' || coalesce(metric, '')
       || ' ' || evidence || ' ' || paper_id) ILIKE '%math%'`,
  ],
]

for (const [name, change, where] of filters) {
  test(`what compare counts and lists is what native DuckDB counts: ${name}`, async ({ page, request }) => {
    await page.goto('')
    await engineReady(page)
    const connection = await servedSnapshot(request)
    const filter = { ...noFilter, ...change }
    const kept = `FROM claims WHERE kind = 'score' AND ${where}`
    const board = leaderboardQuestions(filter)
    const total = board.findIndex((question) => question.name === 'claim-count')
    const [counted, facets, bins, listed] = await onPagesEngine(page, [
      board[total] ?? { sql: '', params: [] },
      facetCounts(filter),
      histograms(filter, 5),
      everyClaim(filter, [{ column: 'value', descending: true }]),
    ])
    const claims = await native(connection, `SELECT *, CAST(published AS VARCHAR) AS day ${kept}`)
    expect(Object.values(counted?.[0] ?? {})).toContain(claims.length)
    expect(new Set(listed?.map((row) => row.claim_id))).toEqual(new Set(claims.map((row) => row.claim_id)))
    expect(listed?.length).toBe(claims.length)
    if (!('roles' in change)) {
      expect(tally(facets, 'facet', 'roles')).toEqual(counts(claims, (row) => String(row.role ?? 'unknown')))
      expect(tally(facets, 'facet', 'families')).toEqual(
        counts(claims, (row) => String(row.model_family ?? 'unknown')),
      )
      expect(tally(facets, 'facet', 'metrics')).toEqual(
        counts(claims, (row) => String(row.metric ?? 'not named')),
      )
    }
    if (!('valueMin' in change) && !('size' in change)) {
      expect(tally(bins, 'histogram', 'value')).toEqual(
        counts(claims, (row) => String(Math.floor(Number(row.value) / 5))),
      )
      expect(tally(bins, 'histogram', 'date')).toEqual(
        counts(
          claims.filter((row) => row.day !== null),
          (row) => {
            const [year = 0, month = 1] = String(row.day).split('-').map(Number)
            return String(year * 4 + Math.ceil(month / 3) - 1)
          },
        ),
      )
      expect(tally(bins, 'histogram', 'size')).toEqual(
        counts(
          claims.filter((row) => Number(row.size_b) > 0),
          (row) => String(Math.floor(Math.log10(Number(row.size_b)) * 3)),
        ),
      )
    }
  })
}

test('the leaderboard on screen says these counts', async ({ page, request }) => {
  await page.goto('?b=math-500')
  await engineReady(page)
  const connection = await servedSnapshot(request)
  const claims = await native(
    connection,
    "SELECT role, model_family FROM claims WHERE kind = 'score' AND benchmark_id = 'math-500'",
  )
  const main = page.getByRole('main')
  await expect(main).toContainText(`${claims.length.toLocaleString('en')} scores`)
  const roles = counts(claims, (row) => String(row.role))
  await expect(main).toContainText(`the paper's own${roles.own}others${roles.other}`)
  const families = Object.entries(counts(claims, (row) => String(row.model_family ?? 'unknown')))
  const [commonest] = families.sort((x, y) => y[1] - x[1])
  await expect(main).toContainText(`${commonest?.[0]}${commonest?.[1]}`)
})

function counts(rows: readonly RawRow[], key: (row: RawRow) => string): Record<string, number> {
  const found: Record<string, number> = {}
  for (const row of rows) found[key(row)] = (found[key(row)] ?? 0) + 1
  return found
}

function tally(rows: readonly RawRow[] | undefined, column: string, name: string): Record<string, number> {
  const mine = (rows ?? []).filter((row) => row[column] === name)
  return Object.fromEntries(mine.map((row) => [String(row.value ?? row.bin), Number(row.claims)]))
}
