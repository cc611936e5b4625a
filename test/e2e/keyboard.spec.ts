import { engineReady, expect, test } from './board.ts'

test('the slash goes to the search field, and typing narrows the rows', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('qwen')
  await expect(page).toHaveURL(/q=qwen/)
  await expect(page.getByRole('searchbox')).toHaveValue('qwen')
})

test('a slash inside a field is a slash', async ({ page }) => {
  await page.goto('/')
  const search = page.getByRole('searchbox')
  await search.fill('a')
  await search.press('End')
  await page.keyboard.type('/b?')
  await expect(search).toHaveValue('a/b?')
})

test('the question mark lists the keys; Escape closes the list', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('arrow keys walk through the grid and Enter opens the claim', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  const cell = (row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`)
  await cell(0, 0).focus()
  await page.keyboard.press('ArrowDown')
  await expect(cell(1, 0)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(cell(1, 1)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Home')
  await expect(cell(1, 0)).toBeFocused()
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('PageDown')
  await expect(cell(41, 0)).toBeFocused()
  await expect(cell(41, 0)).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/view=claim&id=/)
})

test('no key is lost while the rows that the focus goes to are drawn', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const cell = (row: number) => page.locator(`[data-cell="${row}:0"]`)
  await cell(0).focus()
  const pressTogether = (key: string, times: number) =>
    Promise.all(Array.from({ length: times }, () => page.keyboard.press(key)))
  await pressTogether('PageDown', 6)
  await expect(cell(60)).toBeFocused()
  await pressTogether('ArrowUp', 30)
  await expect(cell(30)).toBeFocused()
  await expect(cell(30)).toBeInViewport()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await expect(cell(1)).toBeFocused()
})

test('the grid is one stop for the Tab key', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  await expect(page.locator('[role=gridcell][tabindex="0"]')).toHaveCount(1)
})

test('a column is made wider by arrow keys on its edge', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  const head = page.getByRole('columnheader', { name: /^Model/ })
  const before = (await head.boundingBox())?.width ?? 0
  await page.getByRole('separator', { name: 'Width of Model' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await head.boundingBox())?.width ?? 0).toBeGreaterThan(before)
})

test('the picker works without a pointer', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  await page.getByRole('combobox', { name: /^Benchmark:/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('MATH-500')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reported on MATH-500')
})
