import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { difference, differenceWords } from '../../scripts/register/difference.ts'
import { readRegister, registerConfidence, registerOf } from '../../scripts/register/facts.ts'
import { main } from '../../scripts/register.ts'
import { main as diff } from '../../scripts/register-diff.ts'
import { derivedCells } from '../../scripts/snapshot/derive.ts'
import { snapshotClaims } from '../../scripts/snapshot/tables.ts'
import { benchmarkById } from '../../src/catalogue/catalogue.ts'
import type { Row } from '../../src/store/row.ts'
import { scratchFolder, testOutside } from './outside.ts'

const paper = (id: string, abstract: string) =>
  JSON.stringify({ id, title: `On ${id}`, authors: ['Ada L.', 'Bo M.'], abstract })
const input = [
  paper('2502.00002', 'We reach 40% on WoolQA and 71.50% on SheepBench.'),
  paper('2501.00001', 'We reach 12% on WoolQA, with "quotes", and more.'),
  paper('2503.00003', 'No numbers here.'),
].join('\n')

async function makeRegister() {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in', 'mine.ndjson'), input)
  const out = join(folder, 'data')
  const outside = testOutside()
  expect(await main([join(folder, 'in'), '--out', out, '--quiet'], outside)).toBe(0)
  return { folder, out, outside, text: (name: string) => readFileSync(join(out, name), 'utf8') }
}

describe('the register', () => {
  it('holds facts of the papers that claim something, one paper after another', async () => {
    const { out, outside, text } = await makeRegister()
    const { papers, claims } = readRegister(out)
    expect(papers.map((row) => row.paper_id)).toEqual(['2501.00001', '2502.00002'])
    expect(claims.map((row) => [row.paper_id, row.benchmark, row.value_text])).toEqual([
      ['2501.00001', 'WoolQA', '12'],
      ['2502.00002', 'WoolQA', '40'],
      ['2502.00002', 'SheepBench', '71.50'],
    ])
    expect(text('papers.csv').split('\n')[0]).toBe(
      'paper_id,title,authors,published,date_precision,source,url',
    )
    expect(text('papers.csv')).toContain('Ada L.; Bo M.')
    expect(text('papers.csv')).not.toContain('We reach')
    expect(outside.said[0]).toMatch(/^3 papers read; register of 2 papers, 3 claims, 0 statements/)
  })

  it('says how it was made, and is made again byte for byte', async () => {
    const first = await makeRegister()
    const second = await makeRegister()
    for (const name of ['papers.csv', 'claims.csv', 'statements.csv'])
      expect(second.text(name)).toBe(first.text(name))
    const readme = first.text('README.md')
    expect(readme).toMatch(/\| in\/mine\.ndjson \| \d+ \| `[0-9a-f]{64}` \|/)
    expect(readme).toContain('| papers read | 3 |')
    expect(readme).toContain('2501-01-01'.replace('2501', '2025'))
  })

  it('leaves out claims that are not confident enough, and papers that then claim nothing', () => {
    const claim = (id: string, confidence: number): Row => ({ claim_id: id, paper_id: id, confidence })
    const papers = ['a', 'b', 'c'].map((paper_id) => ({ paper_id }))
    const found = registerOf(
      [claim('a', registerConfidence), claim('b', registerConfidence - 0.01)],
      [],
      papers,
    )
    expect(found.claims.map((row) => row.claim_id)).toEqual(['a'])
    expect(found.papers).toEqual([{ paper_id: 'a' }])
  })

  it('stays as it was when an input cannot be read', async () => {
    const { out, folder, text } = await makeRegister()
    const before = text('claims.csv')
    const outside = testOutside()
    expect(await main([join(folder, 'in'), join(folder, 'missing'), '--out', out, '--quiet'], outside)).toBe(
      1,
    )
    expect(outside.logged.join('\n')).toContain('missing: no such file')
    expect(text('claims.csv')).toBe(before)
  })
})

