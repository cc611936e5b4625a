/** The same rows in other people's pages, in the same run: an Observable Framework page and AG Grid Community. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { answerTime, frameTimes, openPage, rendererMemory } from './browser.ts'
import { rowsOfAnother } from './first-rows.ts'
import { type Measurement, measurement, p95 } from './measurement.ts'
import { sortAndScroll } from './million.ts'
import { type Sites, servedFreely, servedSite } from './site.ts'

const folder = 'scripts/bench/rivals'

/** How the rivals are installed; the bench leaves them out until then. */
export const installRivals = `npm ci --ignore-scripts --prefix ${folder}`

/** True when the rivals' packages are there. */
export function hasRivals(): boolean {
  return existsSync(join(folder, 'node_modules/.package-lock.json'))
}

/** First rows and bytes before them against a page of Observable Framework that shows the same Parquet. */
export async function benchFramework(
  sites: Sites,
  snapshot: string,
  repeats: number,
): Promise<Measurement[]> {
  const work = mkdtempSync(join(tmpdir(), 'claimboard-framework-'))
  try {
    const site = await servedFreely(buildFramework(work, snapshot))
    const ours: { firstRows: number; bytes: number }[] = []
    const theirs: typeof ours = []
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      ours.push(await rowsOfAnother(sites, sites.board))
      theirs.push(await rowsOfAnother(sites, site.address))
    }
    site.close()
    const against = 'Observable Framework, same Parquet'
    return [
      measurement(
        'first rows',
        'ms',
        ours.map((load) => load.firstRows),
        theirs.map((load) => load.firstRows),
        against,
        null,
      ),
      measurement(
        'KB before the first rows',
        'KB',
        ours.map((load) => load.bytes),
        theirs.map((load) => load.bytes),
        against,
        null,
      ),
    ]
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function buildFramework(work: string, snapshot: string): string {
  cpSync(join(folder, 'framework'), work, { recursive: true })
  symlinkSync(resolve(folder, 'node_modules'), join(work, 'node_modules'))
  copyFileSync(join(snapshot, 'claims.parquet'), join(work, 'src/claims.parquet'))
  const wasm = 'parquet_wasm_bg.wasm'
  copyFileSync(join(folder, 'node_modules/parquet-wasm/esm', wasm), join(work, 'src', wasm))
  execFileSync(
    process.execPath,
    [resolve(folder, 'node_modules/@observablehq/framework/dist/bin/observable.js'), 'build'],
    {
      cwd: work,
      stdio: 'pipe',
    },
  )
  return join(work, 'dist')
}

/** Sorting and scrolling every claim against AG Grid Community, which holds all rows in the page. */
export async function benchGrid(
  sites: Sites,
  snapshot: string,
  claims: string,
  repeats: number,
): Promise<Measurement[]> {
  const ours = await sortAndScroll(sites, repeats)
  const target = mkdtempSync(join(tmpdir(), 'claimboard-grid-'))
  const site = await servedSite(join(folder, 'ag-grid'), target, snapshot)
  try {
    const page = await openPage(sites.browser, site.address)
    await page.waitForFunction(() => window.answeredAt !== undefined, undefined, { timeout: 300_000 })
    const sort: number[] = []
    for (const field of ['size_b', 'size_b', 'model', 'model', 'published', 'published'].slice(0, repeats)) {
      const head = page.locator(`.ag-header-cell[col-id=${field}]`)
      sort.push((await answerTime(page, '.ag-cell', () => head.click())) ?? Number.NaN)
    }
    const frame: number[] = []
    for (let repeat = 0; repeat < repeats; repeat += 1)
      frame.push(p95(await frameTimes(page, '#grid *', 92, 90)))
    const memory = await rendererMemory(sites.browser)
    await page.context().close()
    const against = 'AG Grid Community'
    return [
      measurement(`${claims} claims: sort a column`, 'ms', ours.sort, sort, against, null),
      measurement(`${claims} claims: scroll, p95 between frames`, 'ms', ours.frame, frame, against, null),
      measurement(`${claims} claims: memory of the page`, 'MB', [ours.memory], [memory], against, null),
    ]
  } finally {
    site.close()
    rmSync(target, { recursive: true, force: true })
  }
}
