import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { engineReady, expect, test } from './board.ts'

const openWith = (page: Page, sql: string) => page.goto(`?view=sql&s=${encodeURIComponent(sql)}`)
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' })

test('a link runs its SQL, and Ctrl-Enter runs what was typed', async ({ page }) => {
  await openWith(page, 'SELECT count(*) AS n FROM claims')
  const cell = answer(page).getByRole('cell')
  await expect(cell).toHaveText(/^\d+$/, { timeout: 60_000 })
  await page.getByLabel('Query').fill("SELECT 'it''s ?' AS words, DATE '2025-03-01' AS day, sum(1) AS one;")
  await page.getByLabel('Query').press('Control+Enter')
  await expect(cell).toHaveText(["it's ?", '2025-03-01', '1'])
  await expect(page).toHaveURL(/s=SELECT/)
  await page.goBack()
  await expect(page.getByLabel('Query')).toHaveValue('SELECT count(*) AS n FROM claims')
})

test('says what the engine said, and goes on', async ({ page }) => {
  await openWith(page, 'SELECT nonsense FROM claims')
  await expect(page.getByRole('alert')).toContainText('nonsense', { timeout: 60_000 })
  await page.getByLabel('Query').fill('SELECT 7 AS seven')
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(answer(page).getByRole('cell')).toHaveText('7')
})

test('Run always asks, also the same text again', async ({ page }) => {
  await openWith(page, 'SELECT random() AS dice')
  const cell = answer(page).getByRole('cell')
  await expect(cell).toHaveText(/^0\.\d+/, { timeout: 60_000 })
  const before = String(await cell.textContent())
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(cell).toHaveText(/^0\.\d+/)
  await expect(cell).not.toHaveText(before)
  await openWith(page, 'SELECT nonsense FROM claims')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('nonsense', { timeout: 60_000 })
  await alert.evaluate((element) => element.setAttribute('data-seen', ''))
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(page.locator('[role=alert]:not([data-seen])')).toContainText('nonsense')
})

test('nothing but the tables can be read, and they cannot be changed', async ({ page }) => {
  const hostile = [
    'DROP TABLE claims',
    'SELECT 1) AS a; DROP TABLE claims; SELECT * FROM (SELECT 1',
    "SELECT * FROM read_parquet('https://example.org/a.parquet')",
    "SELECT * FROM 'snapshot/claims.parquet'",
    "COPY claims TO 'a.csv'",
    'SET enable_external_access=true',
  ]
  for (const sql of hostile) {
    await openWith(page, sql)
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 60_000 })
  }
  await page.getByLabel('Query').fill('SELECT count(*) > 0 AS there FROM claims')
  await page.getByRole('button', { name: 'Run' }).click()
  await expect(answer(page).getByRole('cell')).toHaveText('true')
})

test('a javascript address in an answer is no link', async ({ page }) => {
  await openWith(page, "SELECT 'javascript:alert(1)' AS a, '<img src=x onerror=alert(1)>' AS b")
  await expect(answer(page).getByRole('cell')).toHaveText(
    ['javascript:alert(1)', '<img src=x onerror=alert(1)>'],
    {
      timeout: 60_000,
    },
  )
  await expect(answer(page).getByRole('link')).toHaveCount(0)
})

test('every example gives rows or says that there are none', async ({ page }) => {
  await page.goto('?view=sql')
  await engineReady(page)
  const links = page.getByRole('region', { name: 'Examples' }).getByRole('link')
  for (let index = 0; index < (await links.count()); index += 1) {
    await links.nth(index).click()
    await expect(answer(page).getByRole('status').first()).toHaveText(/rows?/)
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
})

test('axe finds nothing, in both themes, wide and narrow', async ({ page }) => {
  await openWith(page, 'SELECT claim_id, value, size_b, url FROM claims LIMIT 3')
  await expect(answer(page)).toBeVisible({ timeout: 60_000 })
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  }
})
