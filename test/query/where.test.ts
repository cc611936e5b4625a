import { describe, expect, it } from 'vitest'
import { noFilter } from '../../src/claim/filter.ts'
import { claimRows } from '../../src/query/claim-rows.ts'
import { whereClaims, whereOnly } from '../../src/query/where.ts'
import { answerOf, snapshotOf } from './claim-snapshot.ts'

describe('conditions of a filter', () => {
  const filter = { ...noFilter, search: 'Wool math', roles: ['own' as const], valueMin: 5 }

  it('can be parted: what one leaves out the other keeps', () => {
    const around = whereClaims(filter, ['roles'])
    const own = whereOnly(filter, ['roles'])
    expect([...around.params, ...own.params].sort()).toEqual([...whereClaims(filter).params].sort())
    expect(own).toEqual({ sql: 'role IN (?)', params: ['own'] })
    expect(whereOnly(noFilter, ['roles'])).toEqual({ sql: 'true', params: [] })
  })

  it('look for every word of a search', () => {
    expect(whereClaims(filter).params).toEqual(expect.arrayContaining(['wool', 'math']))
  })
})

describe('a window of rows', () => {
  const claims = Array.from({ length: 30 }, (_, index) => ({ value: index % 7, evidence: `row ${index}` }))

  it('is the same deep in the list, where it is found by ids, as near its head', async () => {
    const connection = await snapshotOf(claims)
    const sort = [{ column: 'value', descending: true }]
    const all = await answerOf(connection, claimRows(noFilter, sort, 30, 0))
    const deep = claimRows(noFilter, sort, 5, 10_000)
    // The same SQL, its offset brought back to where these few rows are.
    const near = { ...deep, params: deep.params.map((param) => (param === 10_000 ? 12 : param)) }
    expect(deep.sql).toContain('claim_id IN')
    expect(await answerOf(connection, near)).toEqual(all.slice(12, 17))
  })
})
