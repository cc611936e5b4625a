import type { Page } from '@playwright/test'
import { engineReady, expect, test as quiet } from './board.ts'
import { type CuttingProxy, startCuttingProxy } from './cutting-proxy.ts'

/** The page behind a host that breaks connections. */
const test = quiet.extend<{ host: CuttingProxy }>({
  host: async ({ baseURL: target }, use) => {
    const host = await startCuttingProxy(target ?? '')
    await use(host)
    host.close()
  },
})

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
test.beforeEach(({}, info) => info.setTimeout(360_000))

const alert = (page: Page) => page.getByRole('alert')
const storedRows = (page: Page) => expect(page.getByRole('row').nth(5)).toBeVisible()

async function runSql(page: Page, sql: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Query' }).fill(sql)
  await page.getByRole('button', { name: 'Run' }).click()
}

test.describe('with a connection that breaks', () => {
  test.use({
    expectedErrors: {
      // The breaking host has an origin of its own.
      patterns: [
        /another origin: http:\/\/127\.0\.0\.1:/,
        /ERR_/,
        /dynamically imported module/,
        /wasm|WebAssembly/i,
        /Failed to fetch|ErrorEvent/,
        // The engine's worker breaks off with its program.
        /importScripts/,
      ],
    },
  })

  test('inside a data file: stored rows stay, one sentence, and a retry recovers', async ({ page, host }) => {
    host.cut = /claims\.parquet$/
    await page.goto(host.url)
    await expect(alert(page)).toContainText('claims.parquet could not be loaded: the connection broke off.')
    await storedRows(page)
    host.cut = null
    await page.getByRole('button', { name: 'Try again' }).click()
    await engineReady(page)
    await expect(alert(page)).toHaveCount(0)
  })

  test('inside the manifest: the same', async ({ page, host }) => {
    host.cut = /manifest\.json$/
    await page.goto(host.url)
    await expect(alert(page)).toContainText('manifest.json could not be loaded: the connection broke off.')
    await storedRows(page)
    host.cut = null
    await page.getByRole('button', { name: 'Try again' }).click()
    await engineReady(page)
  })

  test('inside the stored rows: the engine answers in their place', async ({ page, host }) => {
    host.cut = /stored\/index\.json$/
    await page.goto(host.url)
    await engineReady(page)
    await storedRows(page)
  })

  test("inside the engine's own file: the start ends in words, and a retry recovers", async ({
    page,
    host,
  }) => {
    host.cut = /\.wasm$/
    await page.goto(host.url)
    await storedRows(page)
    await expect(alert(page)).toContainText('The query engine is not running.')
    host.cut = null
    await page.getByRole('button', { name: 'Try again' }).click()
    await engineReady(page)
  })

  test("inside the engine's program: one sentence with a reload, which recovers", async ({ page, host }) => {
    host.cut = /assets\/duckdb-[^/]*\.js$/
    await page.goto(host.url)
    await expect(alert(page)).toContainText("The engine's program could not be loaded")
    await storedRows(page)
    host.cut = null
    await page.getByRole('button', { name: 'Reload the page' }).click()
    await engineReady(page)
  })

  test('a page that cannot be loaded says so, keeps the navigation, and comes with a reload', async ({
    page,
    host,
  }) => {
    host.cut = /assets\/matrix-page-[^/]*\.js$/
    await page.goto(host.url)
    await engineReady(page)
    await page.getByRole('link', { name: 'Matrix' }).click()
    await expect(alert(page)).toContainText('This page could not be drawn.')
    await page.getByRole('link', { name: 'SQL' }).click()
    await expect(page.getByRole('heading', { name: 'Ask the snapshot in SQL' })).toBeVisible()
    host.cut = null
    await page.getByRole('link', { name: 'Matrix' }).click()
    const reload = page.getByRole('button', { name: 'Reload the page' })
    if (await reload.isVisible()) await reload.click()
    await expect(page.getByRole('table').first()).toBeVisible({ timeout: 60_000 })
  })

  test('offline after load: other benchmarks are answered, and a killed worker comes back with the connection', async ({
    page,
    context,
  }) => {
    await page.goto('./')
    await engineReady(page)
    await page.getByRole('link', { name: 'SQL' }).click()
    await expect(page.getByRole('textbox', { name: 'Query' })).toBeVisible()
    await page.getByRole('link', { name: 'Compare' }).click()
    const first = await page.getByRole('row').nth(3).innerText()
    await context.setOffline(true)
    await page.evaluate(() => {
      history.pushState(null, '', '?b=gsm8k')
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
    await expect(page.getByRole('row').nth(3)).not.toHaveText(first, { timeout: 30_000, useInnerText: true })
    await expect(alert(page)).toHaveCount(0)
    await page
      .workers()[0]
      ?.evaluate('self.close()')
      .catch(() => undefined)
    await page.getByRole('link', { name: 'SQL' }).click()
    await runSql(page, 'SELECT 41 + 1 AS answer')
    await expect(page.getByText(/took too long/).first()).toBeVisible({ timeout: 40_000 })
    // The browser may have kept the engine's file; where it did not, the page says so and waits for the reader.
    const notRunning = alert(page).filter({ hasText: 'The query engine is not running.' })
    await expect(notRunning.or(page.getByText(/^Snapshot [0-9a-f]{12}/))).toBeVisible({ timeout: 30_000 })
    await context.setOffline(false)
    if (await notRunning.isVisible()) await page.getByRole('button', { name: 'Try again' }).click()
    await engineReady(page)
    await runSql(page, 'SELECT 40 + 2 AS answer')
    await expect(page.getByRole('cell', { name: '42' })).toBeVisible({ timeout: 30_000 })
  })
})

test('a reload in the middle of loading and of a question ends in a working page', async ({ page }) => {
  const asked = page.waitForRequest(/index-.*\.js/)
  await page.goto('./?b=gsm8k', { waitUntil: 'commit' })
  await asked
  await page.reload({ waitUntil: 'commit' })
  await page.waitForTimeout(300)
  await page.reload()
  await engineReady(page)
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  await page.goto('./?view=sql')
  await engineReady(page)
  await runSql(page, 'SELECT count(*) FROM claims a, claims b, claims c WHERE a.value + b.value > c.value')
  await expect(page.getByLabel('The answer is on its way')).toBeVisible()
  await page.reload()
  await engineReady(page)
  await expect(page.getByRole('textbox', { name: 'Query' })).toHaveValue(/count\(\*\) FROM claims a/)
  await page.goto('./')
  await engineReady(page)
  await storedRows(page)
})
