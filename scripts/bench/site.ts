/** The sites that the browser bench opens: the built page, and the bare page beside the same snapshot. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import sirv from 'sirv'
import { build } from 'vite'
import config from '../../playwright.config.ts'
import { compressFolder } from '../compress.ts'
import { serve } from '../serve.ts'

/** Addresses of the sites, and how to end them. */
export interface Sites {
  board: string
  /** The bare page, and the page's engine alone. */
  bare: string
  engine: string
  browser: Browser
  close: () => Promise<void>
}

/** Builds and serves the sites on a snapshot folder, and starts the system's Chromium. */
export async function openSites(snapshot: string): Promise<Sites> {
  const folder = mkdtempSync(join(tmpdir(), 'claimboard-sites-'))
  const board = await servedSite(null, join(folder, 'board'), snapshot)
  const bare = await servedSite('scripts/bench/bare', join(folder, 'bare'), snapshot)
  const engine = await servedSite('scripts/bench/engine', join(folder, 'engine'), snapshot)
  const browser = await chromium.launch(config.use?.launchOptions)
  return {
    board: board.address,
    bare: bare.address,
    engine: engine.address,
    browser,
    close: async () => {
      await browser.close()
      for (const site of [board, bare, engine]) site.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Puts a site (null: the board itself) beside a snapshot and serves it, compressed as a host would. */
export async function servedSite(
  root: string | null,
  target: string,
  snapshot: string,
): Promise<{ address: string; close: () => void }> {
  cpSync(await builtSite(root), target, { recursive: true })
  cpSync(snapshot, join(target, 'snapshot'), { recursive: true })
  await compressFolder(join(target, 'snapshot'))
  return running(await serve(target, 0, '127.0.0.1'))
}

const builtSites = new Map<string | null, Promise<string>>()

/** The folder of a site, built and compressed once a run. */
function builtSite(root: string | null): Promise<string> {
  const site = builtSites.get(root) ?? buildSite(root)
  builtSites.set(root, site)
  return site
}

async function buildSite(root: string | null): Promise<string> {
  const target = mkdtempSync(join(tmpdir(), 'claimboard-built-'))
  process.once('exit', () => rmSync(target, { recursive: true, force: true }))
  const output = { outDir: target, emptyOutDir: true, copyPublicDir: false }
  if (root === null) await build({ logLevel: 'error', build: output })
  else
    await build({
      logLevel: 'error',
      configFile: false,
      root: resolve(root),
      build: { ...output, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 4_000 },
    })
  cpSync('public/favicon.svg', join(target, 'favicon.svg'))
  await compressFolder(target)
  return target
}

/** Serves a rival's folder the same way, without the content policy: its scripts stand in its HTML. */
export async function servedFreely(target: string): Promise<{ address: string; close: () => void }> {
  await compressFolder(target)
  const server = createServer(sirv(target, { brotli: true, gzip: true, etag: true }))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return running(server)
}

function running(server: Server): { address: string; close: () => void } {
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  }
}
