/** A million claims: each question against native DuckDB, and the page's answers to a reader's hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { noFilter } from '../../src/claim/filter.ts'
import type { Manifest } from '../../src/claim/manifest.ts'
import { benchmarkList } from '../../src/query/benchmark-list.ts'
import { claimCount, claimRows } from '../../src/query/claim-rows.ts'
import { facetCounts } from '../../src/query/facets.ts'
import { leaderboardFilter } from '../../src/query/first-view.ts'
import { histograms } from '../../src/query/histogram.ts'
import { matrixCells } from '../../src/query/matrix.ts'
import { tablesMark } from '../../src/query/private-tables.ts'
import type { Question } from '../../src/query/question.ts'
import { nativeRows, openSnapshot } from '../stored-rows.ts'
import { answerTime, clickTo, frameTimes, jumpTime, openPage, rendererMemory } from './browser.ts'
import { type Measurement, measurement, p95 } from './measurement.ts'
import type { Sites } from './site.ts'

const one = leaderboardFilter('aime-2024')
const byValue = [{ column: 'value', descending: true }]
const inMatrix = ['aime-2024', 'math-500', 'gsm8k', 'mmlu', 'humaneval'].map((key) => ({
  key,
  catalogued: true,
}))

/** The questions of a reader's session, each as the page asks it. */
const questions: [string, Question<unknown>][] = [
  ['rows of one benchmark', claimRows(one, byValue, 100)],
  ['rows of one benchmark, searched', claimRows({ ...one, search: 'qwen' }, byValue, 100)],
  ['facet counts of one benchmark', facetCounts(one)],
  ['rows of all', claimRows(noFilter, byValue, 100)],
  ['rows of all, deep page', claimRows(noFilter, byValue, 100, 500_000)],
  ['rows of all, searched', claimRows({ ...noFilter, search: 'qwen' }, byValue, 100)],
  ['count of all, searched', claimCount({ ...noFilter, search: 'qwen' })],
  ['facet counts of all', facetCounts(noFilter)],
  ['facet counts of all, searched', facetCounts({ ...noFilter, search: 'qwen' })],
  ['histograms of all', histograms(noFilter, 5)],
  ['matrix of five benchmarks', matrixCells(inMatrix, 'papers', 2, 200)],
  ['benchmark list', benchmarkList(2)],
]

/** Every question in the page's engine against native DuckDB on the same file, single-threaded as the page's. */
export async function benchQueries(sites: Sites, snapshot: string, repeats: number): Promise<Measurement[]> {
  const manifest = JSON.parse(readFileSync(join(snapshot, 'manifest.json'), 'utf8')) as Manifest
  const native = await openSnapshot(snapshot, manifest)
  await native.run('SET threads = 1')
  const page = await openPage(sites.browser, sites.engine)
  await page.waitForFunction(() => window.timeOf !== undefined, undefined, { timeout: 300_000 })
  await tablesMade(page)
  const rows: Measurement[] = []
  for (const [what, question] of questions) {
    const ours: number[] = []
    const reference: number[] = []
    for (let repeat = 0; repeat < repeats + 1; repeat += 1) {
      ours.push(await wasmTime(page, question))
      const started = performance.now()
      await nativeRows(native, question)
      reference.push(performance.now() - started)
    }
    // The first of each warms caches.
    rows.push(
      measurement(`1M: ${what}`, 'ms', ours.slice(1), reference.slice(1), 'native DuckDB, one thread', 3),
    )
  }
  await page.context().close()
  native.closeSync()
  return rows
}

function wasmTime(page: Page, { sql, params }: Question<unknown>): Promise<number> {
  return page.evaluate(([text, values]) => window.timeOf?.(text, values) ?? Promise.resolve(Number.NaN), [
    sql,
    [...params],
  ] as const)
}

const rowsAndCount = '[role=grid] [role=gridcell], main header p'
const words = ['qwen', 'llama', 'grpo', 'agent', 'distill', 'reward', 'code', 'math', 'long', 'small']
const head = (page: Page, name: string) =>
  page
    .getByRole('columnheader', { name: new RegExp(`^${name}`) })
    .getByRole('button')
    .first()
const filters = (page: Page) => page.locator('details', { has: page.getByText('Filters', { exact: true }) })
const choice = async (page: Page, turn: number): Promise<Locator> => {
  const boxes = filters(page).getByRole('checkbox')
  return boxes.nth(turn % (await boxes.count()))
}
const clear = (page: Page) => filters(page).getByRole('button', { name: 'Clear filters' })

/** What a reader does on the leaderboard: the time of each turn, null where nothing came of it. */
const gestures: [string, (page: Page, turn: number) => Promise<number | null>][] = [
  [
    'sort',
    (page, turn) => clickTo(page, head(page, ['Size', 'Value', 'Model'][turn % 3] ?? ''), rowsAndCount),
  ],
  [
    'search',
    (page, turn) =>
      answerTime(page, rowsAndCount, () =>
        page.getByRole('searchbox').fill(words[turn % words.length] ?? ''),
      ),
  ],
  [
    'filter',
    async (page, turn) => {
      await clickTo(page, clear(page), rowsAndCount)
      return clickTo(page, await choice(page, turn), rowsAndCount)
    },
  ],
  [
    'facet counts',
    async (page, turn) => {
      await clickTo(page, clear(page), 'details label')
      await clickTo(page, await choice(page, turn), 'details label')
      return clickTo(page, await choice(page, turn + 1), 'details label')
    },
  ],
]

