import AxeBuilder from '@axe-core/playwright'
import { engineReady, expect, test } from './board.ts'
import { countOnRegister } from './register-sql.ts'

const table = 'Claims side by side'

test('a cell says what the register says and opens its claim', async ({ page }) => {
  await page.goto('?view=matrix&b=aime-2024,math-500&least=2')
  await engineReady(page)
  const rows = page.getByRole('region', { name: table }).getByRole('row')
  const n = await countOnRegister(
    `SELECT count(*) AS n FROM (SELECT paper_id FROM claims WHERE kind = 'score' AND role = 'own'
     AND benchmark_id IN ('aime-2024', 'math-500') GROUP BY 1 HAVING count(DISTINCT benchmark_id) = 2)`,
  )
  await expect(rows).toHaveCount(n + 1)
  await rows.nth(1).getByRole('link').first().click()
  await expect(page).toHaveURL(/view=claim&id=/)
})

test('sorting by a column puts its highest value first', async ({ page }) => {
  await page.goto('?view=matrix&b=aime-2024,math-500&least=1')
  await engineReady(page)
  const head = page.getByRole('columnheader', { name: /MATH-500/ })
  await head.getByRole('button', { name: 'MATH-500', exact: true }).click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  const top = await countOnRegister(
    `SELECT max(value) AS n FROM claims WHERE kind = 'score' AND role = 'own' AND benchmark_id = 'math-500'`,
  )
  await expect(page.getByRole('region', { name: table }).getByRole('row').nth(1)).toContainText(String(top))
})

test('presets, rows and columns are the reader’s choice', async ({ page }) => {
  await page.goto('?view=matrix')
  await engineReady(page)
  await expect(page.getByRole('columnheader', { name: /AIME 2024/ })).toBeVisible()
  await page.getByRole('button', { name: 'Coding' }).click()
  await expect(page.getByRole('columnheader', { name: /HumanEval/ })).toBeVisible()
  await page.getByLabel('Rows').selectOption('models')
  await expect(page.getByRole('columnheader', { name: 'Model' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove HumanEval' }).click()
  await expect(page.getByRole('columnheader', { name: /HumanEval/ })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Add a benchmark' }).click()
  await page.getByRole('combobox', { name: 'Search benchmarks' }).fill('GSM8K')
  await page
    .getByRole('option', { name: /^GSM8K/ })
    .first()
    .click()
  await expect(page.getByRole('columnheader', { name: /GSM8K/ })).toBeVisible()
})

test('a hundred rows are drawn at first, and the others when asked for', async ({ page }) => {
  await page.goto('?view=matrix&least=1')
  await engineReady(page)
  const rows = page.getByRole('region', { name: table }).getByRole('row')
  await expect(rows).toHaveCount(101)
  const more = page.getByRole('button', { name: /^Show \d+ more$/ })
  const left = Number((await more.innerText()).replace(/\D/g, ''))
  await more.click()
  await expect(rows).toHaveCount(101 + left)
})

test('old rows never stand under new heads', async ({ page }) => {
  await page.goto('?view=matrix')
  await engineReady(page)
  const region = page.getByRole('region', { name: table })
  await expect(region).toBeVisible()
  const atFirst = page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    while (!document.querySelector('main thead')?.textContent?.includes('HumanEval')) await frame()
    return document.querySelector('main tbody tr')?.textContent
  })
  await page.getByRole('button', { name: 'Coding' }).click()
  const first = await atFirst
  await expect(region).toHaveAttribute('aria-busy', 'false')
  await expect(page.locator('main tbody tr').first()).toHaveText(first ?? '')
})

test('too full a demand says so and offers the way back', async ({ page }) => {
  await page.goto('?view=matrix&b=mnist,aime-2024,librispeech&least=3')
  await engineReady(page)
  await expect(page.getByText(/No row reports 3/)).toBeVisible()
  await page.getByRole('button', { name: /report one/ }).click()
  await expect(page.getByRole('region', { name: table })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('?view=matrix&least=1')
    await engineReady(page)
    await expect(page.getByRole('region', { name: table })).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}

test('at 360 px only the table scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 })
  await page.goto('?view=matrix')
  await engineReady(page)
  await expect(page.getByRole('region', { name: table })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
