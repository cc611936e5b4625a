import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { engineReady, expect, test } from './board.ts'

async function openExport(page: Page, query = 'b=aime-2024'): Promise<number> {
  await page.goto(`?view=charts&${query}`)
  await engineReady(page)
  const plot = page.getByRole('application').first()
  await plot.waitFor()
  const marks = await page
    .locator('[data-marks]')
    .evaluateAll((layers) => layers.reduce((sum, layer) => sum + Number(layer.getAttribute('data-marks')), 0))
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByAltText('Preview of the file').waitFor()
  return marks
}

async function save(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return readFile(await download.path())
}

/** Width and height in an PNG's header. */
const pixels = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)] as const

test('SVG: as many marks as claims, caption and query inside, nothing outside', async ({ page }) => {
  const marks = await openExport(page, 'chart=date&b=aime-2024,math-500')
  const svg = (await save(page, 'Save SVG')).toString('utf8')
  const found = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml')
    return {
      broken: root.querySelector('parsererror') !== null,
      marks: root.querySelectorAll('.mark').length,
      words: [...root.querySelectorAll('text')].map((node) => node.textContent).join(' '),
      query: root.querySelector('metadata')?.textContent ?? '',
      foreign: root.querySelectorAll('foreignObject, image, style, script, use').length,
    }
  }, svg)
  expect(found).toMatchObject({ broken: false, marks, foreign: 0 })
  expect(found.words).toContain(`n = ${marks.toLocaleString('en')} claims`)
  expect(found.words).toMatch(/snapshot [0-9a-f]{12}/)
  expect(found.query).toContain('FROM claims')
  expect(found.query).toContain("'aime-2024'")
  expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
    /(href|src|url\((?!#))=?["']?http/,
  )
})

test('PNG: the asked number of pixels, at 300 dpi and at whole multiples', async ({ page }) => {
  await openExport(page)
  await page.getByLabel(/^PNG/).check()
  await page.getByLabel(/One column/).check()
  const print = await save(page, 'Save PNG')
  const css = 8.5 * (96 / 2.54)
  expect(pixels(print)[0]).toBe(1004)
  expect(print.subarray(37, 41).toString()).toBe('pHYs')
  expect(print.readUInt32BE(41)).toBe(11811)
  for (const factor of [1, 2, 3]) {
    await page.getByLabel('Resolution').selectOption(`${factor}×`)
    const png = await save(page, 'Save PNG')
    expect(pixels(png)[0]).toBe(Math.round(css * factor))
    expect(pixels(png)[1]).toBeGreaterThan(100 * factor)
  }
})

test('PDF: one page of the asked width, with text that can be searched', async ({ page }) => {
  await openExport(page)
  await page.getByLabel(/^PDF/).check()
  const pdf = (await save(page, 'Save PDF')).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  const box = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)
  expect(Number(box?.[1])).toBeCloseTo(17.8 * (72 / 2.54), 0)
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(pdf).toContain('/BaseFont /Helvetica')
})

test('CSV: a row a point', async ({ page }) => {
  const marks = await openExport(page)
  await page.getByLabel(/^CSV/).check()
  const rows = (await save(page, 'Save CSV')).toString('utf8').trim().split('\r\n')
  expect(rows[0]).toMatch(/^claim_id,paper_id,benchmark,value/)
  expect(rows.length).toBeGreaterThanOrEqual(marks + 1)
})

test('the light theme is the default, and the screen’s theme can be had', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await openExport(page)
  expect((await save(page, 'Save SVG')).toString()).toContain('fill="#ffffff"/>')
  await page.getByLabel(/Light, whatever/).uncheck()
  expect((await save(page, 'Save SVG')).toString()).not.toContain('height="100%" fill="#ffffff"')
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
