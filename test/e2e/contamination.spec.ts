import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { engineReady, expect, test } from './board.ts'
import { pairsOf, readFacts } from './contamination-figures.ts'
import { servedSnapshot } from './served-snapshot.ts'

const table = 'Benchmarks by proneness'

async function openOverview(page: Page, more = '') {
  await page.goto(`?view=contamination${more}`)
  await engineReady(page)
  await expect(page.getByRole('region', { name: table }).getByRole('row').nth(1)).toBeVisible({
    timeout: 60_000,
  })
}

async function openBenchmark(page: Page, id: string, more = '') {
  await page.goto(`?view=contamination&of=${id}${more}`)
  await expect(page.getByRole('heading', { name: 'The rows behind each figure' })).toBeVisible({
    timeout: 60_000,
  })
}

/** After a load the engine has to start anew. */
const slow = { timeout: 60_000 }

test('weights change the rank and stand in the address', async ({ page }) => {
  test.setTimeout(360_000)
  await openOverview(page)
  const firstName = () =>
    page.getByRole('region', { name: table }).getByRole('rowheader').first().textContent()
  const before = await firstName()
  const slider = page.getByRole('slider', { name: /Resolution/ })
  await slider.focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
  for (const name of [/Statements/, /Twin gap/, /Exposure/]) {
    await page.getByRole('slider', { name }).focus()
    await page.keyboard.press('Home')
  }
  await expect(page).toHaveURL(/w=0-0-0-1-5-0/)
  await expect.poll(firstName, slow).not.toBe(before)
  await page.reload()
  await expect(page.getByRole('slider', { name: /Resolution/ })).toHaveValue('5', { timeout: 60_000 })
  await expect.poll(firstName, slow).not.toBe(before)
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect.poll(firstName, slow).toBe(before)
  await page.goto('?view=contamination&w=9-9-banana')
  await expect(page.getByRole('slider', { name: /Statements/ })).toHaveValue('3', { timeout: 60_000 })
})

test('every column sorts both ways, unknown last', async ({ page }) => {
  await openOverview(page)
  const heads = page.getByRole('region', { name: table }).getByRole('columnheader')
  for (const [place, name] of [
    'Exposure',
    'Statements',
    'Twin gap',
    'Saturation',
    'Resolution',
    'Not one run',
  ].entries()) {
    const head = heads.filter({ hasText: name })
    for (const order of ['descending', 'ascending']) {
      await head.getByRole('button').click()
      await expect(head).toHaveAttribute('aria-sort', order)
    }
    const firsts = await page
      .getByRole('region', { name: table })
      .locator(`tbody tr > :nth-child(${place + 3})`)
      .evaluateAll((found) => found.map((cell) => (cell.textContent ?? '').startsWith('–')))
    const known = firsts.indexOf(true)
    if (name === 'Exposure' || name === 'Saturation')
      expect(firsts.slice(known === -1 ? firsts.length : known)).not.toContain(false)
  }
})

test('every figure of the overview is a link to its rows, and the keyboard goes on from there', async ({
  page,
}) => {
  await openOverview(page)
  const numbers = page.getByRole('region', { name: table }).locator('tbody tr > :nth-child(n+3)')
  const bare = await numbers.evaluateAll((found) =>
    found.flatMap((cell) => {
      const head = cell.firstChild
      const words = head?.textContent ?? ''
      return /[1-9]/.test(words) && !(head instanceof HTMLAnchorElement) ? [words] : []
    }),
  )
  expect(bare).toEqual([])
  const link = page.getByRole('link', { name: /: the five best claims$/ }).first()
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/of=[\w.-]+&rows=top/)
  const heading = page.getByRole('heading', { name: 'The rows behind each figure' })
  await expect(heading).toBeFocused({ timeout: 60_000 })
  await expect(heading).toBeInViewport()
  const behind = page.getByRole('region', { name: 'The rows behind each figure' })
  await expect(behind.getByRole('status').first()).toContainText('5 claims')
  await page.goBack()
  await expect(page.getByRole('region', { name: table })).toBeVisible()
})

test('statements open by stance', async ({ page }) => {
  await openOverview(page)
  await page
    .getByRole('link', { name: /^\d+ concern$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/rows=concern/)
  await expect(page.getByRole('heading', { name: /What papers in the register say/ })).toBeFocused({
    timeout: 60_000,
  })
  const said = page.getByRole('region', { name: /What papers in the register say/ }).getByRole('listitem')
  for (const words of await said.allTextContents()) expect(words).toMatch(/^concern/)
  await page.getByRole('link', { name: /show all/ }).click()
  await expect(page).toHaveURL(/rows=statements/)
})

test('one benchmark: a slope for each pair, a dot for each dated claim, each opens its claim', async ({
  page,
  request,
}) => {
  const facts = await readFacts(await servedSnapshot(request))
  const pairs = pairsOf(facts).filter((pair) => pair.olderId === 'aime-2024')
  await openBenchmark(page, 'aime-2024')
  await expect(
    page.getByRole('group', { name: `${pairs.length} pairs from older to fresher` }).getByRole('link'),
  ).toHaveCount(pairs.length)
  const dated = facts.claims.filter(
    (claim) =>
      claim.benchmark_id === 'aime-2024' &&
      claim.day !== null &&
      Number(claim.value) >= 0 &&
      Number(claim.value) <= 100,
  )
  const dots = page.getByRole('group', { name: `${dated.length} score claims by date` }).getByRole('link')
  await expect(dots).toHaveCount(dated.length)
  await expect(page.getByRole('img', { name: 'On 30 questions, 80% means 63 to 90.' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'What to report beside or instead' })).toContainText(
    'AIME 2025',
  )
  await dots.first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/view=claim&id=/)
})

