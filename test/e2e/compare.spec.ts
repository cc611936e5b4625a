import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { engineReady, expect, test } from './board.ts'
import { countOnRegister, onRegister } from './register-sql.ts'

const onAime = "coalesce(benchmark_id, benchmark) = 'aime-2024' AND kind = 'score'"
const grid = (page: Page) => page.getByRole('grid')
const summary = (page: Page, count: number) =>
  page.getByText(new RegExp(`^${count.toLocaleString('en')} (scores|gains|relative)`))

test('a bare address shows the scores on AIME 2024, highest first', async ({ page }) => {
  const n = await countOnRegister(`SELECT count(*) AS n FROM claims WHERE ${onAime}`)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reported on AIME 2024')
  await expect(summary(page, n)).toBeVisible()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(n + 1))
  const [top] = await onRegister(
    `SELECT value_text FROM claims WHERE ${onAime} ORDER BY value DESC NULLS LAST, claim_id LIMIT 1`,
  )
  await expect(grid(page).getByRole('row').nth(1)).toContainText(String(top?.value_text))
  await expect(page.getByRole('columnheader', { name: /^Value/ })).toHaveAttribute('aria-sort', 'descending')
})

test('the first rows come without the engine', async ({ page }) => {
  await page.route(/\.wasm/, () => undefined)
  await page.goto('/')
  await expect(grid(page).getByRole('row').nth(1).getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /the paper's own/ })).toBeVisible()
})

test('a head sorts, and turns around when pressed again', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  const head = page.getByRole('columnheader', { name: /^Value/ })
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  await expect(page).toHaveURL(/sort=value/)
  const [lowest] = await onRegister(
    `SELECT value_text FROM claims WHERE ${onAime} ORDER BY value, claim_id LIMIT 1`,
  )
  await expect(grid(page).getByRole('row').nth(1)).toContainText(String(lowest?.value_text))
  await page
    .getByRole('columnheader', { name: /^Size/ })
    .getByRole('button')
    .click({ modifiers: ['Shift'] })
  await expect(page).toHaveURL(/sort=value,-size_b/)
})

test('a facet narrows the rows to the number that it says', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  const n = await countOnRegister(`SELECT count(*) AS n FROM claims WHERE ${onAime} AND role = 'own'`)
  await page.getByRole('checkbox', { name: `the paper's own ${n}` }).check()
  await expect(summary(page, n)).toBeVisible()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(n + 1))
  await page.goBack()
  await expect(page.getByRole('checkbox', { name: /the paper's own/ })).not.toBeChecked()
})

test('unknown sizes are a choice of their own', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  const known = await countOnRegister(
    `SELECT count(*) AS n FROM claims WHERE ${onAime} AND size_b IS NOT NULL`,
  )
  await page.getByRole('checkbox', { name: 'of unknown size too' }).uncheck()
  await expect(summary(page, known)).toBeVisible()
  await expect(grid(page).getByText('unknown', { exact: true })).toHaveCount(0)
})

test('the size slider works by keyboard', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  await page.getByRole('checkbox', { name: 'of unknown size too' }).uncheck()
  const least = page.getByRole('slider', { name: 'Model size, at least' })
  await least.focus()
  for (let step = 0; step < 20; step += 1) {
    const before = await least.inputValue()
    await least.press('ArrowRight')
    await expect(least).not.toHaveValue(before)
  }
  await expect(page).toHaveURL(/size=10-!/)
  const n = await countOnRegister(`SELECT count(*) AS n FROM claims WHERE ${onAime} AND size_b >= 10`)
  await expect(summary(page, n)).toBeVisible()
})

test('a drag over the histogram in the head narrows the values', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  const bars = page.getByRole('img', { name: 'Histogram of values' })
  const box = await bars.boundingBox()
  if (!box) throw new Error('The histogram is not drawn.')
  await page.mouse.move(box.x + box.width * 0.72, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 2, box.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect(page).toHaveURL(/min=\d+&max=\d+/)
  const url = new URL(page.url())
  const [min, max] = ['min', 'max'].map((name) => Number(url.searchParams.get(name)))
  const n = await countOnRegister(
    `SELECT count(*) AS n FROM claims WHERE ${onAime} AND value BETWEEN ${min} AND ${max}`,
  )
  await expect(summary(page, n)).toBeVisible()
})

test('scores, gains and relative changes never share a table', async ({ page }) => {
  await page.goto('?b=all')
  await engineReady(page)
  for (const [label, kind] of [
    ['Gains', 'gain'],
    ['Relative', 'relative'],
    ['Scores', 'score'],
  ] as const) {
    await page.getByRole('button', { name: label, exact: true }).click()
    const n = await countOnRegister(`SELECT count(*) AS n FROM claims WHERE kind = '${kind}'`)
    await expect(summary(page, n)).toBeVisible()
  }
})

