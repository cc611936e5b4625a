/** Pages under measurement: opened with `in-page.js`, which keeps the times. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Locator, Page } from '@playwright/test'

declare global {
  /** What in-page.js puts into every page. */
  const bench: {
    firstRowsAt: number | null
    readyAt: number | null
    shift: number
    answer: number | null | undefined
    isWaiting: () => boolean
    listen: (selector: string) => void
    scroll: (selector: string, pixels: number, frames: number) => Promise<number[]>
    jump: (selector: string, rows: string, part: number) => Promise<number | null>
  }
  interface Window {
    /** Milliseconds from navigation until the page under measurement had its answer. */
    answeredAt?: number
    /** Milliseconds that the page's engine takes for a question. */
    timeOf?: (sql: string, params: readonly unknown[]) => Promise<number>
  }
}

/** A page of its own, with nothing cached; counts in-page times from its start. */
export async function openPage(
  browser: Browser,
  address: string,
  origin = address === 'about:blank' ? null : new URL(address).origin,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.addInitScript({ path: resolve('scripts/bench/in-page.js') })
  // A page measured here asks its own origin only; what others ask elsewhere would be a matter of the network.
  if (origin !== null)
    await page.route(
      (url) => /^https?:$/.test(url.protocol) && url.origin !== origin,
      (route) => route.abort(),
    )
  await page.goto(address)
  return page
}

/**
 * Milliseconds in which a hand moves on to its next gesture. Without them a turn began while the facets of the turn before
 * were still counted, or took that turn's late count for its own answer.
 */
const betweenGestures = 500

/** Time from what the reader does to new texts where the selector points; null where nothing came of it. */
export async function answerTime(
  page: Page,
  selector: string,
  gesture: () => Promise<unknown>,
): Promise<number | null> {
  await page.waitForTimeout(betweenGestures)
  await page.evaluate((where) => bench.listen(where), selector)
  await gesture()
  await page.waitForFunction(() => bench.answer !== undefined)
  return page.evaluate(() => bench.answer ?? null)
}

/** Time from a click to new texts. */
export function clickTo(page: Page, target: Locator, selector: string): Promise<number | null> {
  return answerTime(page, selector, () => target.click())
}

/** Times between frames while an element is scrolled. */
export function frameTimes(page: Page, selector: string, pixels: number, frames: number): Promise<number[]> {
  return page.evaluate(([where, by, count]) => bench.scroll(where, by, count), [
    selector,
    pixels,
    frames,
  ] as const)
}

/** Time from a jump of the scrollbar to rows where it points. */
export async function jumpTime(page: Page, selector: string, part: number): Promise<number | null> {
  await page.waitForTimeout(betweenGestures)
  return page.evaluate(([where, to]) => bench.jump(where, `${where} [role=gridcell]`, to), [
    selector,
    part,
  ] as const)
}

/** Resident memory of the browser's largest page process, MB; NaN where the system does not tell. */
export async function rendererMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentMb(id))
  return Math.max(...sizes)
}

function residentMb(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}
