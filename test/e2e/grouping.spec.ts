import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readableTex } from '../../src/claim/readable-tex.ts'
import { engineReady, expect, test } from './board.ts'
import { countOnRegister, onRegister } from './register-sql.ts'

const onAime = "benchmark_id = 'aime-2024' AND kind = 'score'"
const grid = (page: Page) => page.getByRole('treegrid')
const heads = (page: Page) => grid(page).locator('[role=row][aria-expanded]')

test('papers as groups: a head for each, with its count and range, and the address holds the choice', async ({
  page,
}) => {
  await page.goto('/')
  await engineReady(page)
  await page.getByLabel('Group by').selectOption('paper')
  const n = await countOnRegister(`SELECT count(DISTINCT paper_id) AS n FROM claims WHERE ${onAime}`)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(n + 1))
  await expect(page.getByText(new RegExp(`${n} papers:`))).toBeVisible()
  const [top] =
    await onRegister(`SELECT title, count(*) AS claims, min(value) AS low, max(value) AS high FROM claims
    WHERE ${onAime} GROUP BY paper_id, title ORDER BY max(value) DESC LIMIT 1`)
  await expect(heads(page).first()).toContainText(readableTex(String(top?.title)))
  await expect(heads(page).first()).toContainText(`${top?.claims} claim`)
  await expect(heads(page).first()).toContainText(String(top?.high))
  await expect(page).toHaveURL(/group=paper/)
  await page.goBack()
  await expect(page.getByRole('grid')).toBeVisible()
})

test('a group opens by pointer and by keys, and stays open after a reload', async ({ page }) => {
  await page.goto('?group=paper')
  await engineReady(page)
  const head = heads(page).first()
  await expect(head).toHaveAttribute('aria-expanded', 'false')
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-expanded', 'true')
  await expect(page).toHaveURL(/except=/)
  await expect(grid(page).locator('[role=row][aria-level="2"]').first()).toBeVisible()
  await page.reload()
  await expect(heads(page).first()).toHaveAttribute('aria-expanded', 'true')
  await page.locator('[data-cell="0:0"]').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(heads(page).first()).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await expect(heads(page).first()).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-cell="1:0"]')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/view=claim&id=/)
})

test('all groups open to every row, and the last one can be reached', async ({ page }) => {
  await page.goto('?group=model')
  await engineReady(page)
  await expect(heads(page).first()).toBeVisible()
  const closed = Number(await grid(page).getAttribute('aria-rowcount')) - 1
  const n = await countOnRegister(`SELECT count(*) AS n FROM claims WHERE ${onAime}`)
  await page.getByRole('button', { name: 'Open all' }).click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(closed + n + 1))
  await grid(page).evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(
    grid(page)
      .locator(`[aria-rowindex="${closed + n + 1}"]`)
      .getByRole('link')
      .first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Close all' }).click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(closed + 1))
})

test('over all benchmarks a group has a count and no range', async ({ page }) => {
  const [paper] =
    await onRegister(`SELECT paper_id, count(*) AS claims, count(DISTINCT coalesce(benchmark_id, benchmark)) AS boards
    FROM claims WHERE kind = 'score' GROUP BY paper_id HAVING count(DISTINCT coalesce(benchmark_id, benchmark)) > 1
    ORDER BY claims DESC, paper_id LIMIT 1`)
  await page.goto(`?b=all&group=paper&q=${paper?.paper_id}`)
  await engineReady(page)
  await expect(heads(page).first()).toContainText(`${paper?.claims} claims on ${paper?.boards} benchmarks`)
  await expect(page.getByText('there are no ranks')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in groups, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('?group=paper&unfold=true')
    await engineReady(page)
    await expect(heads(page).first()).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}
