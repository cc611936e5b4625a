import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { engineReady, expect, test } from './board.ts'

type Row = Record<string, unknown>

/** Stands in for DuckDB's own program: runs the statements of `-c` natively and prints the last answer as JSON. */
const program = `#!/usr/bin/env node
const { DuckDBInstance } = require(process.env.DUCKDB_MODULE)
const [flag, sql] = process.argv.slice(2)
if (flag !== '-c' || process.argv.length !== 4) throw new Error('Not one argument: ' + process.argv.slice(2))
async function main() {
  const connection = await (await DuckDBInstance.create()).connect()
  const statements = await connection.extractStatements(sql)
  let rows = []
  for (let at = 0; at < statements.count; at += 1) {
    const prepared = await statements.prepare(at)
    rows = (await prepared.runAndReadAll()).getRowObjectsJson()
  }
  process.stdout.write(JSON.stringify(rows))
}
main()
`

let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copied-sql-'))
  writeFileSync(join(folder, 'duckdb'), program)
  chmodSync(join(folder, 'duckdb'), 0o755)
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a shell command where the snapshot's files lie. */
function run(file: string, args: string[]): Row[] {
  const output = execFileSync(file, args, {
    cwd: 'public/snapshot',
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: {
      ...process.env,
      PATH: `${folder}:${process.env.PATH}`,
      DUCKDB_MODULE: createRequire(import.meta.url).resolve('@duckdb/node-api'),
    },
  })
  return JSON.parse(output) as Row[]
}

async function copied(page: Page, item: string): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(clipboard).not.toBe('')
  return clipboard()
}

/** The answers to both texts that the menu copies, both run natively; each names its snapshot, filters and date. */
async function answers(page: Page, filters: RegExp): Promise<Row[][]> {
  const command = await copied(page, 'Copy as DuckDB command')
  const sql = await copied(page, 'Copy SQL')
  for (const text of [command, sql]) {
    expect(text).toMatch(/Snapshot [0-9a-f]{12}, \d{4}-\d\d-\d\d, http/)
    expect(text).toMatch(filters)
  }
  const views = ['claims', 'papers', 'benchmarks'].map(
    (table) => `CREATE VIEW ${table} AS FROM '${table}.parquet';`,
  )
  return [run('sh', ['-c', command]), run('duckdb', ['-c', `${views.join('\n')}\n${sql}`])]
}

async function opened(page: Page, address: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(address)
  await engineReady(page)
  await expect(page.locator('main a[href*="view=claim"]').first()).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** The claims in sight, in the order of their rows. */
async function claimsInSight(page: Page): Promise<string[]> {
  const rows = page.locator('[role=row][aria-rowindex]:has(a[href*="view=claim"])')
  return rows.evaluateAll((found) =>
    found
      .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map(
        (row) =>
          new URL(row.querySelector('a[href*="view=claim"]')?.getAttribute('href') ?? '', location.href),
      )
      .map((address) => address.searchParams.get('id') ?? ''),
  )
}

const boards: [string, string, RegExp][] = [
  ['of one benchmark', '/', /scores; benchmark AIME 2024/],
  ['narrowed by words that SQL and shells act on', "?b=all&q=it's%20-", /text contains "it/],
  ['of known sizes, by two columns', '?b=all&size=1-8!&role=own&sort=-size_b,value', /size 1 to 8B/],
]
for (const [name, address, filters] of boards) {
  test(`SQL and command of a board give the rows on screen: ${name}`, async ({ page }) => {
    await opened(page, address)
    const ids = await claimsInSight(page)
    const count = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
    expect(ids.length).toBeGreaterThan(0)
    for (const rows of await answers(page, filters)) {
      expect(rows).toHaveLength(count)
      expect(rows.slice(0, ids.length).map((row) => row.claim_id)).toEqual(ids)
    }
  })
}

test('SQL and command of a grouped board give the rows on screen, group after group', async ({ page }) => {
  await opened(page, '?group=paper&unfold=true')
  const ids = await claimsInSight(page)
  expect(ids.length).toBeGreaterThan(5)
  for (const rows of await answers(page, /grouped by paper/))
    expect(rows.slice(0, ids.length).map((row) => row.claim_id)).toEqual(ids)
})

test('SQL and command of a matrix give the table on screen', async ({ page }) => {
  await opened(page, '?view=matrix')
  const matrix = page.getByRole('region', { name: 'Claims side by side' })
  const names = await matrix.getByRole('rowheader').allTextContents()
  const cells = await matrix
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td')].map((cell) => [
          cell.querySelector('a')?.textContent ?? null,
          cell.querySelector('small')?.textContent ?? null,
        ]),
      ),
    )
  for (const rows of await answers(page, /at least 2 of AIME 2024/)) {
    expect(rows.map((row) => row.name)).toEqual(names)
    const words = rows.map((row) =>
      Object.keys(row)
        .filter((key) => key.endsWith(', as shown'))
        .map((key) => row[key]),
    )
    expect(words).toEqual(
      cells.map((row) => row.map(([value, more]) => (value && more ? `${value} (${more})` : value))),
    )
  }
})

test('SQL and command of the conflicts give the claims on screen', async ({ page }) => {
  await opened(page, '?view=conflicts')
  const ids = await page
    .locator('main a[href*="view=claim"]')
    .evaluateAll((links) =>
      links.map((link) => new URL(link.getAttribute('href') ?? '', location.href).searchParams.get('id')),
    )
  for (const rows of await answers(page, /one model on one benchmark/)) {
    const told = new Set(rows.map((row) => row.claim_id))
    expect(ids.filter((id) => !told.has(id))).toEqual([])
  }
})
