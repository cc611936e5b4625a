import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from '@playwright/test'
import { grim } from '../../src/stats/grim.ts'
import { midRanks } from '../../src/stats/proneness.ts'
import { sizeTrend } from '../../src/stats/residuals.ts'
import { twinGap } from '../../src/stats/twins.ts'
import { scoreInterval } from '../../src/stats/wilson.ts'
import { engineReady, expect, test } from './board.ts'
import { type Facts, type Figures, figuresOf, pairsOf, readFacts } from './contamination-figures.ts'
import { servedSnapshot } from './served-snapshot.ts'

const fixed = (value: number | null, digits: number) => (value === null ? '–' : value.toFixed(digits))
const percent = (share: number) => `${Math.round(share * 100)}%`
const signed = (value: number) => {
  const words = value.toFixed(1)
  return `${Number(words) > 0 ? '+' : ''}${words}`.replace(/^-0\.0$/, '0.0').replace('-', '−')
}
const counted = (count: number, noun: string) =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`

async function factsOf(request: APIRequestContext): Promise<Facts> {
  return readFacts(await servedSnapshot(request))
}

/** The words of every row of a table, cell by cell, on one line each. */
async function cells(page: Page, region: string): Promise<string[][]> {
  const table = page.getByRole('region', { name: region })
  await expect(table.getByRole('row').nth(1)).toBeVisible({ timeout: 60_000 })
  return table.evaluate((node) =>
    // What a reader sees: lines of a cell are elements of their own, and the text content would join them.
    [...node.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) =>
        // biome-ignore lint/performance/useDomNodeTextContent: text content would join the lines of a cell
        (cell instanceof HTMLElement ? cell.innerText : '').replace(/\s+/g, ' ').trim(),
      ),
    ),
  )
}

test('every figure of the overview is what plain rows give', async ({ page, request }) => {
  const facts = await factsOf(request)
  const expected = figuresOf(facts)
  await page.goto('?view=contamination')
  await engineReady(page)
  const rows = await cells(page, 'Benchmarks by proneness')
  expect(rows.length).toBe(expected.length)
  const shown = new Map(rows.map((row) => [row[1], row]))
  for (const row of expected) {
    const [, ...words] = wordsOf(row, facts)
    expect(shown.get(words[0])?.slice(1), row.name).toEqual(words)
  }
})

test('the combined rank follows its weights', async ({ page, request }) => {
  const facts = await factsOf(request)
  const expected = figuresOf(facts)
  for (const [address, weights] of [
    ['', [1, 3, 2, 1, 0, 0]],
    ['&w=0-0-0-5-2-1', [0, 0, 0, 5, 2, 1]],
  ] as const) {
    const components = expected.map((row) => values(row, facts))
    const ranks = weights.map((_, place) =>
      midRanks(components.map((row) => row[place] ?? (place === 2 ? 0 : null))),
    )
    const total = weights.reduce<number>((sum, weight) => sum + weight, 0)
    const index = new Map(
      expected.map((row, place) => {
        const isKnown = weights.some((weight, at) => weight > 0 && components[place]?.[at] !== null)
        const sum = weights.reduce<number>(
          (so_far, weight, at) => so_far + weight * (ranks[at]?.[place] ?? 0.5),
          0,
        )
        return [row.name, isKnown ? (sum / total).toFixed(2) : '–']
      }),
    )
    await page.goto(`?view=contamination${address}`)
    const rows = await cells(page, 'Benchmarks by proneness')
    const names = expected.map((row) => row.name).sort((a, b) => b.length - a.length)
    for (const [combined = '', name = ''] of rows) {
      const benchmark = names.find((known) => name.startsWith(known)) ?? name
      expect(combined.split(' ')[0], benchmark).toBe(index.get(benchmark))
    }
    const order = rows.map(([combined = '']) => Number(combined.split(' ')[0]?.replace('–', '-1')))
    expect(order).toEqual([...order].sort((a, b) => b - a))
  }
})

test('gaps of every family are what plain rows give', async ({ page, request }) => {
  const facts = await factsOf(request)
  const groups = new Map<string, ReturnType<typeof pairsOf>>()
  for (const pair of pairsOf(facts)) {
    const name = (id: string) => String(facts.benchmarks.get(id)?.name)
    const key = `${name(pair.olderId)} → ${name(pair.fresherId)}|${pair.family === 'unknown' ? 'unknown family' : pair.family}`
    groups.set(key, [...(groups.get(key) ?? []), pair])
  }
  await page.goto('?view=contamination')
  await engineReady(page)
  const rows = await cells(page, 'Twin gaps by model family')
  expect(rows.length).toBe(groups.size)
  for (const [twins = '', family = '', pairs, median, interval] of rows) {
    const gap = twinGap(groups.get(`${twins.replace(' two different tests', '')}|${family}`) ?? [])
    expect(pairs, twins).toBe(String(gap?.pairs))
    expect(median, twins).toBe(signed(gap?.median ?? Number.NaN))
    const ends = gap?.interval
      ? `${signed(gap.interval.low)} to ${signed(gap.interval.high)}`
      : 'too few pairs (fewer than 5)'
    expect(interval, twins).toBe(ends)
  }
})

test('figures of one benchmark are what plain rows give, and each opens as many rows', async ({
  page,
  request,
}) => {
  test.setTimeout(360_000)
  const facts = await factsOf(request)
  const all = figuresOf(facts)
  const most = (by: (row: Figures) => number) => [...all].sort((a, b) => by(b) - by(a))[0]
  const chosen = [
    most((row) => row.gap?.pairs ?? 0),
    most((row) => row.claims.length),
    most((row) => row.stances.evidence + row.stances.concern + row.stances.clean),
    all.find((row) => row.released === 'no single release'),
  ].filter((row) => row !== undefined)
  for (const row of new Set(chosen)) {
    await page.goto(`?view=contamination&of=${row.id}`)
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { name: 'The rows behind each figure' })).toBeVisible({
      timeout: 60_000,
    })
    const said = row.stances.evidence + row.stances.concern + row.stances.clean
    await expect(
      main.getByRole('heading', { name: `What papers in the register say (${said})` }),
    ).toBeVisible()
    await expect(
      main.getByRole('heading', { name: `What the catalogue records (${row.recorded})` }),
    ).toBeVisible()
    await expect(main).toContainText(
      `Released${row.released.replace('release ', '')}`.replace('Releasedunknown', 'Releasedrelease unknown'),
    )
    const dated = row.claims.filter((c) => c.day !== null && Number(c.value) >= 0 && Number(c.value) <= 100)
    if (dated.length > 0)
      await expect(main).toContainText(`${counted(dated.length, 'score claim')} with a date`)
    const sized = row.claims.filter((c) => c.size_b !== null && Number(c.value) <= 100)
    const trend = sizeTrend(sized.map((c) => ({ size: Number(c.size_b), score: Number(c.value) })))
    if (trend) {
      await expect(main).toContainText(`${trend.points} claims with a known size`)
      await expect(main).toContainText(
        `${trend.slope.toFixed(1)} points for each tenfold, residual deviation ${trend.deviation.toFixed(1)}`,
      )
    }
    const sets = {
      all: row.claims.length,
      top: Math.min(5, row.claims.length),
      interval: row.claims.filter((c) => c.ci_low !== null).length,
      judged: row.judged,
      'not-one-run': row.notOneRun,
      sized: sized.length,
      dated: row.months === null ? 0 : row.claims.filter((c) => c.day !== null).length,
      pairs: pairsOf(facts).filter((pair) => pair.olderId === row.id).length,
    }
    for (const [set, count] of Object.entries(sets)) {
      await main.getByRole('combobox', { name: 'Rows' }).selectOption(set)
      const words = count === 0 ? /No (?:claim|paper)/ : counted(count, set === 'pairs' ? 'pair' : 'claim')
      const behind = main.getByRole('region', { name: 'The rows behind each figure' })
      await expect(behind.getByRole('status').first(), `${row.id} ${set}`).toContainText(words)
    }
  }
})

test('intervals and verdicts of the snapshot are what src/stats gives', async ({ request }) => {
  const facts = await factsOf(request)
  const judged = facts.claims.filter((row) => row.ci_low !== null)
  expect(judged.length).toBeGreaterThan(1000)
  for (const row of judged) {
    const items = Number(facts.benchmarks.get(String(row.benchmark_id))?.items)
    const interval = scoreInterval(Number(row.value), items)
    expect([row.ci_low, row.ci_high]).toEqual([interval?.low, interval?.high])
    const isMean = /^(avg|mean|average)@\d+$/i.test(String(row.metric))
    const verdict = grim(String(row.value_text), items, isMean ? Number(row.samples) : 1)
    expect(row.grim, `${row.value_text} on ${items}, ${row.metric}`).toBe(verdict)
  }
})

test('the exported overview holds the same figures', async ({ page, request }) => {
  const facts = await factsOf(request)
  const expected = new Map(figuresOf(facts).map((row) => [row.id, row]))
  await page.goto('?view=contamination')
  await engineReady(page)
  await cells(page, 'Benchmarks by proneness')
  await page.getByRole('button', { name: 'Export' }).first().click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /^JSON/ }).click()
  const told = JSON.parse(readFileSync(await (await saving).path(), 'utf8'))
  expect(told.rows.length).toBe(expected.size)
  expect(told.provenance.filters).toContain('weights exposure 1')
  for (const row of told.rows) {
    const figures = expected.get(row.benchmark_id)
    expect(row.claims).toBe(figures?.claims.length)
    for (const [name, value] of [
      ['exposure_months', figures?.months],
      ['share_after_release', figures?.shareAfter],
      ['twin_gap', figures?.gap?.median ?? null],
      ['twin_gap_low', figures?.gap?.interval?.low ?? null],
      ['twin_gap_high', figures?.gap?.interval?.high ?? null],
      ['saturation', figures?.s],
      ['headroom', figures?.headroom],
      ['resolution', figures?.resolution],
      ['not_one_run', figures?.notOneRun],
      ['judged', figures?.judged],
    ] as const) {
      if (value === null || value === undefined) expect(row[name], `${row.benchmark_id} ${name}`).toBeNull()
      else expect(row[name], `${row.benchmark_id} ${name}`).toBeCloseTo(value, 5)
    }
  }
})

/** The components as numbers of which more means more prone, in the order of the weights. */
function values(row: Figures, facts: Facts): (number | null)[] {
  const held = facts.benchmarks.get(row.id)?.answers_public === false
  const { evidence, concern, clean } = row.stances
  return [
    row.months === null ? null : row.months * (held ? 0.5 : 1),
    2 * evidence + concern + 2 * row.recordedFor - clean,
    row.gap?.kin && row.gap.interval ? row.gap.median : null,
    row.s,
    row.resolution,
    row.judged >= 5 ? row.notOneRun / row.judged : null,
  ]
}

/** A row of the overview in words, cell by cell; the combined rank has a test of its own. */
function wordsOf(row: Figures, facts: Facts): string[] {
  const benchmark = facts.benchmarks.get(row.id)
  const { evidence, concern, clean } = row.stances
  const said = evidence + concern + clean
  const stances = Object.entries(row.stances).filter(([, count]) => count > 0)
  const answers = { true: 'answers public', false: 'answers held back', null: 'answers: unknown' }[
    String(benchmark?.answers_public ?? null)
  ]
  return [
    '',
    `${row.name} ${counted(row.claims.length, 'claim')}, ${counted(row.papers, 'paper')}`,
    `${fixed(row.months, 0)} ${row.released}${row.shareAfter === null ? '' : `, ${percent(row.shareAfter)} after`} ${answers}`,
    `${said} · ${row.recorded} ${said === 0 ? 'no abstract here says so' : stances.map(([name, count]) => `${count} ${name}`).join(' ')}`,
    gapWords(row.gap),
    `${fixed(row.s, 2)} ${row.headroom === null ? 'headroom unknown' : `${fixed(row.headroom, 1)} left`}${row.r === null ? '' : `, R ${fixed(row.r, 2)}`}`,
    row.width === null
      ? '– no interval: items unknown or no share'
      : `${fixed(row.resolution, 2)} ±${fixed(row.width / 2, 1)} on ${Number(benchmark?.items).toLocaleString('en')} items`,
    row.judged === 0
      ? '– none judged'
      : `${percent(row.notOneRun / row.judged)} ${row.notOneRun} of ${row.judged}`,
  ]
}

function gapWords(gap: Figures['gap']): string {
  if (gap === null) return '–'
  const interval = gap.interval
    ? `${signed(gap.interval.low)} to ${signed(gap.interval.high)}, ${counted(gap.pairs, 'pair')}`
    : `too few pairs (${gap.pairs})`
  const mark = gap.kin ? '' : ' another test: difficulty alone may explain it'
  return `${signed(gap.median)} ${interval} against ${gap.fresher.join(', ')}${mark}`
}
