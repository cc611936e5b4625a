import type { Page } from '@playwright/test'
import { engineReady, expect, test } from './board.ts'
import { onRegister } from './register-sql.ts'

const paper = { width: 1123, height: 794 }

/** Everything on the page, as the printer gets it, from a dark screen. */
async function printed(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
  await page.goto(address)
  await engineReady(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize(paper)
}

async function expectLight(page: Page): Promise<void> {
  const [ground, ink] = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    return [style.backgroundColor, style.color]
  })
  expect(ground).toBe('rgb(255, 255, 255)')
  expect(ink).toBe('rgb(27, 29, 33)')
}

/** Nothing stands out to the right of the paper. */
async function expectWithin(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(paper.width)
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
}

for (const address of ['/', '?group=paper&unfold=true']) {
  test(`the leaderboard prints light, whole and without controls: ${address}`, async ({ page }) => {
    await printed(page, address)
    // The chart's own code comes after the words around it.
    if (address === '?view=charts') await expect(page.locator('main svg text').first()).toBeVisible()
    await expectLight(page)
    await expectWithin(page)
    await expect(page.getByRole('navigation')).toBeHidden()
    await expect(page.getByRole('searchbox')).toBeHidden()
    await expect(page.getByRole('slider')).toHaveCount(0)
    await expect(page.getByText(/^(Rows 1 to \d+ of|All \d+ rows)/)).toBeVisible()
    const cut = await page
      .getByRole('gridcell')
      .evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length)
    expect(cut).toBe(0)
    const tops = await page
      .getByRole('row')
      .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top)))
    expect(new Set(tops).size).toBe(tops.length)
  })
}

test('every other page prints light, whole and without controls', async ({ page }) => {
  const [claim] = await onRegister('SELECT min(claim_id) AS id FROM claims')
  const sql = encodeURIComponent('SELECT claim_id, value FROM claims LIMIT 40')
  for (const address of [
    '?view=matrix',
    '?view=conflicts',
    `?view=sql&s=${sql}`,
    `?view=claim&id=${claim?.id}`,
    '?view=contamination',
    '?view=charts',
  ]) {
    await printed(page, address)
    // The chart's own code comes after the words around it.
    if (address === '?view=charts') await expect(page.locator('main svg text').first()).toBeVisible()
    await expectLight(page)
    await expectWithin(page)
    await expect(page.getByRole('navigation')).toBeHidden()
    await expect(page.getByRole('button', { name: /Export|Copy|Run|Remove|Show .* more/ })).toHaveCount(0)
    await expect(page.getByRole('combobox')).toHaveCount(0)
  }
})

test('charts of a dark screen are printed in the colours of paper', async ({ page }) => {
  const inks = () =>
    page
      .locator('main svg text')
      .evaluateAll((words) => [...new Set(words.map((word) => getComputedStyle(word).fill))].sort())
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('?view=charts')
  await engineReady(page)
  await expect(page.locator('main svg text').first()).toBeVisible()
  const light = await inks()
  await printed(page, '?view=charts')
  await expect(page.locator('main svg text').first()).toBeVisible()
  await expect.poll(inks).toEqual(light)
})
