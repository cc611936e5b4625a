import { expect, it } from 'vitest'
import { claimRecord, otherPapers, samePaper } from '../../src/query/claim-record.ts'
import { conflictBenchmarks, conflictRows } from '../../src/query/conflicts.ts'
import { answerOf, snapshotOf } from './claim-snapshot.ts'

it('finds one model with differing scores in different papers, however it is spelt', async () => {
  const snapshot = await snapshotOf([
    { value: 50 },
    { value: 58, paper_id: 'p2', model: 'sample 7b' },
    { value: 70, paper_id: 'p3', benchmark: 'Other' },
  ])
  const rows = await answerOf(snapshot, conflictRows(null))
  expect(rows.map((row) => row.value)).toEqual([50, 58])
  expect(rows[0]).toMatchObject({ group_low: 50, group_high: 58, group_papers: 2 })
  expect(await answerOf(snapshot, conflictRows('Other'))).toEqual([])
  expect(await answerOf(snapshot, conflictBenchmarks())).toEqual([
    { key: 'Sample', name: 'Sample', conflicts: 1 },
  ])
})

it.each([
  ['one paper', { value: 58 }],
  ['the same value', { paper_id: 'p2', value: 50 }],
  ['another kind', { paper_id: 'p2', value: 58, kind: 'gain' }],
  ['another stated size', { paper_id: 'p2', value: 58, size_b: 70 }],
  ['a share instead of a percentage', { paper_id: 'p2', value: 0.58, unit: '' }],
  ['a metric that measures something else', { paper_id: 'p2', value: 58, metric: 'gFID' }],
  ["an attack's success", { paper_id: 'p2', value: 58, metric: 'attack success rate' }],
])('finds no conflict with %s', async (_, other) => {
  const snapshot = await snapshotOf([{ size_b: 7 }, { size_b: 7, ...other }])
  expect(await answerOf(snapshot, conflictRows(null))).toEqual([])
})

it.each([
  'ours',
  'ours (Sample-7B)',
  'other methods',
  'base',
  'LLMs',
  'Our method',
  'the proposed model',
  'baseline',
  'prior SOTA',
  'human',
])('does not take "%s" for one model', async (model) => {
  const snapshot = await snapshotOf([{ model }, { model, paper_id: 'p2', value: 58 }])
  expect(await answerOf(snapshot, conflictRows(null))).toEqual([])
})

it('puts the widest spread first, as a share of the scale', async () => {
  const snapshot = await snapshotOf([
    { value: 1000, unit: 'rating', model: 'B' },
    { value: 1100, unit: 'rating', model: 'B', paper_id: 'p2' },
    { value: 50, model: 'A' },
    { value: 65, model: 'A', paper_id: 'p2' },
  ])
  const rows = await answerOf(snapshot, conflictRows(null))
  expect(rows.map((row) => row.model)).toEqual(['A', 'A', 'B', 'B'])
})

it('tells of a claim what its paper, other papers and its benchmark say', async () => {
  const papers = [{ paper_id: 'p1', title: 'A sample', abstract: 'We report 50%.', source: 'x' }]
  const snapshot = await snapshotOf(
    [{}, { paper_id: 'p2' }, { benchmark: 'Other' }, { model: null, paper_id: 'p3' }],
    papers,
  )
  const [claim] = await answerOf(snapshot, claimRecord('c0'))
  expect(claim).toMatchObject({ claim_id: 'c0', abstract: 'We report 50%.', authors: [], scale: null })
  expect((await answerOf(snapshot, otherPapers('c0'))).map((row) => row.claim_id)).toEqual(['c1'])
  expect((await answerOf(snapshot, samePaper('c0'))).map((row) => row.claim_id)).toEqual(['c2'])
  expect(await answerOf(snapshot, otherPapers('c3'))).toEqual([])
  expect(await answerOf(snapshot, claimRecord("' OR 1=1 --"))).toEqual([])
})

it('tells of a word that names no model no numbers of other papers', async () => {
  const snapshot = await snapshotOf([
    { model: 'base' },
    { model: 'ours', paper_id: 'p2' },
    { model: 'base', paper_id: 'p3' },
  ])
  expect(await answerOf(snapshot, otherPapers('c0'))).toEqual([])
})
