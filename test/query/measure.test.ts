import { expect, it } from 'vitest'
import { conflictRows } from '../../src/query/conflicts.ts'
import { answerOf, snapshotOf } from './claim-snapshot.ts'

/** Whether scores of two metrics are set against each other. */
async function areCompared(one: string | null, other: string | null): Promise<boolean> {
  const snapshot = await snapshotOf([{ metric: one }, { paper_id: 'p2', value: 58, metric: other }])
  return (await answerOf(snapshot, conflictRows(null))).length > 0
}

it.each([
  [null, 'accuracy'],
  ['pass@1', 'accuracy'],
  ['avg@32', 'maj@k'],
  ['Top-1 accuracy', 'acc'],
  ['success rate', 'solve rate'],
  ['exact match', 'EM'],
  ['macro F1', 'Macro-F1'],
  ['F1-score', 'F1'],
  ['average score', null],
])('sets %s against %s', async (one, other) => {
  expect(await areCompared(one, other)).toBe(true)
})

it.each([
  [null, 'WER'],
  ['accuracy', 'F1'],
  ['macro-F1', 'micro-F1'],
  ['success rate', 'attack success rate'],
  ['pass@1', 'passive error'],
  ['accuracy', 'FID'],
])('leaves %s and %s apart', async (one, other) => {
  expect(await areCompared(one, other)).toBe(false)
})
