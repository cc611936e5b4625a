import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { engineReady, expect, test } from './board.ts'

type Row = Record<string, unknown>

let folder = ''
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'view-formats-'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function saved(page: Page, format: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

async function savedText(page: Page, format: RegExp): Promise<string> {
  return readFileSync(await saved(page, format), 'utf8')
}

async function parquetRows(path: string): Promise<Row[]> {
  const connection = await (await DuckDBInstance.create()).connect()
  return (await connection.runAndReadAll(`FROM read_parquet('${path}')`)).getRowObjectsJson()
}

/** The cells of a Markdown table's body, as a reader sees them. */
function markdownRows(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('| '))
  return lines.slice(2).map((line) =>
    line
      .slice(2, -2)
      .split(/ (?<!\\)\| /)
      .map((cell) => cell.replace(/^\[(.*)\]\(<.*>\)$/, '$1').replace(/\\(.)/g, '$1')),
  )
}

interface View {
  name: string
  address: string
  /** What the files say of their filters. */
  filters: string
  /** Column of the data that tells the rows apart. */
  key: string
  /** The column of the printed table whose words stand on screen, and those words. */
  printed: number
  onScreen: (page: Page) => Promise<string[]>
}

const paperTitles = (page: Page) =>
  page
    .locator('[role=row][aria-rowindex]:has(a[href*="view=claim"])')
    .evaluateAll((rows) =>
      rows
        .sort((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => row.querySelector('a[href*="view=claim"]')?.textContent ?? ''),
    )

const views: View[] = [
  {
    name: 'a board of one benchmark',
    address: '?role=own&hide=family,confidence,rank',
    filters: 'scores; benchmark AIME 2024; role own',
    key: 'claim_id',
    printed: 0,
    onScreen: paperTitles,
  },
  {
    name: 'a grouped board',
    address: '?group=model&unfold=true&hide=family,confidence,rank&conf=0.8',
    filters: 'scores; benchmark AIME 2024; confidence at least 0.8; grouped by model',
    key: 'claim_id',
    printed: 0,
    onScreen: paperTitles,
  },
  {
    name: 'a matrix',
    address: '?view=matrix&b=aime-2024,math-500&least=2',
    filters: 'scores of papers, their own systems, that report at least 2 of AIME 2024, MATH-500',
    key: 'row_key',
    printed: 0,
    onScreen: (page) => page.getByRole('rowheader').allTextContents(),
  },
  {
    name: 'conflicts',
    address: '?view=conflicts',
    filters: 'one model on one benchmark with different scores in different papers; benchmark any',
    key: 'claim_id',
    printed: 0,
    onScreen: async () => [],
  },
]

for (const view of views) {
  test(`every format of ${view.name} holds the same rows and says where they are from`, async ({ page }) => {
    await page.goto(view.address)
    await engineReady(page)
    await expect(page.locator('main a[href*="view=claim"]').first()).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    const source = new RegExp(
      `${view.filters.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[.]? Claimboard snapshot [0-9a-f]{12}, \\d{4}-\\d\\d-\\d\\d`,
    )
    const shown = await view.onScreen(page)
    const json = JSON.parse(await savedText(page, /^JSON/)) as { rows: Row[]; provenance: Row }
    expect(json.provenance).toMatchObject({ filters: view.filters })
    expect(json.provenance.date).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(json.provenance.snapshot).toMatch(/^[0-9a-f]{12}$/)
    const keys = json.rows.map((row) => row[view.key])
    expect(new Set(keys).size).toBe(keys.length)
    const csv = Papa.parse<Row>(await savedText(page, /^CSV/), { header: true, skipEmptyLines: true }).data
    const parquet = await parquetRows(await saved(page, /^Parquet/))
    for (const rows of [csv, parquet]) {
      expect(rows.map((row) => row[view.key])).toEqual(keys)
      expect(rows[0]?.provenance).toMatch(source)
    }
    const markdown = await savedText(page, /^Markdown/)
    expect(markdown.replace(/\\(.)/g, '$1')).toMatch(source)
    const printed = markdownRows(markdown)
    expect(printed).toHaveLength(keys.length)
    expect(printed.slice(0, shown.length).map((row) => row[view.printed])).toEqual(shown)
    const latex = await savedText(page, /^LaTeX/)
    expect(latex.split('\n')[0]).toMatch(source)
    const heads = latex.includes('\\begin{longtable}') ? 2 : 1
    expect(latex.split('\n').filter((line) => line.includes('\\tabularnewline'))).toHaveLength(
      keys.length + heads,
    )
  })
}

test('BibTeX of a board has each of its papers once', async ({ page }) => {
  await page.goto('?group=paper')
  await engineReady(page)
  const told = await page.getByText(/^[\d,]+ scores .* (\d+) papers:/).textContent()
  const papers = Number(/(\d+) papers:/.exec(told ?? '')?.[1])
  const bibtex = await savedText(page, /^BibTeX/)
  expect(bibtex.split('\n')[0]).toMatch(/snapshot [0-9a-f]{12}, \d{4}-\d\d-\d\d/)
  expect(bibtex.match(/^@\w+\{/gm)).toHaveLength(papers)
})