const turns = 8

/** The 95th percentile of the time from a gesture to new rows on screen, in one benchmark and in all claims. */
export async function benchGestures(sites: Sites, repeats: number): Promise<Measurement[]> {
  const rows: Measurement[] = []
  const waits: number[] = []
  for (const [where, address] of [
    ['one benchmark', ''],
    ['all claims', '?b=all'],
  ] as const) {
    const page = await readyPage(sites, address)
    for (const [what, gesture] of gestures) {
      await page.goto(sites.board + address)
      await ready(page)
      waits.push(await tablesTime(page))
      const times = await rounds(repeats, (turn) => gesture(page, turn))
      rows.push(bar(`1M, ${where}: ${what}, p95`, times))
    }
    if (address !== '') rows.push(...(await deepRows(sites, page, address, repeats)))
    await page.context().close()
  }
  rows.push(await matrixGestures(sites, repeats))
  const unknown = waits.map(() => Number.NaN)
  rows.push(measurement("1M: until the engine's own tables are there", 'ms', waits, unknown, 'stated', null))
  return rows
}

async function deepRows(sites: Sites, page: Page, address: string, repeats: number): Promise<Measurement[]> {
  await page.goto(sites.board + address)
  await ready(page)
  await page.waitForFunction(() => {
    const grid = document.querySelector('[role=grid]')
    return grid !== null && grid.scrollHeight > grid.clientHeight
  })
  const jumps = await rounds(repeats, (turn) => jumpTime(page, '[role=grid]', ((turn * 37) % 97) / 100))
  const last = await jumpTime(page, '[role=grid]', 1)
  const shown = await page.getByRole('row').last().getAttribute('aria-rowindex')
  const count = await page.getByRole('grid').getAttribute('aria-rowcount')
  return [
    bar('1M, all claims: page far away, p95', jumps),
    measurement(
      '1M, all claims: last row reached',
      'row',
      [Number(shown)],
      [Number(count)],
      'rows there are',
      1,
    ),
    measurement(
      '1M: memory of the page',
      'MB',
      [await rendererMemory(sites.browser)],
      [Number.NaN],
      'stated',
      null,
    ),
  ].slice(0, last === null ? 1 : 3)
}

async function matrixGestures(sites: Sites, repeats: number): Promise<Measurement> {
  const page = await readyPage(sites, '?view=matrix')
  const presets = page.getByRole('group', { name: 'Columns' }).getByRole('button')
  const count = await presets.count()
  const times = await rounds(repeats, (turn) =>
    clickTo(page, presets.nth((turn + 1) % count), 'main tbody tr > :first-child'),
  )
  await page.context().close()
  return bar('1M: matrix, p95', times)
}

/** Rounds of turns; those of which nothing came are left out. */
async function rounds(
  repeats: number,
  turn: (number: number) => Promise<number | null>,
): Promise<number[][]> {
  const found: number[][] = []
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const times: number[] = []
    for (let number = 0; number < turns; number += 1) {
      const time = await turn(repeat * turns + number)
      if (time !== null) times.push(time)
    }
    if (times.length > 0) found.push(times)
  }
  return found
}

function bar(what: string, times: readonly number[][]): Measurement {
  return measurement(
    what,
    'ms',
    times.map(p95),
    times.map(() => 100),
    'the bar',
    1,
  )
}

async function readyPage(sites: Sites, address: string): Promise<Page> {
  const page = await openPage(sites.browser, sites.board + address)
  await ready(page)
  return page
}

/** Waits for the first answer and for the engine's own tables, as a reader does who looks at the first rows. */
async function ready(page: Page): Promise<void> {
  await page.getByText(/^Snapshot [0-9a-f]{12}/).waitFor({ timeout: 300_000 })
  await page.waitForFunction(() => !bench.isWaiting())
  await tablesMade(page)
}

/** Waits for the engine's own tables: a question that comes while they are made waits for one of their statements. */
async function tablesMade(page: Page): Promise<void> {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, tablesMark, {
    timeout: 120_000,
  })
}

/** Milliseconds from the engine being ready until its own tables are there, which is no part of a gesture's time. */
function tablesTime(page: Page): Promise<number> {
  return page.evaluate((mark) => {
    const [made] = performance.getEntriesByName(mark)
    return (made?.startTime ?? Number.NaN) - (bench.readyAt ?? Number.NaN)
  }, tablesMark)
}

/** A column's sort, the scrolling and the memory of the page, to set beside a rival's. */
export async function sortAndScroll(
  sites: Sites,
  repeats: number,
): Promise<{ sort: number[]; frame: number[]; memory: number }> {
  const page = await readyPage(sites, '?b=all')
  const sort: number[] = []
  for (const name of ['Size', 'Size', 'Model', 'Model', 'Date', 'Date'].slice(0, repeats))
    sort.push((await clickTo(page, head(page, name), rowsAndCount)) ?? Number.NaN)
  const frame: number[] = []
  for (let repeat = 0; repeat < repeats; repeat += 1)
    frame.push(p95(await frameTimes(page, '[role=grid]', 92, 90)))
  const memory = await rendererMemory(sites.browser)
  await page.context().close()
  return { sort, frame, memory }
}
