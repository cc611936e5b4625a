import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { readableTex } from '../../src/claim/readable-tex.ts'
import { engineReady, expect, test } from './board.ts'
import { onRegister } from './register-sql.ts'

let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'board-export-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Saves in a format; returns where the file lies. */
async function save(page: Page, format: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

/** What the rows in sight say in one column, from the first on. */
async function onScreen(page: Page, column: string): Promise<string[]> {
  const heads = await page.getByRole('columnheader').allTextContents()
  const place = heads.findIndex((words) => words.startsWith(column))
  const rows = page
    .locator('[role=row][aria-rowindex]')
    .filter({ has: page.locator('a[href*="view=claim"]') })
  return rows.evaluateAll(
    (found, at) =>
      found
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => row.querySelectorAll('[role=gridcell]')[at]?.firstChild?.textContent ?? ''),
    place,
  )
}

interface Saved {
  value_text: string
  unit: string
  bound: string | null
  model: string | null
  claim_id: string
  provenance: string
}

/** The value of a saved row as the board shows it, under a head with its unit. */
function shownValue({ value_text, bound }: Saved): string {
  return `${{ 'up to': '≤', over: '>', about: '≈' }[bound ?? ''] ?? ''}${value_text}`
}

async function readParquet(path: string): Promise<Saved[]> {
  const connection = await (await DuckDBInstance.create()).connect()
  const reader = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`)
  return reader.getRowObjectsJson() as unknown as Saved[]
}

function readCsv(path: string): Saved[] {
  return Papa.parse<Saved>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data
}

const views = [
  [
    'filtered and sorted by two columns',
    '?role=own&sort=-size_b,value',
    "role = 'own'",
    'size_b DESC NULLS LAST, value',
  ],
  ['grouped by model', '?group=model&unfold=true', 'true', null],
] as const

for (const [name, address, kept, order] of views) {
  test(`CSV and Parquet of a board read back to the rows on screen: ${name}`, async ({ page }) => {
    await page.goto(address)
    await engineReady(page)
    await expect(page.locator('a[href*="view=claim"]').first()).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    const values = await onScreen(page, 'Value')
    const models = await onScreen(page, 'Model')
    expect(values.length).toBeGreaterThan(5)
    const ids =
      await onRegister(`SELECT claim_id FROM claims WHERE benchmark_id = 'aime-2024' AND kind = 'score' AND ${kept}
      ORDER BY ${order ?? 'claim_id'}, claim_id`)
    for (const rows of [await readParquet(await save(page, /^Parquet/)), readCsv(await save(page, /^CSV/))]) {
      expect(rows).toHaveLength(ids.length)
      if (order) expect(rows.map((row) => row.claim_id)).toEqual(ids.map((row) => row.claim_id))
      expect(rows.slice(0, values.length).map(shownValue)).toEqual(values)
      expect(rows.slice(0, models.length).map((row) => readableTex(row.model ?? '') || 'not named')).toEqual(
        models,
      )
      expect(rows[0]?.provenance).toMatch(
        /scores; benchmark .*Claimboard snapshot [0-9a-f]{12}, \d{4}-\d\d-\d\d, http/,
      )
    }
  })
}

test('a matrix is exported as the table on screen, in its order', async ({ page }) => {
  await page.goto('?view=matrix&b=aime-2024,math-500&least=1&by=aime-2024&order=down')
  await engineReady(page)
  const table = page.getByRole('region', { name: 'Claims side by side' })
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  const names = await table.getByRole('rowheader').allTextContents()
  const cells = await table
    .locator('tbody td:nth-child(2)')
    .evaluateAll((found) => found.map((cell) => cell.querySelector('a')?.textContent ?? ''))
  const rows = Papa.parse<Record<string, string>>(readFileSync(await save(page, /^CSV/), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data
  // A CSV keeps a title as published; the screen shows what its TeX means.
  expect(rows.map((row) => readableTex(row.name ?? ''))).toEqual(names)
  expect(rows.map((row) => (row['AIME 2024, as shown'] ?? '').replace(/ \(.*/, ''))).toEqual(cells)
})

const engine = ['pdflatex', 'lualatex', 'xelatex'].find((name) => spawnSync(name, ['--version']).status === 0)

const printedViews = [
  ['a board', '?sort=-value'],
  ['a board of all benchmarks', '?b=all&q=AIME'],
  ['a board with every column', '?hide=&size=7-8!'],
  ['a grouped board', '?group=paper'],
  ['a matrix of papers', '?view=matrix'],
  ['a matrix of models', '?view=matrix&rows=models&least=3'],
  ['the conflicts', '?view=conflicts'],
] as const

for (const [name, address] of printedViews) {
  test(`the LaTeX of ${name} compiles and fits its page (skipped where no LaTeX is installed)`, async ({
    page,
  }) => {
    test.skip(engine === undefined, 'No LaTeX is installed.')
    await page.goto(address)
    await engineReady(page)
    const path = await save(page, /^LaTeX/)
    const text = readFileSync(path, 'utf8')
    const packages = [...text.matchAll(/^% (\\usepackage\S+)$/gm)].map((match) => match[1])
    const place = mkdtempSync(join(folder, 'tex-'))
    copyFileSync(path, join(place, 'table.tex'))
    const document = `\\documentclass{article}\n${packages.join('\n')}\n\\begin{document}\n\\input{table}\n\\end{document}\n`
    writeFileSync(join(place, 'all.tex'), document)
    const log = execFileSync(engine ?? '', ['-interaction=nonstopmode', '-halt-on-error', 'all.tex'], {
      cwd: place,
      encoding: 'utf8',
    })
    const wide = [...log.matchAll(/Overfull \\hbox \(([\d.]+)pt/g)].map((match) => Number(match[1]))
    expect(Math.max(0, ...wide)).toBeLessThan(12)
  })
}
