import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { expect, test } from './board.ts'

const sql = `SELECT claim_id, paper_id, benchmark, value, value_text, size_b, published, evidence, url
FROM claims WHERE kind = 'score' AND model <> 'what?' ORDER BY value DESC, claim_id`

/** Opens the answer to a question; returns how many rows `sql` has. */
async function opened(page: Page, question = sql): Promise<number> {
  await page.goto(`?view=sql&s=${encodeURIComponent(question)}`)
  const answer = page.getByRole('region', { name: 'Answer' })
  await answer.getByRole('button', { name: 'Export' }).waitFor({ timeout: 60_000 })
  const rows = await native(`SELECT count(*) AS n FROM (${sql}) AS answer`)
  return Number(rows[0]?.n)
}

async function save(page: Page, format: RegExp): Promise<{ name: string; path: string }> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ])
  const path = join(await mkdtemp(join(tmpdir(), 'claimboard-')), 'saved')
  await download.saveAs(path)
  return { name: download.suggestedFilename(), path }
}

async function native(question: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create()).connect()
  const folder = 'public/snapshot'
  await connection.run(`CREATE VIEW claims AS FROM '${folder}/claims.parquet'`)
  const reader = await connection.runAndReadAll(question)
  return reader.getRowObjectsJson()
}

test('Parquet reads back to the rows on screen, in their order', async ({ page }) => {
  await opened(page)
  const { name, path } = await save(page, /^Parquet/)
  expect(name).toMatch(/^claimboard-sql-answer-[0-9a-f]{12}\.parquet$/)
  const columns = 'claim_id, value, size_b, CAST(published AS VARCHAR) AS published, evidence, url'
  const written = await native(`SELECT ${columns} FROM read_parquet('${path}')`)
  const expected = await native(`SELECT ${columns} FROM (${sql}) AS answer`)
  expect(written.length).toBeGreaterThan(100)
  expect(written).toEqual(expected)
  const told = await native(`SELECT DISTINCT provenance FROM read_parquet('${path}')`)
  expect(told).toHaveLength(1)
  expect(String(told[0]?.provenance)).toMatch(/snapshot [0-9a-f]{12}, \d{4}-\d\d-\d\d, http/)
})

test('CSV reads back to the rows on screen', async ({ page }) => {
  const count = await opened(page)
  const { path } = await save(page, /^CSV/)
  const parsed = Papa.parse<Record<string, string>>(await readFile(path, 'utf8'), { header: true })
  expect(parsed.errors).toEqual([])
  expect(parsed.data).toHaveLength(count)
  const expected = await native(`SELECT claim_id, value_text FROM (${sql}) AS answer`)
  expect(parsed.data.map((row) => row.claim_id)).toEqual(expected.map((row) => row.claim_id))
})

test('every other format is saved with its source, and SQL can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await opened(page)
  const starts: [RegExp, RegExp, RegExp][] = [
    [/^JSON/, /\.json$/, /"snapshot": "[0-9a-f]{12}"/],
    [/^LaTeX/, /\.tex$/, /\\toprule/],
    [/^BibTeX/, /\.bib$/, /@misc\{/],
    [/^Markdown/, /\.md$/, /\| ---/],
  ]
  for (const [item, extension, words] of starts) {
    const { name, path } = await save(page, item)
    expect(name).toMatch(extension)
    const text = await readFile(path, 'utf8')
    expect(text).toMatch(words)
    expect(text).toMatch(/[0-9a-f]{12}/)
  }
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Copy as DuckDB command' }).click()
  await expect(page.getByText('Command copied')).toBeVisible()
  const command = await page.evaluate(() => navigator.clipboard.readText())
  expect(command).toContain("CREATE VIEW claims AS FROM '\\''claims.parquet'\\''")
})

test('the menu works by keyboard and axe finds nothing', async ({ page }) => {
  await opened(page, `${sql} LIMIT 5`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.getByRole('button', { name: 'Export' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toBeVisible()
    await page.keyboard.press('ArrowDown')
    // The menu's focus guards are invisible, take no words and hand the focus on at once.
    const axe = new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]')
    expect((await axe.analyze()).violations).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Export' })).toBeFocused()
  }
})
