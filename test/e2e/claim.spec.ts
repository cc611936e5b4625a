import AxeBuilder from '@axe-core/playwright'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from './board.ts'

interface Expected {
  claim_id: string
  value_text: string
  benchmark: string
  title: string
  items: number
}

/** A claim of the shipped snapshot that one run over its benchmark's items gives. */
async function checkedClaim(): Promise<Expected> {
  const connection = await (await DuckDBInstance.create()).connect()
  const reader =
    await connection.runAndReadAll(`SELECT c.claim_id, c.value_text, c.benchmark, c.title, b.items
    FROM 'public/snapshot/claims.parquet' AS c JOIN 'public/snapshot/benchmarks.parquet' AS b USING (benchmark_id)
    WHERE c.grim = 'single run' AND c.ci_low IS NOT NULL AND c.kind = 'score'
    ORDER BY c.claim_id LIMIT 1`)
  return reader.getRowObjectsJS()[0] as unknown as Expected
}

test('a claim shows its words, its paper, its interval and its arithmetic', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const claim = await checkedClaim()
  await page.goto(`?view=claim&id=${claim.claim_id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`on ${claim.benchmark}`, {
    timeout: 60_000,
  })
  await expect(page.getByRole('figure').locator('strong')).toContainText(
    claim.value_text.replace(/^[+-]/, ''),
  )
  await expect(page.getByRole('link', { name: claim.title }).first()).toHaveAttribute('href', /^https?:/)
  await expect(page.getByRole('img', { name: /with interval/ })).toBeVisible()
  await expect(page.getByText(new RegExp(`\\d+ of ${claim.items.toLocaleString('en')} = `))).toBeVisible()
  await page.getByText('BibTeX of the paper').click()
  await page.getByRole('button', { name: 'Copy BibTeX' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@misc\{/)
  await page.getByRole('button', { name: 'Copy link to this claim' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(`view=claim&id=${claim.claim_id}`)
})

test('an unknown claim is said to be unknown, with a way on', async ({ page }) => {
  await page.goto(`?view=claim&id=${encodeURIComponent("x' OR '1'='1")}`)
  await expect(page.getByText('This snapshot has no such claim.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Search all claims' }).click()
  await expect(page).not.toHaveURL(/view=claim/)
})

test('axe finds nothing on a claim and on the method, in both themes, wide and narrow', async ({ page }) => {
  const claim = await checkedClaim()
  for (const address of [`?view=claim&id=${claim.claim_id}`, '?view=about']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 })
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      }
    }
  }
})
