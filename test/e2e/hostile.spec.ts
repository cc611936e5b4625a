import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import Papa from 'papaparse'
import { engineReady, expect, test } from './board.ts'

/** Texts that would do something if they were not shown as text. */
const texts = [
  '<img src=x onerror="window.struck=1">',
  '<script>window.struck=1</script>',
  '"><svg onload=window.struck=1>',
  'javascript:window.struck=1',
  '[click](javascript:window.struck=1)',
  "x'; DROP TABLE claims; --",
  '" OR "1"="1',
  '%27%20_%',
  '__proto__',
  'constructor',
  'toString',
  '=HYPERLINK("http://x.example","y")',
  '+1+cmd|x',
  '@SUM(A1)',
  'Right \u202eevil\u202c to left',
  'مرحبا \u2067abc\u2069',
  'nul\u0000nul',
  'half \ufffd letter',
  '\\input{/etc/passwd} % & # $ ^ _ ~ {',
  'a | b `c` <!-- d -->',
  '{{window.struck=1}} <%= struck %>',
  'many\nlines\r\nand\ttabs',
]
/** Parts of the texts that stay whatever a page does with blanks and marks of direction. */
const seen = [texts[0], texts[1], texts[3], texts[5], texts[8], texts[11]] as string[]
const megabyte = `Long ${'W'.repeat(1_000_000)}`
const spaced = `Line ${'word '.repeat(2_000)}`

const csv = (rows: Record<string, unknown>[]) => `${Papa.unparse(rows, { newline: '\n' })}\n`

/** A register in which every text of a paper and of a claim is hostile. Each model has two scores that differ. */
function register() {
  const rows = [...texts, megabyte, spaced].flatMap((text, index) => [
    { text, id: `2501.${String(index).padStart(5, '0')}`, value: 20 + index },
    { text, id: `2502.${String(index).padStart(5, '0')}`, value: 60 + index },
  ])
  const papers = rows.map(({ text, id }) => ({
    paper_id: id,
    title: text,
    authors: `${text.slice(0, 60)}; Ada L.`,
    published: '2025-02-03',
    date_precision: 'day',
    source: 'sample',
    url: text.startsWith('javascript:') ? text : `https://example.org/${id}`,
  }))
  const claims = rows.flatMap(({ text, id, value }) =>
    [
      ['AIME 2024', 'aime-2024'],
      ['MATH-500', 'math-500'],
      [`Own ${text.slice(0, 40)}`, ''],
    ].map(([benchmark, benchmarkId], place) => ({
      claim_id: `${id}.${place}`,
      paper_id: id,
      benchmark,
      benchmark_id: benchmarkId,
      kind: 'score',
      value,
      value_text: String(value),
      unit: '%',
      metric: place === 0 ? text.slice(0, 60) : '',
      samples: '',
      model: text,
      model_family: text.slice(0, 60),
      size_b: 7,
      active_b: '',
      size_source: 'name',
      role: 'own',
      bound: '',
      evidence: text,
      evidence_start: '',
      evidence_end: '',
      confidence: 0.9,
    })),
  )
  const statements = rows.map(({ text, id }) => ({
    paper_id: id,
    benchmark: 'AIME 2024',
    benchmark_id: 'aime-2024',
    stance: 'evidence',
    evidence: text,
    evidence_start: '',
    evidence_end: '',
  }))
  return { papers, claims, statements }
}

let snapshot = ''

test.beforeAll(async () => {
  test.setTimeout(360_000)
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  const data = join(folder, 'data')
  await mkdir(data)
  for (const [table, rows] of Object.entries(register()))
    await writeFile(join(data, `${table}.csv`), csv(rows))
  snapshot = join(folder, 'snapshot')
  execFileSync('npx', ['tsx', 'scripts/build-data.ts', '--data', data, '--out', snapshot], { stdio: 'pipe' })
})

