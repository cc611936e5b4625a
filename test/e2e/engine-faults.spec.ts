import type { Page } from '@playwright/test'
import { engineReady, expect, test } from './board.ts'

async function runSql(page: Page, sql: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Query' }).fill(sql)
  await page.getByRole('button', { name: 'Run' }).click()
}

/** Ends the engine's worker behind the page's back: whatever is asked next hangs. */
async function killWorker(page: Page): Promise<void> {
  await page
    .workers()
    .at(-1)
    ?.evaluate('self.close()')
    .catch(() => undefined)
}

test.describe('the engine', () => {
  // The engine's worker prints its own error before it answers with it.
  test.use({ expectedErrors: { patterns: [/Out of Memory Error/] } })

  for (const [what, sql] of [
    [
      'sorts a cross join',
      'SELECT a.*, b.evidence AS other FROM claims a, claims b ORDER BY a.value + b.value',
    ],
    [
      'builds a text',
      "SELECT length(repeat(string_agg(a.evidence || b.evidence, ''), 9)) AS n FROM claims a, claims b",
    ],
  ] as const) {
    test(`out of memory when it ${what}: one sentence, and the next question is answered`, async ({
      page,
    }) => {
      test.setTimeout(360_000)
      await page.goto('./?view=sql')
      await engineReady(page)
      await runSql(page, sql)
      await expect(page.getByRole('alert')).toContainText(/needs more memory|took too long/, {
        timeout: 60_000,
      })
      await engineReady(page)
      await runSql(page, 'SELECT 40 + 2 AS answer')
      await expect(page.getByRole('cell', { name: '42' })).toBeVisible({ timeout: 30_000 })
      await page.getByRole('link', { name: 'Compare' }).click()
      await expect(page.getByRole('row').nth(5)).toBeVisible()
    })
  }

  test('stopped twice in a row leaves a page that reads stored rows, until the reader tries again', async ({
    page,
  }) => {
    test.setTimeout(360_000)
    await page.goto('./?view=sql')
    await engineReady(page)
    for (const answer of [1, 2]) {
      await killWorker(page)
      await runSql(page, `SELECT ${answer} AS lost`)
      await expect(page.getByText('The question took too long and was stopped.')).toBeVisible({
        timeout: 60_000,
      })
      if (answer === 1) await engineReady(page)
    }
    await expect(page.getByText(/had to be stopped twice in a row/)).toBeVisible({ timeout: 60_000 })
    await page.getByRole('link', { name: 'Compare' }).click()
    await expect(page.getByRole('row').nth(5)).toBeVisible()
    await page.getByRole('button', { name: 'Try again' }).click()
    await engineReady(page)
    await page.getByRole('link', { name: 'SQL' }).click()
    await runSql(page, 'SELECT 40 + 2 AS answer')
    await expect(page.getByRole('cell', { name: '42' })).toBeVisible({ timeout: 30_000 })
  })

  test('stopped twice by a question that it could describe each time is twice in a row', async ({ page }) => {
    test.setTimeout(360_000)
    await page.goto('./?view=sql')
    await engineReady(page)
    const endless = (n: number) =>
      `SELECT count(*) AS n FROM range(200000) a, range(200000) b, range(200000) c WHERE a.range + b.range * c.range = -${n}`
    for (const answer of [1, 2]) {
      await runSql(page, endless(answer))
      await expect(page.getByText('The question took too long and was stopped.')).toBeVisible({
        timeout: 60_000,
      })
      if (answer === 1) await engineReady(page)
    }
    await expect(page.getByText(/had to be stopped twice in a row/)).toBeVisible({ timeout: 30_000 })
  })

  test('of one tab can die without another tab noticing', async ({ page, context }) => {
    test.setTimeout(360_000)
    const other = await context.newPage()
    await Promise.all([page.goto('./?view=sql'), other.goto('./?view=sql')])
    await Promise.all([engineReady(page), engineReady(other)])
    await killWorker(page)
    await runSql(page, 'SELECT 1 AS lost')
    await runSql(other, 'SELECT 40 + 2 AS answer')
    await expect(other.getByRole('cell', { name: '42' })).toBeVisible()
    await page.close()
    await runSql(other, 'SELECT 41 + 2 AS answer')
    await expect(other.getByRole('cell', { name: '43' })).toBeVisible()
  })
})

test('every store of the browser refused: the page reads, sorts and answers', async ({ page }) => {
  await page.addInitScript(() => {
    const refused = {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    }
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(globalThis, name, refused)
    Object.defineProperty(Document.prototype, 'cookie', refused)
    Object.defineProperty(Navigator.prototype, 'storage', refused)
  })
  await page.goto('./?view=sql')
  await engineReady(page)
  await runSql(page, 'SELECT 40 + 2 AS answer')
  await expect(page.getByRole('cell', { name: '42' })).toBeVisible()
  await page.getByRole('link', { name: 'Compare' }).click()
  await expect(page.getByRole('row').nth(5)).toBeVisible()
})
