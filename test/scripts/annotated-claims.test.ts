import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { annotatedClaims, annotatedConfidence } from '../../scripts/register/annotated-claims.ts'
import { readRegister } from '../../scripts/register/facts.ts'
import { main } from '../../scripts/register.ts'
import type { Annotation } from '../../scripts/train/annotations.ts'
import { scratchFolder, testOutside } from './outside.ts'

const title = 'Spinning Wool'
const abstract =
  'Spindle-7B reaches 71.50% pass@1 on AIME 2024, over 12 points more than Qwen3-30B-A3B, which fails one task in five on WoolQA.'
const text = `${title}\n${abstract}`
const at = (words: string): [number, number] => {
  const start = text.indexOf(words)
  return [start, start + words.length]
}

const annotation: Annotation = {
  id: '2501.00001',
  claims: [
    {
      ...{ benchmark: 'AIME 2024', value: 71.5, unit: '%', kind: 'score', metric: 'Pass@1' },
      ...{ model: 'Spindle-7B', size_b: 7, role: 'own', at: at('71.50% pass@1 on AIME 2024') },
    },
    {
      ...{ benchmark: 'AIME 2024', value: 12, unit: 'points', kind: 'gain', metric: null },
      ...{ model: 'Spindle-7B', size_b: 7, role: 'own', at: at('12 points') },
    },
    {
      ...{ benchmark: 'WoolQA', value: 80, unit: '%', kind: 'score', metric: null },
      ...{ model: 'Qwen3-30B-A3B', size_b: 30, role: 'other', at: at('one task in five on WoolQA') },
    },
  ],
}
const paper = { paper_id: '2501.00001', title, abstract }

describe('annotatedClaims', () => {
  const claims = annotatedClaims(paper, annotation) ?? []

  it('lays a reader’s facts out as rows, identified by the catalogue', () => {
    expect(claims[0]).toMatchObject({
      ...{ benchmark: 'AIME 2024', benchmark_id: 'aime-2024', value: 71.5, value_text: '71.50', unit: '%' },
      ...{ metric: 'pass@1', samples: 1, model: 'Spindle-7B', size_b: 7, size_source: 'name', bound: null },
      ...{ evidence: '71.50% pass@1 on AIME 2024', confidence: annotatedConfidence },
    })
    expect(abstract.slice(claims[0]?.evidence_start ?? 0, claims[0]?.evidence_end ?? 0)).toBe(
      claims[0]?.evidence,
    )
    expect(claims[1]).toMatchObject({ kind: 'gain', value: 12, bound: 'over' })
  })

  it('keeps a number that is told in words, with the words', () => {
    expect(claims[2]).toMatchObject({ value: 80, value_text: '80', evidence: 'one task in five on WoolQA' })
    expect(claims[2]).toMatchObject({ model_family: 'Qwen', active_b: 3, benchmark_id: null })
  })

  it('gives one id to each', () => {
    const twice = { ...annotation, claims: [...annotation.claims, ...annotation.claims] }
    const ids = (annotatedClaims(paper, twice) ?? []).map((claim) => claim.claim_id)
    expect(new Set(ids).size).toBe(6)
  })

  it('is silent where the paper has another text than was read', () => {
    expect(
      annotatedClaims({ ...paper, abstract: `Newer words come first. ${abstract}` }, annotation),
    ).toBeNull()
  })
})

it('stands in the register in place of what the extractor found', async () => {
  const folder = scratchFolder()
  mkdirSync(join(folder, 'in'))
  const records = [
    { id: '2501.00001', title, abstract, authors: ['Ada L.'] },
    { id: '2502.00002', title: 'On Sheep', abstract: 'We reach 40% on WoolQA.', authors: ['Bo M.'] },
    { id: '2503.00003', title: 'On Rams', abstract: 'We reach 41% on WoolQA.', authors: ['Bo M.'] },
  ]
  writeFileSync(join(folder, 'in', 'mine.ndjson'), records.map((record) => JSON.stringify(record)).join('\n'))
  const annotations = [annotation, { id: '2503.00003', claims: [] }]
  writeFileSync(join(folder, 'read.jsonl'), annotations.map((row) => JSON.stringify(row)).join('\n'))
  const out = join(folder, 'data')
  const args = [join(folder, 'in'), '--out', out, '--annotations', join(folder, 'read.jsonl'), '--quiet']
  expect(await main(args, testOutside())).toBe(0)
  const { claims, papers } = readRegister(out)
  expect(claims.map((row) => [row.paper_id, row.benchmark, row.value])).toEqual([
    ['2501.00001', 'AIME 2024', 71.5],
    ['2501.00001', 'AIME 2024', 12],
    ['2501.00001', 'WoolQA', 80],
    ['2502.00002', 'WoolQA', 40],
  ])
  expect(papers.map((row) => row.paper_id)).toEqual(['2501.00001', '2502.00002'])
  expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain(
    'Annotators read 1 of the papers (`annotations.jsonl`): their 3 claims',
  )
})