/** The page on the hostile snapshot; fails on a dialog. */
test.beforeEach(async ({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`)
  })
  await page.route('**/snapshot/**', async (route) => {
    const path = join(snapshot, new URL(route.request().url()).pathname.replace(/^.*\/snapshot\//, ''))
    if (existsSync(path)) await route.fulfill({ body: readFileSync(path) })
    else await route.fulfill({ status: 404, body: '' })
  })
})

/** Nothing ran, nothing became a link or an element of its own, and the page is as wide as its window. */
async function isCalm(page: Page): Promise<void> {
  const state = await page.evaluate(() => ({
    struck: Reflect.get(window, 'struck') === undefined,
    polluted: Reflect.ownKeys(Object.prototype).includes('struck'),
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href], [src], [action]')]
      .map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('action') ?? '')
      .filter((address) => /^\s*(?:javascript|data|vbscript):/i.test(address)),
    elements: document.querySelectorAll('main img[src="x"], main script, main svg[onload], [onerror]').length,
    tooWide:
      document.documentElement.scrollWidth <= window.innerWidth
        ? []
        : [...document.querySelectorAll('body *')]
            .filter((one) => one.scrollWidth > window.innerWidth + 1000)
            .map((one) => `${one.tagName}.${one.className}`),
  }))
  expect(state).toEqual({
    struck: true,
    polluted: false,
    links: [],
    elements: 0,
    tooWide: [],
  })
}

/** The same at the widths of a telephone and of a desk. */
async function isCalmAtEveryWidth(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await isCalm(page)
  }
}

const main = (page: Page) => page.getByRole('main')

test.describe('hostile text', () => {
  test.describe.configure({ timeout: 360_000 })

  test('on the Compare page is text', async ({ page }) => {
    await page.goto('./?b=aime-2024')
    await engineReady(page)
    await expect(page.getByRole('row').nth(5)).toBeVisible()
    await isCalmAtEveryWidth(page)
    for (const text of seen) {
      await page.goto(`./?b=aime-2024&q=${encodeURIComponent(text)}`)
      await engineReady(page)
      await expect(main(page).getByText(text, { exact: false }).first()).toBeVisible()
    }
    await isCalm(page)
    await page.goto('./?b=aime-2024&group=model')
    await engineReady(page)
    await expect(page.getByRole('row').nth(5)).toBeVisible()
    await isCalm(page)
  })

  test('on the page of a claim is text, and only web addresses are links', async ({ page }) => {
    for (const [index, text] of [...texts, megabyte].entries()) {
      if (!seen.includes(text) && text !== megabyte) continue
      await page.goto(`./?view=claim&id=2501.${String(index).padStart(5, '0')}.0`)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('AIME 2024', { timeout: 60_000 })
      if (text !== megabyte) await expect(main(page).getByText(text).first()).toBeVisible()
      await isCalmAtEveryWidth(page)
    }
  })

  test('in the matrix is text', async ({ page }) => {
    for (const rows of ['papers', 'models']) {
      await page.goto(`./?view=matrix&b=aime-2024,math-500&least=1&rows=${rows}`)
      await engineReady(page)
      await expect(
        page.getByRole('region', { name: 'Claims side by side' }).getByRole('row').nth(5),
      ).toBeVisible()
      await expect(
        main(page)
          .getByText(texts[0] ?? '')
          .first(),
      ).toBeVisible()
      await isCalmAtEveryWidth(page)
    }
  })

  test('among the conflicts is text', async ({ page }) => {
    await page.goto('./?view=conflicts')
    await engineReady(page)
    await expect(page.getByRole('heading', { level: 2 }).nth(5)).toBeVisible()
    await expect(
      main(page)
        .getByRole('heading', { name: texts[0] ?? '' })
        .first(),
    ).toBeVisible()
    await isCalmAtEveryWidth(page)
  })

  test('in the charts and on the contamination page is text', async ({ page }) => {
    for (const address of [
      './?view=charts&b=aime-2024',
      './?view=charts&chart=spread',
      './?view=contamination',
    ]) {
      await page.goto(address)
      await engineReady(page)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await isCalmAtEveryWidth(page)
    }
  })

  test('in the address is text, and lone surrogates there break nothing', async ({ page }) => {
    const inAddress = [
      ...texts.map(encodeURIComponent),
      '%ED%A0%80',
      'a%ED%B0%80b',
      '%00',
      '%',
      '%zz',
      '%F0%9F',
    ]
    for (const view of ['', 'view=matrix&', 'view=conflicts&', 'view=claim&']) {
      const all = inAddress.map((text) => `${view === 'view=claim&' ? 'id' : 'q'}=${text}`)
      for (const pair of view === ''
        ? all.filter((_, index) => index % 3 === 0 || index > texts.length)
        : all.slice(-3)) {
        await page.goto(`./?${view}${pair}&b=${inAddress[0]}`)
        const answer = main(page).getByRole('heading').or(main(page).getByText('no such claim')).first()
        await expect(answer).toBeVisible({ timeout: 60_000 })
      }
      await engineReady(page)
      await isCalm(page)
    }
  })

  test('is exported as text', async ({ page }) => {
    await page.goto('./?b=aime-2024')
    await engineReady(page)
    const saved: Record<string, string> = {}
    for (const format of ['CSV', 'JSON', 'LaTeX', 'BibTeX', 'Markdown']) {
      await page.getByRole('button', { name: 'Export' }).first().click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click(),
      ])
      const path = join(mkdtempSync(join(tmpdir(), 'hostile-saved-')), 'saved')
      await download.saveAs(path)
      saved[format] = await readFile(path, 'utf8')
    }
    const rows = Papa.parse<Record<string, string>>(saved.CSV ?? '', { header: true })
    expect(rows.errors).toEqual([])
    expect(rows.data.length).toBeGreaterThanOrEqual(2 * texts.length)
    expect(
      rows.data.flatMap(Object.values).filter((cell) => /^\s*(?:[=@]|[+-](?!\d))/.test(String(cell))),
    ).toEqual([])
    expect(() => JSON.parse(saved.JSON ?? '')).not.toThrow()
    // Told by what is unsafe, not by the files' megabytes.
    const unsafe = {
      LaTeX: /(?<!\\textbackslash\{\})\\input\{/,
      BibTeX: /\\input\{|url = \{javascript:/,
      Markdown: /(?<!\\)<(?:img|script|svg)|(?<!\\)\]\(<?javascript:/,
    }
    for (const [format, pattern] of Object.entries(unsafe))
      expect(pattern.exec(saved[format] ?? '')?.[0]).toBeUndefined()
    for (const text of Object.values(saved)) expect(text.includes('\0')).toBe(false)
    await isCalm(page)
  })
})
