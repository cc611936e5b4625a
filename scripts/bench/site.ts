/** The sites that the browser bench opens: the built page, and the bare page beside the same snapshot. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { build } from 'vite'
import config from '../../playwright.config.ts'
import { compressFolder } from '../compress.ts'
import { serve } from '../serve.ts'

/** Addresses of the two sites, and how to end them. */
export interface Sites {
  board: string
  bare: string
  browser: Browser
  close: () => Promise<void>
}

/** Builds and serves both sites on a snapshot folder, and starts the system's Chromium. */
export async function openSites(snapshot: string): Promise<Sites> {
  const folder = mkdtempSync(join(tmpdir(), 'claimboard-sites-'))
  const boardFolder = join(folder, 'board')
  const bareFolder = join(folder, 'bare')
  await build({ logLevel: 'error', build: { outDir: boardFolder, emptyOutDir: true, copyPublicDir: false } })
  await build({
    logLevel: 'error',
    root: resolve('scripts/bench/bare'),
    build: { outDir: bareFolder, emptyOutDir: true, copyPublicDir: false, target: 'es2022' },
  })
  for (const target of [boardFolder, bareFolder]) {
    cpSync(snapshot, join(target, 'snapshot'), { recursive: true })
    cpSync('public/favicon.svg', join(target, 'favicon.svg'))
    await compressFolder(target)
  }
  const servers = [await serve(boardFolder, 0, '127.0.0.1'), await serve(bareFolder, 0, '127.0.0.1')] as const
  const addresses = servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const browser = await chromium.launch(config.use?.launchOptions)
  return {
    board: addresses[0] ?? '',
    bare: addresses[1] ?? '',
    browser,
    close: async () => {
      await browser.close()
      for (const server of servers) server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
