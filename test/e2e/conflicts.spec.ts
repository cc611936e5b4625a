import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './board.ts'

test('each conflict shows at least two papers with different values', async ({ page }) => {
  await page.goto('?view=conflicts')
  const cards = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') })
  await expect(cards.first()).toBeVisible({ timeout: 60_000 })
  const numbers = await cards.first().locator('ul > li > a:first-child').allTextContents()
  expect(numbers.length).toBeGreaterThanOrEqual(2)
  expect(new Set(numbers).size).toBeGreaterThanOrEqual(2)
  await expect(cards.first()).toContainText(/apart in \d+ papers/)
  await expect(cards.first()).toContainText(/Same metric|Metrics differ|No abstract names/)
})

test('a benchmark is chosen in the address', async ({ page }) => {
  await page.goto('?view=conflicts')
  const choice = page.getByLabel('Benchmark')
  await expect(choice.getByRole('option').nth(1)).toBeAttached({ timeout: 60_000 })
  const name = (await choice.getByRole('option').nth(1).textContent())?.replace(/ \(\d+\)$/, '') ?? ''
  await choice.selectOption({ index: 1 })
  await expect(page).toHaveURL(/b=/)
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  await expect(headings.first()).toBeVisible({ timeout: 60_000 })
  await expect
    .poll(async () => (await headings.allTextContents()).filter((words) => !words.endsWith(` on ${name}`)))
    .toEqual([])
  await expect.poll(() => headings.count()).toBeGreaterThan(0)
  await page.goto('?view=conflicts&b=no-such-benchmark')
  await expect(page.getByText('No model has different scores')).toBeVisible({ timeout: 60_000 })
})

test('axe finds nothing, in both themes, wide and narrow', async ({ page }) => {
  await page.goto('?view=conflicts')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible({ timeout: 60_000 })
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
})
