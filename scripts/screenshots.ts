/** `npm run screenshots`: pictures of the pages for README and docs, from the shipped register in the system's Chromium. */
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import config from '../playwright.config.ts'
import { buildDataIfNeeded } from './build-data.ts'
import { serve } from './serve.ts'

const pictures: [string, string, 'light' | 'dark'][] = [
  ['compare', './', 'light'],
  ['compare-dark', './?b=math-500', 'dark'],
  ['matrix', './?view=matrix', 'light'],
  ['contamination', './?view=contamination', 'light'],
  ['charts', './?view=charts&b=aime-2024', 'light'],
]

await buildDataIfNeeded()
await build({ logLevel: 'warn' })
const server = await serve('dist', 0, '127.0.0.1')
const browser = await chromium.launch(config.use?.launchOptions)
mkdirSync('docs/pictures', { recursive: true })
for (const [name, address, colorScheme] of pictures) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme })
  await page.goto(new URL(address, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`).href)
  await page.getByText(/^Snapshot [0-9a-f]{12}/).waitFor()
  await page.waitForFunction(() => document.querySelector('main [class*=skeleton]') === null)
  // Charts draw once more when their width is known.
  await page.waitForTimeout(1200)
  await page.screenshot({ path: `docs/pictures/${name}.png` })
  await page.close()
}
await browser.close()
server.close()
console.log(`${pictures.length} pictures in docs/pictures/.`)
