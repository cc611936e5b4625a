/** First rows against engine ready, bytes before the first rows, and interactive against a bare page. */
import type { Page } from '@playwright/test'
import { openPage } from './browser.ts'
import { type Measurement, measurement } from './measurement.ts'
import type { Sites } from './site.ts'

interface Load {
  firstRows: number
  ready: number
  /** KB on the wire before the first rows. */
  bytes: number
  shift: number
}

/** Cold loads of the page and of the bare page, in turn. */
export async function benchFirstRows(sites: Sites, repeats: number): Promise<Measurement[]> {
  const loads: Load[] = []
  const bare: number[] = []
  const interactive: number[] = []
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    loads.push(await coldLoad(sites, ''))
    interactive.push((await coldLoad(sites, '?b=gsm8k&min=0.001')).firstRows)
    bare.push(await bareLoad(sites))
  }
  const firstRows = loads.map((load) => load.firstRows)
  const ready = loads.map((load) => load.ready)
  const ones = loads.map(() => 1)
  return [
    measurement('first rows on screen', 'ms', firstRows, ready, 'until the engine is ready', 0.35),
    measurement(
      'KB before the first rows',
      'KB',
      loads.map((load) => load.bytes),
      ones.map(() => 200),
      'the bar',
      1,
    ),
    measurement(
      'interactive: a filter that is not stored',
      'ms',
      interactive,
      bare,
      'a bare DuckDB-WASM page, same query',
      1.15,
    ),
    measurement(
      'layout shift over the load',
      '',
      loads.map((load) => load.shift),
      ones.map(() => 0.1),
      "web.dev's limit for good",
      1,
    ),
  ]
}

async function coldLoad({ browser, board }: Sites, search: string): Promise<Load> {
  const page = await openPage(browser, 'about:blank')
  const bytes = await countBytes(page)
  await page.goto(board + search)
  await page.waitForFunction(() => bench.firstRowsAt !== null)
  const firstRows = await page.evaluate(() => bench.firstRowsAt ?? Number.NaN)
  const before = bytes(firstRows)
  await page.waitForFunction(() => bench.readyAt !== null)
  const { ready, shift } = await page.evaluate(() => ({
    ready: bench.readyAt ?? Number.NaN,
    shift: bench.shift,
  }))
  await close(page)
  return { firstRows, ready, bytes: before, shift }
}

/** Cold loads of another page that shows a table: when its first rows stood there, and bytes before them. */
export async function rowsOfAnother(
  { browser }: Pick<Sites, 'browser'>,
  address: string,
): Promise<{ firstRows: number; bytes: number }> {
  const page = await openPage(browser, 'about:blank', new URL(address).origin)
  const bytes = await countBytes(page)
  await page.goto(address)
  await page.waitForFunction(() => bench.firstRowsAt !== null, undefined, { timeout: 60_000 })
  const firstRows = await page.evaluate(() => bench.firstRowsAt ?? Number.NaN)
  const before = bytes(firstRows)
  await close(page)
  return { firstRows, bytes: before }
}

/** Counts bytes on the wire by the time they came, in KB. */
async function countBytes(page: Page): Promise<(until: number) => number> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  const arrivals: { at: number; bytes: number }[] = []
  let started: number | undefined
  client.on('Network.requestWillBeSent', (event) => {
    started ??= event.timestamp
  })
  client.on('Network.dataReceived', (event) => {
    arrivals.push({ at: (event.timestamp - (started ?? 0)) * 1000, bytes: event.encodedDataLength })
  })
  return (until) => arrivals.filter(({ at }) => at <= until).reduce((sum, { bytes }) => sum + bytes, 0) / 1024
}

async function bareLoad({ browser, bare }: Sites): Promise<number> {
  const page = await openPage(browser, bare)
  await page.waitForFunction(() => window.answeredAt !== undefined)
  const at = await page.evaluate(() => window.answeredAt ?? Number.NaN)
  await close(page)
  return at
}

/** Closes a page and waits a moment: the next load must not pay for the end of this one's engine. */
async function close(page: Page): Promise<void> {
  await page.context().close()
  await new Promise((resolve) => setTimeout(resolve, 1_500))
}
