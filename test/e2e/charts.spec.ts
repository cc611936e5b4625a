import AxeBuilder from '@axe-core/playwright'
import { engineReady, expect, test } from './board.ts'

/** Claims that a chart says it draws, from its accessible name. */
const countOf = (label: string | null) => Number(/(\d+) claims/.exec(label ?? '')?.[1])

test.describe('the charts', () => {
  for (const chart of ['size', 'date', 'spread']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${chart}: accessible in the ${colorScheme} theme`, async ({ page }) => {
        await page.emulateMedia({ colorScheme })
        await page.goto(`?view=charts&chart=${chart}&b=aime-2024`)
        await page.getByRole('application').first().waitFor()
        await engineReady(page)
        await page.getByText('The points as a table').click()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations).toEqual([])
      })
    }
  }

  test('the chart draws a mark for every claim that it counts, and lists them', async ({ page }) => {
    await page.goto('?view=charts&b=aime-2024')
    const plot = page.getByRole('application')
    await plot.waitFor()
    const drawn = Number(await page.locator('[data-marks]').getAttribute('data-marks'))
    expect(drawn).toBe(countOf(await plot.getAttribute('aria-label')))
    await expect(page.getByText(`n = ${drawn.toLocaleString('en')} claims`)).toBeVisible()
    await page.getByText('The points as a table').click()
    await expect(page.locator('details tbody tr')).toHaveCount(Math.min(drawn, 200))
  })

  test('the keyboard walks the claims, reads them out and opens one', async ({ page }) => {
    await page.goto('?view=charts&b=aime-2024')
    const plot = page.getByRole('application')
    await plot.focus()
    await plot.press('ArrowRight')
    const spoken = page.locator('[aria-live="polite"]').filter({ hasText: 'AIME' })
    const first = await spoken.textContent()
    await plot.press('ArrowRight')
    await expect(spoken).not.toHaveText(first ?? '')
    await plot.press('Enter')
    await expect(page).toHaveURL(/view=claim&id=\w+/)
  })

  test('hovering shows the claim with its words, clicking opens it', async ({ page }) => {
    await page.goto('?view=charts&b=aime-2024')
    const plot = page.getByRole('application')
    await plot.waitFor()
    await engineReady(page)
    await expect(page.locator('option[value="math-500"]')).toHaveCount(1)
    const at = await page
      .locator('svg[data-marks] path[fill]')
      .first()
      .evaluate((path) => {
        const { x, y, width, height } = path.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      })
    await page.mouse.move(at.x, at.y)
    const card = page.locator('[class*="card"]')
    await expect(card).toContainText('AIME 2024')
    await expect(card.locator('[class*="words"]')).not.toBeEmpty()
    await page.mouse.click(at.x, at.y)
    await expect(page).toHaveURL(/view=claim&id=\w+/)
  })

  test('brushing zooms, the address keeps it, and zooming out brings every claim back', async ({ page }) => {
    await page.goto('?view=charts&b=aime-2024')
    const plot = page.getByRole('application')
    await plot.waitFor()
    const before = countOf(await plot.getAttribute('aria-label'))
    const box = await plot.boundingBox()
    if (!box) throw new Error('The plot has no box.')
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5, { steps: 5 })
    await page.mouse.up()
    await expect(page).toHaveURL(/zoom=/)
    await expect.poll(async () => countOf(await plot.getAttribute('aria-label'))).toBeLessThan(before)
    await page.getByRole('button', { name: 'Zoom out' }).click()
    await expect.poll(async () => countOf(await plot.getAttribute('aria-label'))).toBe(before)
  })

  test('a chosen point carries its label, kept in the address', async ({ page }) => {
    await page.goto('?view=charts&b=aime-2024')
    await page.getByText('The points as a table').click()
    const row = page.locator('details tbody tr').filter({ hasNotText: 'not named' }).first()
    const model = (await row.locator('a').textContent()) ?? ''
    await row.getByRole('checkbox').check()
    await expect(page).toHaveURL(/label=\w+/)
    await page.reload()
    await expect(page.locator('svg text').filter({ hasText: model.slice(0, 12) })).not.toHaveCount(0)
  })

  test('table and chart point at each other', async ({ page }) => {
    await page.goto('?view=charts&b=aime-2024')
    const plot = page.getByRole('application')
    await plot.waitFor()
    await page.getByText('The points as a table').click()
    await expect(page.locator('circle')).toHaveCount(0)
    await page.locator('details tbody tr').first().hover()
    await expect(page.locator('circle')).toHaveCount(1)
    await plot.focus()
    await plot.press('End')
    await expect(page.locator('tr[class*="selected"]')).toHaveCount(1)
  })

  test('a filter that keeps nothing says so', async ({ page }) => {
    await page.goto('?view=charts&q=zzzzzz-no-such-words')
    await engineReady(page)
    await expect(page.getByText('No claim is left to draw.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled()
  })

  test('the page fits into 360 pixels', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 })
    for (const chart of ['size', 'date', 'spread']) {
      await page.goto(`?view=charts&chart=${chart}`)
      await page.getByRole('application').first().waitFor()
      // The shell's header may be wider; what is held here is the page itself.
      await page.locator('main').evaluate((main) => main.style.setProperty('width', '360px'))
      await expect
        .poll(() => page.locator('main').evaluate((main) => main.scrollWidth), { message: chart })
        .toBeLessThanOrEqual(360)
    }
  })
})
