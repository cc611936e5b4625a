/** A million claims: each question against native DuckDB, and the page's answers to a reader's hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { noFilter } from '../../src/claim/filter.ts'
import type { Manifest } from '../../src/claim/manifest.ts'
import { benchmarkList } from '../../src/query/benchmark-list.ts'
import { claimCount, claimRows } from '../../src/query/claim-rows.ts'
import type { Question } from '../../src/query/question.ts'
import { nativeRows, openSnapshot } from '../stored-rows.ts'
import { type Measurement, measurement, p95 } from './measurement.ts'
import type { Sites } from './site.ts'

const filter = { ...noFilter, benchmarks: ['aime-2024'] }
const byValue = [{ column: 'value', descending: true }]

/** The questions of a reader's session, each as the page asks it. */
const questions: [string, Question<unknown>][] = [
  ['benchmark list', benchmarkList(3)],
  ['rows of one benchmark by value', claimRows(filter, byValue, 200)],
  ['rows of all benchmarks by value', claimRows(noFilter, byValue, 200)],
  ['rows of all benchmarks, deep page', claimRows(noFilter, byValue, 200, 500_000)],
  ['rows by search', claimRows({ ...filter, search: 'qwen' }, byValue, 200)],
  ['count by size', claimCount({ ...noFilter, size: { min: 1, max: 8, unknown: false } })],
]

/** Every question in the page's engine against native DuckDB on the same file, single-threaded as the page's. */
export async function benchQueries(sites: Sites, snapshot: string, repeats: number): Promise<Measurement[]> {
  const manifest = JSON.parse(readFileSync(join(snapshot, 'manifest.json'), 'utf8')) as Manifest
  const native = await openSnapshot(snapshot, manifest)
  await native.run('SET threads = 1')
  const page = await (await sites.browser.newContext()).newPage()
  await page.goto(sites.bare)
  await page.waitForFunction(() => window.answeredAt !== undefined, undefined, { timeout: 300_000 })
  const rows: Measurement[] = []
  for (const [what, question] of questions) {
    const ours: number[] = []
    const reference: number[] = []
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      ours.push(await wasmTime(page, question))
      const started = performance.now()
      await nativeRows(native, question)
      reference.push(performance.now() - started)
    }
    rows.push(measurement(`1M claims: ${what}`, 'ms', ours, reference, 'native DuckDB, one thread', 3))
  }
  await page.context().close()
  native.closeSync()
  return rows
}

function wasmTime(page: Page, { sql, params }: Question<unknown>): Promise<number> {
  return page.evaluate(
    async ([text, values]) => {
      const statement = await window.connection?.prepare(text)
      const started = performance.now()
      await statement?.query(...values)
      const time = performance.now() - started
      await statement?.close()
      return time
    },
    [sql, [...params]] as const,
  )
}

/** What a reader does, and how the page is known to have answered. */
const gestures: [string, (page: Page, turn: number) => Promise<void>][] = [
  [
    'sort',
    async (page) =>
      page
        .getByRole('columnheader')
        .filter({ hasText: /Score|Value/ })
        .first()
        .getByRole('button')
        .first()
        .click(),
  ],
  [
    'search',
    async (page, turn) =>
      page
        .getByRole('searchbox')
        .first()
        .fill(['qwen', 'llama', 'grpo', 'agent', ''][turn % 5] ?? ''),
  ],
]

/** The 95th percentile of the time from a gesture to new rows on screen. */
export async function benchGestures(sites: Sites, repeats: number): Promise<Measurement[]> {
  const page = await (await sites.browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  await page.goto(sites.board)
  await page.getByText(/^Snapshot [0-9a-f]{12}/).waitFor({ timeout: 300_000 })
  const rows: Measurement[] = []
  for (const [what, gesture] of gestures) {
    const times: number[] = []
    for (let turn = 0; turn < repeats; turn += 1) {
      await page.evaluate(watchGrid)
      await gesture(page, turn)
      await page.waitForFunction(() => Reflect.get(globalThis, 'answeredIn') !== undefined)
      times.push(await page.evaluate(() => Reflect.get(globalThis, 'answeredIn') as number))
    }
    rows.push(measurement(`1M claims: ${what}, p95`, 'ms', [p95(times)], [100], 'the bar', 1))
  }
  await page.context().close()
  return rows
}

/** Runs in the page: time from the next input event to the last change of the grid's rows within 400 ms. */
function watchGrid() {
  Reflect.deleteProperty(globalThis, 'answeredIn')
  const grid = document.querySelector('[role=grid], [role=treegrid], table')
  const started = { at: Number.NaN }
  const begin = (event: Event) => {
    if (Number.isNaN(started.at)) started.at = event.timeStamp
  }
  for (const type of ['pointerdown', 'click', 'input'])
    addEventListener(type, begin, { once: true, capture: true })
  const settle = { timer: 0 }
  const observer = new MutationObserver(() => {
    const now = performance.now()
    clearTimeout(settle.timer)
    settle.timer = window.setTimeout(() => {
      observer.disconnect()
      Reflect.set(globalThis, 'answeredIn', now - started.at)
    }, 400)
  })
  if (grid) observer.observe(grid, { subtree: true, childList: true, characterData: true })
}
