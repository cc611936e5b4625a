import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './board.ts'
import { onRegister } from './register-sql.ts'

const paper = {
  id: '2601.00001',
  title: 'Pebbles That Count: Small Models for Sums',
  abstract:
    'Counting pebbles is an old exercise. Our Pebble-7B model reaches 63.3% pass@1 on AIME 2024, which a larger teacher does not. Code and data are public.',
  authors: ['Ada Sample', 'Ben Sample'],
  published: '2026-01-05',
}
const sentence = 'Our Pebble-7B model reaches 63.3% pass@1 on AIME 2024, which a larger teacher does not.'

let folder = ''

/** A snapshot of one paper, made as a reader makes one from their own file. */
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-snapshot-'))
  const file = join(folder, 'papers.ndjson')
  writeFileSync(file, `${JSON.stringify(paper)}\n`)
  const run = (...command: string[]) => execFileSync('npx', ['tsx', ...command], { stdio: 'pipe' })
  run('scripts/extract.ts', file, '--out', join(folder, 'extracted'))
  run('scripts/build-data.ts', '--from', join(folder, 'extracted'), '--out', join(folder, 'snapshot'))
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Serves the reader's snapshot in place of the shipped one. */
async function withOwnSnapshot(page: Page): Promise<void> {
  await page.route('**/snapshot/**', async (route) => {
    const path = new URL(route.request().url()).pathname.split('/snapshot/')[1] ?? ''
    const stored = path.startsWith('stored/') ? join('stored', path.slice('stored/'.length)) : basename(path)
    await route.fulfill({ body: readFileSync(join(folder, 'snapshot', stored)) })
  })
}

test('where the snapshot holds the abstract, the words are marked in their sentence', async ({ page }) => {
  await withOwnSnapshot(page)
  await page.goto('./')
  await page.getByRole('row').nth(1).getByRole('link', { name: '63.3' }).click()
  const quote = page.getByRole('figure').locator('blockquote')
  await expect(quote).toHaveText(sentence, { timeout: 60_000 })
  const marked = quote.locator('mark')
  await expect(marked).toHaveCount(1)
  await expect(marked).toContainText('63.3')
  await expect(marked).toContainText('AIME 2024')
  await expect(marked).not.toContainText('larger teacher')
  await expect(marked.locator('strong')).toHaveText('63.3')
  await expect(page.getByText('The sentence of the abstract')).toBeVisible()
  const background = await marked.evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(background).not.toBe(await quote.evaluate((element) => getComputedStyle(element).backgroundColor))
})

test('the shipped snapshot holds no abstract: its words stand plain, and the page says why', async ({
  page,
}) => {
  const [claim] = await onRegister(
    'SELECT c.claim_id, c.evidence, p.abstract FROM claims c JOIN papers p USING (paper_id) ORDER BY claim_id LIMIT 1',
  )
  expect(claim?.abstract).toBeNull()
  await page.goto(`?view=claim&id=${claim?.claim_id}`)
  const quote = page.getByRole('figure').locator('blockquote')
  await expect(quote).toHaveText(String(claim?.evidence), { timeout: 60_000 })
  await expect(quote.locator('mark')).toHaveCount(0)
  await expect(page.getByText('This snapshot holds no abstracts.')).toBeVisible()
})