test('the picker finds any benchmark, even one with a single claim', async ({ page }) => {
  const [rare] = await onRegister(
    `SELECT min(benchmark) AS name, count(*) AS n FROM claims WHERE kind = 'score' AND benchmark_id IS NOT NULL
     GROUP BY benchmark_id HAVING count(*) = 1 ORDER BY length(name) DESC, name LIMIT 1`,
  )
  const name = String(rare?.name)
  await page.goto('/')
  await engineReady(page)
  await page.getByRole('combobox', { name: /^Benchmark:/ }).click()
  await page.getByRole('combobox', { name: 'Search benchmarks' }).fill(name)
  await page
    .getByRole('option', { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`) })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Reported on')
  await expect(page).not.toHaveURL(/aime/)
})

test('all benchmarks scroll to the last row', async ({ page }) => {
  const n = await countOnRegister(`SELECT count(*) AS n FROM claims WHERE kind = 'score'`)
  await page.goto('?b=all')
  await engineReady(page)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(n + 1))
  await grid(page).evaluate((element) => element.scrollTo(0, element.scrollHeight))
  const last = grid(page).locator(`[aria-rowindex="${n + 1}"]`)
  await expect(last.getByRole('link').first()).toBeVisible()
  const [lowest] = await onRegister(
    `SELECT value_text FROM claims WHERE kind = 'score' ORDER BY value DESC NULLS LAST, claim_id DESC LIMIT 1 OFFSET ${n - 1}`,
  )
  expect(lowest).toBeDefined()
})

test('columns can be hidden, moved and pinned', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  await page.getByText('Columns', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'Metric' }).uncheck()
  await expect(page.getByRole('columnheader', { name: /^Metric/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Move Size to the left' }).click()
  const heads = page.getByRole('columnheader')
  await expect(heads.nth(2)).toContainText('Size')
  await page.getByRole('button', { name: 'Pin Model' }).click()
  await expect(heads.first()).toContainText('Model')
  await page.reload()
  await expect(heads.first()).toContainText('Model')
  await expect(page.getByRole('columnheader', { name: /^Metric/ })).toHaveCount(0)
})

test('nothing found says so and offers the way back', async ({ page }) => {
  await page.goto('?q=zzzzqqqq')
  await engineReady(page)
  await expect(page.getByText('No scores fit these filters.')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Clear filters' }).click()
  await expect(grid(page)).toBeVisible()
  await expect(page).not.toHaveURL(/zzzz/)
})

test('an address with mistakes says what it ignored', async ({ page }) => {
  await page.goto('?kind=wrong&size=x&nonsense=1')
  await expect(page.getByText('Parts of this address were ignored.')).toBeVisible()
  await expect(page.getByText(/kind=wrong.*size=x.*nonsense/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reported on AIME 2024')
})

test('every page says what it ignored of its address', async ({ page }) => {
  for (const view of ['charts', 'matrix', 'contamination', 'conflicts', 'sql', 'about']) {
    await page.goto(`?view=${view}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Parts of this address were ignored.')).toBeHidden()
    await page.goto(`?view=${view}&nonsense=1`)
    await expect(page.getByText('nonsense (unknown)')).toBeVisible()
  }
  await page.goto('?view=nowhere')
  await expect(page.getByText('view=nowhere')).toBeVisible()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText('view=nowhere')).toBeHidden()
})

test('the chart opens above the table', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  await page.getByRole('button', { name: 'Chart' }).click()
  await expect(
    page.getByRole('region', { name: 'Score by model size' }).getByText(/^n = \d+ claims/),
  ).toBeVisible()
})

test('the chart above the table rings the row that the focus is in, and hands it on to the charts', async ({
  page,
}) => {
  await page.goto('?plot=true&role=own')
  await engineReady(page)
  await expect(grid(page)).toHaveAttribute('aria-busy', 'false')
  await page.locator('[data-cell="2:0"]').focus()
  const onward = page.getByRole('link', { name: /in the charts/ })
  const claim = await grid(page)
    .locator('[aria-rowindex="4"]')
    .locator('a[href*="view=claim"]')
    .getAttribute('href')
  const id = new URLSearchParams(claim ?? '').get('id') ?? ''
  await expect(onward).toHaveAttribute('href', new RegExp(`sel=${id.replaceAll('.', '\\.')}`))
  await onward.click()
  await expect(page).toHaveURL(/view=charts.*b=aime-2024/)
  await expect(page).toHaveURL(/role=own/)
  await page.getByText('The points as a table').click()
  const chosen = page.locator('tr', { has: page.locator(`a[href*="${id}"]`) })
  const plain = page.getByRole('region', { name: 'Points of the chart' }).locator('tbody tr').first()
  await expect(chosen).toHaveCount(1)
  expect(await chosen.getAttribute('class')).not.toBe(await plain.getAttribute('class'))
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    await engineReady(page)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByText('Columns', { exact: true }).click()
    await page.getByRole('combobox', { name: /^Benchmark:/ }).click()
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
}

test('at 360 px only the table scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 760 })
  await page.goto('/')
  await expect(grid(page).getByRole('row').nth(1)).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expect(page.getByRole('columnheader', { name: /^Value/ })).toBeInViewport()
})

test('nothing moves while the rows arrive', async ({ page }) => {
  await page.goto('/')
  await engineReady(page)
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const seen = { sum: 0 }
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.sum += Number(Reflect.get(entry, 'value'))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(seen.sum), 500)
      }),
  )
  expect(shift).toBeLessThan(0.1)
})
