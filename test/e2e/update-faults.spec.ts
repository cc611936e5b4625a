import type { Page, Route } from '@playwright/test'
import { engineReady, expect, test } from './board.ts'

const alert = (page: Page) => page.getByRole('alert')
const storedRows = (page: Page) => expect(page.getByRole('row').nth(5)).toBeVisible()

/** Answers with the real file, in which one thing is different. */
const changed = (change: (json: Record<string, unknown>) => object) => async (route: Route) => {
  const response = await route.fetch()
  await route.fulfill({ response, json: change(await response.json()) })
}

const nextSnapshot = 'feedfeedfeed'

test.describe('the site is updated', () => {
  test.use({ expectedErrors: { patterns: [/Failed to load resource/, /dynamically imported module/] } })

  test('between the stored rows and the data: nothing mixes, and a reload shows the new snapshot', async ({
    page,
  }) => {
    await page.route(
      '**/manifest.json',
      changed((manifest) => ({ ...manifest, snapshot: nextSnapshot })),
    )
    await page.goto('./')
    await expect(alert(page)).toContainText('The site was updated while this page was open. Reload the page.')
    await storedRows(page)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(alert(page)).toContainText('The site was updated')
    await page.route(
      '**/stored/index.json',
      changed((index) => ({ ...index, snapshot: nextSnapshot })),
    )
    await page.getByRole('button', { name: 'Reload the page' }).click()
    await expect(page.getByText(`Snapshot ${nextSnapshot}`)).toBeVisible({ timeout: 60_000 })
    await expect(alert(page)).toHaveCount(0)
    await storedRows(page)
  })

  test('between the manifest and the data: the new bytes are refused under the old manifest', async ({
    page,
  }) => {
    await page.route(
      '**/manifest.json',
      changed((manifest) => ({
        ...manifest,
        files: (manifest.files as { sha256: string }[]).map((file) => ({ ...file, sha256: '0'.repeat(64) })),
      })),
    )
    await page.goto('./')
    await expect(alert(page)).toContainText('does not match its checksum')
    await storedRows(page)
  })

  test('rows that are fewer than the manifest says are refused', async ({ page }) => {
    await page.route(
      '**/manifest.json',
      changed((manifest) => ({
        ...manifest,
        files: (manifest.files as { rows: number }[]).map((file) => ({ ...file, rows: file.rows + 1 })),
      })),
    )
    await page.goto('./')
    await expect(alert(page)).toContainText(/parquet holds \d+ rows, the manifest says \d+/, {
      timeout: 60_000,
    })
  })

  test("a host's own page in the place of the manifest is no manifest", async ({ page }) => {
    await page.route('**/manifest.json', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Not here</title>' }),
    )
    await page.goto('./')
    await expect(alert(page)).toContainText('The snapshot manifest is not readable.')
    await storedRows(page)
  })

  test('while an old page is open: it goes on with its own data, and never reads the new rows', async ({
    page,
  }) => {
    await page.goto('./')
    await engineReady(page)
    const first = await page.getByRole('row').nth(3).innerText()
    const before = await page.getByText(/^Snapshot [0-9a-f]{12}/).textContent()
    // What a redeploy leaves: the old folder of stored rows and the old programs are gone, the rest is new.
    const asked: string[] = []
    await page.route('**/snapshot/**', (route) => {
      asked.push(new URL(route.request().url()).pathname)
      return route.fulfill({ status: 404, body: '' })
    })
    await page.route('**/assets/matrix-page-*.js', (route) => route.fulfill({ status: 404, body: '' }))
    await page.evaluate(() => {
      history.pushState(null, '', '?b=gsm8k')
      window.dispatchEvent(new PopStateEvent('popstate'))
    })
    await expect(page.getByRole('row').nth(3)).not.toHaveText(first, { timeout: 30_000, useInnerText: true })
    await expect(alert(page)).toHaveCount(0)
    expect(asked.filter((path) => !/\/stored\/[0-9a-f]{12}\//.test(path))).toEqual([])
    expect(await page.getByText(/^Snapshot [0-9a-f]{12}/).textContent()).toBe(before)
    await page.getByRole('link', { name: 'Matrix' }).click()
    await expect(alert(page)).toContainText('the site was updated')
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Reload the page' }).click()
    await expect(page.getByRole('table').first()).toBeVisible({ timeout: 60_000 })
  })
})