describe('the difference of two registers', () => {
  const claim = (claim_id: string, more: object = {}): Row => ({
    claim_id,
    paper_id: 'p',
    benchmark: 'WoolQA',
    kind: 'score',
    value_text: '40',
    unit: '%',
    model: null,
    evidence: '40% on WoolQA',
    confidence: 0.9,
    ...more,
  })

  it('is told in words, by benchmark and column', () => {
    const before = [claim('a'), claim('b'), claim('c', { confidence: 0.8 })]
    const after = [claim('b', { model: 'Lamb-7B' }), claim('c'), claim('d', { benchmark: 'SheepBench' })]
    expect(differenceWords(difference(before, after))).toEqual([
      'claims: 3 before, 3 after; 1 added, 1 gone, 1 changed',
      '  WoolQA: +0 −1 ~1',
      '  SheepBench: +1 −0 ~0',
      'changed columns: model 1',
      'added: p SheepBench score 40% by an unnamed model: "40% on WoolQA"',
      'gone: p WoolQA score 40% by an unnamed model: "40% on WoolQA"',
      'changed: p WoolQA 40: model none → Lamb-7B',
    ])
    expect(differenceWords(difference(before, before))).toEqual([
      'claims: 3 before, 3 after; 0 added, 0 gone, 0 changed',
    ])
  })

  it('compares folders, or a git revision with a folder', async () => {
    const { out } = await makeRegister()
    const outside = testOutside()
    expect(await diff([out, out], outside)).toBe(0)
    expect(outside.said).toEqual(['claims: 3 before, 3 after; 0 added, 0 gone, 0 changed'])
    const root =
      execFileSync('git', ['rev-list', '--max-parents=0', 'HEAD'], { encoding: 'utf8' })
        .trim()
        .split('\n')[0] ?? ''
    expect(await diff([root, out], outside)).toBe(0)
    expect(outside.said[1]).toContain('3 added')
    expect(await diff(['no-such-revision', out], outside)).toBe(1)
    expect(await diff(['a', 'b', 'c'], outside)).toBe(2)
  })
})

describe('columns that the snapshot adds', () => {
  const aime = benchmarkById('aime-2024')
  const score: Row = { kind: 'score', value: 90, value_text: '90.0', unit: '%', metric: null, bound: null }

  it('are the Wilson interval and the GRIM verdict of a share of items', () => {
    const cells = derivedCells(score, aime)
    expect(Math.round(Number(cells.ci_low))).toBe(74)
    expect(Math.round(Number(cells.ci_high))).toBe(97)
    expect(cells.grim).toBe('single run')
    expect(derivedCells({ ...score, value: 57.1, value_text: '57.1' }, aime).grim).toMatch(/^needs k >= \d+$/)
  })

  it.each([
    ['a gain', { kind: 'gain' }],
    ['a bound', { bound: 'over' }],
    ['F1', { metric: 'F1' }],
    ['a rating', { unit: 'rating', value: 1800, value_text: '1800' }],
  ])('are empty for %s', (_, change) => {
    expect(derivedCells({ ...score, ...change }, aime)).toEqual({ ci_low: null, ci_high: null, grim: null })
  })

  it('are empty for a benchmark that the catalogue does not know', () => {
    expect(derivedCells(score, null)).toEqual({ ci_low: null, ci_high: null, grim: null })
  })

  it('repeat paper and domain, and the rows stand by benchmark and date', () => {
    const papers: Row[] = [
      { paper_id: 'late', title: 'Late', published: '2025-02-01', date_precision: 'day', url: null },
      { paper_id: 'early', title: 'Early', published: '2024-02-01', date_precision: 'day', url: 'u' },
    ]
    const claims: Row[] = ['late', 'early'].map((paper_id) => ({
      ...score,
      claim_id: paper_id,
      paper_id,
      benchmark: 'AIME 2024',
      benchmark_id: 'aime-2024',
    }))
    const rows = snapshotClaims(
      [...claims, { ...score, paper_id: 'late', benchmark: 'Aaa', benchmark_id: null }],
      papers,
    )
    expect(rows.map((row) => [row.benchmark, row.title, row.domain])).toEqual([
      ['Aaa', 'Late', null],
      ['AIME 2024', 'Early', 'math'],
      ['AIME 2024', 'Late', 'math'],
    ])
  })
})
