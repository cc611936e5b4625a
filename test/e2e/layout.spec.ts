import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { engineReady, expect, test } from './board.ts'
import { onRegister } from './register-sql.ts'

/** By how many px the columns of the leaderboard stand out of their frame. */
async function hiddenWidth(page: Page): Promise<number> {
  const grid = page.getByRole('grid')
  await expect(grid.locator('a[href*="view=claim"]').first()).toBeVisible()
  return grid.evaluate((element) => element.scrollWidth - element.clientWidth)
}

for (const width of [1280, 1440, 1920, 2560, 3840]) {
  test(`the columns of a bare address fit a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const address of ['/', '?b=all', '?b=aime-2024&kind=gain']) {
      await page.goto(address)
      await engineReady(page)
      expect(await hiddenWidth(page)).toBe(0)
      await expect(page.getByRole('columnheader', { name: /^Date/ })).toBeInViewport()
    }
  })
}

test('GRIM and dates of one benchmark are in sight from 1280 px', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('columnheader', { name: /^GRIM/ })).toBeInViewport()
  const cells = page.getByRole('gridcell', { name: /^(one run fits|cannot tell|mean of ≥ \d+ runs)$/ })
  await expect(cells.first()).toBeInViewport()
  const cut = await cells.evaluateAll(
    (all) => all.filter((cell) => cell.scrollWidth > cell.clientWidth).length,
  )
  expect(cut).toBe(0)
})

test('a column that took spare room grows and shrinks from the width on screen', async ({ page }) => {
  await page.setViewportSize({ width: 1600, height: 900 })
  await page.goto('/')
  const head = page.getByRole('columnheader', { name: /^Model/ })
  const before = (await head.boundingBox())?.width ?? 0
  await head.getByRole('separator').focus()
  await page.keyboard.press('ArrowRight')
  // Room that is shared out comes in fractions of a pixel, a width that a reader chose in whole ones.
  await expect
    .poll(async () => Math.abs(((await head.boundingBox())?.width ?? 0) - before - 16))
    .toBeLessThan(1)
})

test('a pinned column keeps its place and its width while the others scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 900 })
  await page.goto('?pin=rank,model&hide=family')
  const grid = page.getByRole('grid')
  await expect(grid.locator('a[href*="view=claim"]').first()).toBeVisible()
  const head = grid.getByRole('columnheader', { name: /^Model/ })
  const before = await head.boundingBox()
  await grid.evaluate((element) => element.scrollTo(600, 0))
  expect(await head.boundingBox()).toEqual(before)
})

test('numbers of one board are all bare, under the unit that they share', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('columnheader', { name: /^Value/ })).toContainText('%')
  const values = await page.getByRole('grid').locator('a[href*="view=claim"]').allTextContents()
  expect(values.length).toBeGreaterThan(5)
  for (const value of values) expect(value).toMatch(/^[≤>≈]?[+−]?[\d.,]+$/)
})

test('numbers of a benchmark that the catalogue does not know stand as the abstracts print them', async ({
  page,
}) => {
  const [known] = await onRegister(`SELECT benchmark FROM claims WHERE benchmark_id IS NULL AND kind = 'score'
    GROUP BY 1 HAVING count(*) FILTER (WHERE unit = '%') > 1 AND count(*) FILTER (WHERE unit = '') > 1
    ORDER BY count(*) DESC, 1 LIMIT 1`)
  await page.goto(`?b=${encodeURIComponent(String(known?.benchmark))}`)
  await engineReady(page)
  await expect(page.getByRole('columnheader', { name: /^Value/ })).toContainText('as reported')
  await expect(
    page
      .getByRole('grid')
      .getByRole('link', { name: /^[\d.]+%$/ })
      .first(),
  ).toBeVisible()
})

test('over all benchmarks the unit stands under the benchmark', async ({ page }) => {
  await page.goto('?b=all&q=AIME')
  await engineReady(page)
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: /^AIME 2024$/ }) })
  await expect(row.first().getByRole('gridcell').first()).toHaveText(/%$/)
})

test('on a phone the page that is open is in sight among the names of the pages', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const view of ['contamination', 'conflicts', 'about']) {
    await page.goto(`?view=${view}`)
    const mark = page.getByRole('navigation').locator('[aria-current]')
    await expect(mark).toBeInViewport({ ratio: 1 })
  }
})

test('the eight benchmarks of math reasoning fit a laptop side by side', async ({ page }) => {
  await page.goto('?view=matrix')
  const matrix = page.getByRole('region', { name: 'Claims side by side' })
  await expect(matrix.getByRole('row').nth(1)).toBeVisible()
  expect(await matrix.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on boards of all benchmarks, of gains and of nothing, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme })
    for (const address of [
      '?b=all',
      '?kind=gain',
      '?min=1000',
      '?view=claim&id=none',
      '?view=matrix&least=8',
    ]) {
      await page.goto(address)
      await engineReady(page)
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      // What a page shows while its answer is on its way has no heading yet.
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    }
  })
}
