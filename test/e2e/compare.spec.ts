import AxeBuilder from '@axe-core/playwright'
import { engineReady, expect, test } from './board.ts'

const values = (page: import('@playwright/test').Page) =>
  page
    .locator('[role=gridcell][data-cell$=":1"] a')
    .allTextContents()
    .then((texts) => texts.map((text) => Number(text.replace(/[^\d.]/g, ''))))

test('opens on a leaderboard of real claims, sorted by value, with shared ranks', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('AIME 2024')
  const grid = page.getByRole('grid')
  await expect(grid.locator('[data-cell="0:1"] a')).toBeVisible()
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(50)
  const shown = (await values(page)).slice(0, 8)
  expect(shown).toEqual([...shown].sort((a, b) => b - a))
  await expect(page.getByRole('columnheader', { name: /Value/ })).toHaveAttribute('aria-sort', 'descending')
})

test('sorts the other way, keeps it in the address, and the back button undoes it', async ({ page }) => {
  await page.goto('./')
  await engineReady(page)
  await page.getByRole('columnheader', { name: /Value/ }).getByRole('button').click()
  await expect(page).toHaveURL(/sort=value/)
  await expect
    .poll(async () => (await values(page)).slice(0, 6))
    .toEqual((await values(page)).slice(0, 6).sort((a, b) => a - b))
  await page.goBack()
  await expect(page.getByRole('columnheader', { name: /Value/ })).toHaveAttribute('aria-sort', 'descending')
})

test('changes the benchmark by searching for it', async ({ page }) => {
  await page.goto('./')
  await engineReady(page)
  await page.getByRole('combobox', { name: /Benchmark/ }).click()
  await page.getByRole('combobox', { name: 'Search benchmarks' }).fill('MATH-500')
  await page
    .getByRole('option', { name: /^MATH-500/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('MATH-500')
  await expect(page).toHaveURL(/b=math-500/)
})

test('narrows by search, facet and size, and says how many are left', async ({ page }) => {
  await page.goto('./?b=gsm8k')
  await engineReady(page)
  const rows = () => page.getByRole('grid').getAttribute('aria-rowcount').then(Number)
  await expect.poll(rows).toBeGreaterThan(20)
  const all = await rows()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('qwen')
  await expect.poll(rows).toBeLessThan(all)
  await expect(page).toHaveURL(/q=qwen/)
  await page.getByRole('searchbox').fill('no such words anywhere')
  await expect(page.getByText('No claim fits these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await expect.poll(rows).toBe(all)
})

test('restores a whole view from its address and says what it ignored', async ({ page }) => {
  await page.goto('./?b=math-500&kind=score&size=1-8!&sort=-size_b&colour=red')
  await expect(page.getByText('colour (unknown)')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: /Size/ })).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByRole('spinbutton', { name: /Model size.*at least/ })).toHaveValue('1')
  await expect(page.getByRole('checkbox', { name: /unknown size/ })).not.toBeChecked()
})

test('moves by arrow keys and opens a claim with Enter', async ({ page }) => {
  await page.goto('./')
  await engineReady(page)
  await page.locator('[data-cell="0:0"]').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('[data-cell="1:1"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/view=claim&id=/)
})

test('shows the keys on "?"', async ({ page }) => {
  await page.goto('./')
  await page.locator('h1').click()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
})

test('fits a phone: only the table scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('./')
  await expect(page.getByRole('grid')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

for (const scheme of ['light', 'dark'] as const) {
  for (const address of [
    './',
    './?view=matrix',
    './?view=contamination',
    './?view=contamination&of=aime-2024',
  ]) {
    test(`axe finds nothing on ${address} in ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(address)
      await engineReady(page)
      await page.waitForTimeout(500)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  }
}

test('the matrix shows claims side by side, sorts by a column and opens a claim', async ({ page }) => {
  await page.goto('./?view=matrix')
  await expect(page.getByRole('columnheader', { name: /MATH-500/ })).toBeVisible()
  await page
    .getByRole('columnheader', { name: /MATH-500/ })
    .getByRole('button')
    .first()
    .click()
  await expect(page.getByRole('columnheader', { name: /MATH-500/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await page.getByRole('button', { name: 'Coding' }).click()
  await expect(page.getByRole('columnheader', { name: /HumanEval/ })).toBeVisible()
  await page.locator('tbody td a').first().click()
  await expect(page).toHaveURL(/view=claim/)
})

test('contamination: every component in its own column, weights in the address, rows behind a figure', async ({
  page,
}) => {
  await page.goto('./?view=contamination')
  await expect(page.getByRole('columnheader', { name: /Twin gap/ })).toBeVisible()
  await page.getByRole('slider', { name: /Saturation/ }).fill('5')
  await expect(page).toHaveURL(/w=2-3-2-5-0-0/)
  await page.getByRole('rowheader').getByRole('link', { name: 'GSM8K', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('GSM8K')
  await expect(page.getByText(/questions, 80% means/).first()).toBeVisible()
})
