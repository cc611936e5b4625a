import { describe, expect, it } from 'vitest'
import { type ClaimFilter, noFilter } from '../../src/claim/filter.ts'
import { claimRows, type Sort } from '../../src/query/claim-rows.ts'
import {
  everyGroupedClaim,
  type Grouping,
  groupedCount,
  groupedRows,
  isGroup,
  type ListRow,
} from '../../src/query/grouped-rows.ts'
import { answerOf, snapshotOf } from './claim-snapshot.ts'

const filter: ClaimFilter = { ...noFilter, benchmarks: ['Sample'] }
const highest: Sort[] = [{ column: 'value', descending: true }]
const claims: Record<string, string | number | null>[] = [
  { claim_id: 'a', paper_id: 'p1', title: 'One', model: 'Tiny-7B', size_b: 7, value: 40 },
  { claim_id: 'b', paper_id: 'p2', title: 'Two', model: 'tiny 7b', size_b: 7, value: 90 },
  { claim_id: 'c', paper_id: 'p1', title: 'One', model: 'Large', size_b: null, value: 80 },
  { claim_id: 'd', paper_id: 'p3', title: 'Three', model: null, size_b: null, value: 85 },
  { claim_id: 'e', paper_id: 'p3', title: 'Three', model: 'ours', size_b: null, value: 60 },
  { claim_id: 'f', paper_id: 'p2', title: 'Two', model: 'Large', value: 99, kind: 'gain' },
  { claim_id: 'g', paper_id: 'p2', title: 'Two', model: 'Large', value: 12, benchmark: 'Other' },
]
const by = (name: Grouping['by'], change: Partial<Grouping> = {}): Grouping => ({
  by: name,
  unfolded: false,
  except: [],
  ...change,
})

/** Heads as "key: lowest-highest (count)", claims by their id. */
function told(rows: readonly ListRow[]): string[] {
  return rows.map((row) =>
    isGroup(row) ? `${row.groupKey}: ${row.low}-${row.high} (${row.claims})` : row.claim_id,
  )
}

async function listed(grouping: Grouping, sort = highest, kept = filter, limit = 100, offset = 0) {
  return answerOf(await snapshotOf(claims), groupedRows(kept, grouping, sort, limit, offset))
}

describe('rows in groups', () => {
  it('stand where their first claim would stand, closed at first', async () => {
    expect(told(await listed(by('paper')))).toEqual(['p2: 90-90 (1)', 'p3: 60-85 (2)', 'p1: 40-80 (2)'])
  })

  it('follow every sort key and direction', async () => {
    const lowest = [{ column: 'value', descending: false }]
    expect(told(await listed(by('paper', { unfolded: true }), lowest))).toEqual([
      'p1: 40-80 (2)',
      'a',
      'c',
      'p3: 60-85 (2)',
      'e',
      'd',
      'p2: 90-90 (1)',
      'b',
    ])
  })

  it('open one by one, or all but some', async () => {
    expect(told(await listed(by('paper', { except: ['p1'] })))).toEqual([
      'p2: 90-90 (1)',
      'p3: 60-85 (2)',
      'p1: 40-80 (2)',
      'c',
      'a',
    ])
    const allButOne = await listed(by('paper', { unfolded: true, except: ['p3'] }))
    expect(allButOne.filter(isGroup).map((row) => [row.groupKey, row.isOpen])).toEqual([
      ['p2', true],
      ['p3', false],
      ['p1', true],
    ])
    expect(told(allButOne)).not.toContain('d')
  })

  it('take a model however it is spelt for one, and claims that name none for a group of their own', async () => {
    const rows = (await listed(by('model'))).filter(isGroup)
    expect(rows.map(({ groupName, claims: n, papers }) => [groupName, n, papers])).toEqual([
      ['Tiny-7B', 2, 2],
      [null, 2, 1],
      ['Large', 1, 1],
    ])
  })

  it('give no range over several benchmarks, and never mix kinds', async () => {
    const rows = (await listed(by('paper'), highest, noFilter)).filter(isGroup)
    const two = rows.find((row) => row.groupKey === 'p2')
    expect(two).toMatchObject({ claims: 2, benchmarks: 2, low: null, high: null, unit: null })
    const gains = await listed(by('paper', { unfolded: true }), highest, { ...noFilter, kind: 'gain' })
    expect(told(gains)).toEqual(['p2: 99-99 (1)', 'f'])
  })

  it('come in windows that make the whole list', async () => {
    const grouping = by('model', { unfolded: true })
    const whole = told(await listed(grouping))
    const parts: string[] = []
    for (let offset = 0; offset < whole.length; offset += 3)
      parts.push(...told(await listed(grouping, highest, filter, 3, offset)))
    expect(parts).toEqual(whole)
  })

  it('are counted with the claims of open groups', async () => {
    const connection = await snapshotOf(claims)
    for (const grouping of [
      by('paper'),
      by('paper', { except: ['p1', 'no such'] }),
      by('model', { unfolded: true, except: ['-'] }),
    ]) {
      const rows = await answerOf(connection, groupedRows(filter, grouping, highest, 100))
      const [count] = await answerOf(connection, groupedCount(filter, grouping))
      expect(count).toEqual({ groups: rows.filter(isGroup).length, rows: rows.length })
    }
  })

  it('are exported group after group, whether open or not', async () => {
    const connection = await snapshotOf(claims)
    const every = await answerOf(connection, everyGroupedClaim(filter, 'paper', highest))
    expect(every.map((row) => row.claim_id)).toEqual(['b', 'd', 'e', 'c', 'a'])
    const flat = await answerOf(connection, claimRows(filter, highest, 100))
    expect(every.find((row) => row.claim_id === 'c')).toEqual(flat.find((row) => row.claim_id === 'c'))
  })
})