test('a name of several editions has no age and no release line', async ({ page, request }) => {
  const facts = await readFacts(await servedSnapshot(request))
  const counts = (id: string) => facts.claims.filter((claim) => claim.benchmark_id === id).length
  const id = [...facts.undated].sort((a, b) => counts(b) - counts(a))[0] ?? ''
  expect(counts(id)).toBeGreaterThanOrEqual(5)
  await openBenchmark(page, id)
  await expect(page.getByRole('main')).toContainText('Releasedno single release')
  await page.getByRole('combobox', { name: 'Rows' }).selectOption('dated')
  await expect(page.getByText(/^No claim on .* in this set\.$/)).toBeVisible()
})

test('one family beside the others, with "too few pairs" where so', async ({ page, request }) => {
  const pairs = pairsOf(await readFacts(await servedSnapshot(request)))
  const families = [...new Set(pairs.map((pair) => pair.family))].filter((name) => name !== 'unknown')
  const count = (name: string) => pairs.filter((pair) => pair.family === name).length
  const [family = ''] = families.sort((a, b) => count(b) - count(a))
  await openOverview(page)
  await page.getByRole('combobox', { name: 'Family' }).selectOption(family)
  await expect(page).toHaveURL(new RegExp(`family=${family}`))
  const rows = page.getByRole('region', { name: 'Twin gaps by model family' }).locator('tbody tr')
  const twins = new Set(pairs.filter((p) => p.family === family).map((p) => `${p.olderId} ${p.fresherId}`))
  const beside = new Set(
    pairs
      .filter((p) => twins.has(`${p.olderId} ${p.fresherId}`))
      .map((p) => `${p.olderId} ${p.fresherId} ${p.family}`),
  )
  await expect(rows).toHaveCount(beside.size)
  const few = [...beside].filter(
    (key) => pairs.filter((p) => `${p.olderId} ${p.fresherId} ${p.family}` === key).length < 5,
  )
  await expect(rows.filter({ hasText: 'too few pairs' })).toHaveCount(few.length)
  const mine = rows.filter({ has: page.locator('td', { hasText: new RegExp(`^${family}$`) }) }).first()
  const n = Number(await mine.getByRole('link').textContent())
  await mine.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`rows=pairs.*family=${family}`))
  const behind = page.getByRole('region', { name: 'The rows behind each figure' })
  await expect(behind.getByRole('status').first()).toContainText(`${n} pair`, { timeout: 60_000 })
  await expect(behind.locator('tbody tr')).toHaveCount(n)
})

test('an unknown benchmark says so and leads back', async ({ page }) => {
  await page.goto('?view=contamination&of=no-such-thing')
  await expect(page.getByText('No benchmark "no-such-thing" in the catalogue.')).toBeVisible({
    timeout: 60_000,
  })
  await page.getByRole('link', { name: 'All benchmarks' }).click()
  await expect(page.getByRole('region', { name: table })).toBeVisible()
})

test('charts and tables leave as files', async ({ page }) => {
  await openBenchmark(page, 'aime-2024')
  await engineReady(page)
  const starts = { SVG: '<svg xmlns', PNG: '\u0089PNG', PDF: '%PDF' }
  for (const chart of ['Against fresher twins', 'Claims over time', 'What one score on AIME 2024 can mean']) {
    for (const [format, start] of Object.entries(starts)) {
      const saving = page.waitForEvent('download')
      await page.getByRole('button', { name: `${format}: save the chart "${chart}"` }).click()
      const bytes = readFileSync(await (await saving).path())
      expect(bytes.subarray(0, start.length).toString('latin1'), `${chart} ${format}`).toBe(start)
      expect(bytes.length).toBeGreaterThan(1000)
      if (format === 'SVG') {
        const svg = bytes.toString('utf8')
        expect(svg).toContain('<metadata>')
        expect(svg).not.toMatch(/<a[ >]|class=|var\(--|href=/)
      }
    }
  }
  const behind = page.getByRole('region', { name: 'The rows behind each figure' })
  await behind.getByRole('combobox', { name: 'Rows' }).selectOption('pairs')
  await expect(behind.getByRole('status').first()).toContainText('pair')
  const n = await behind.locator('tbody tr').count()
  for (const [item, count] of [
    [/^CSV/, (text: string) => text.trim().split('\r\n').length - 1],
    [/^Markdown/, null],
    [/^LaTeX/, null],
    [/^BibTeX/, null],
  ] as const) {
    const saving = page.waitForEvent('download')
    const choice = page.getByRole('menuitem', { name: item })
    // The menu may still be open from the choice before, or on its way: opened only where it stays shut.
    await expect(async () => {
      if (!(await choice.isVisible())) await behind.getByRole('button', { name: 'Export' }).click()
      await choice.click({ timeout: 3_000 })
    }).toPass()
    const text = readFileSync(await (await saving).path(), 'utf8')
    expect(text.length).toBeGreaterThan(200)
    if (count) expect(count(text)).toBe(n)
  }
})

const views = {
  overview: (page: Page) => openOverview(page),
  'twin pairs of one benchmark': (page: Page) => openBenchmark(page, 'aime-2024', '&rows=pairs'),
  'records of one benchmark': (page: Page) => openBenchmark(page, 'gsm8k', '&rows=recorded'),
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [name, open] of Object.entries(views)) {
    test(`axe finds nothing and nothing is too wide, ${name}, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(360_000)
      await page.emulateMedia({ colorScheme })
      await open(page)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      await page.setViewportSize({ width: 360, height: 760 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    })
  }
}

test('the wording is "prone": no benchmark is called contaminated', async ({ page }) => {
  await openOverview(page)
  const words = await page.getByRole('main').textContent()
  expect(words).not.toMatch(/\bcontaminated\b/i)
  expect(words).toContain('Prone means')
})
