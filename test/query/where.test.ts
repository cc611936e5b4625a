import { describe, expect, it } from 'vitest'
import { noFilter } from '../../src/claim/filter.ts'
import { whereClaims, whereOnly } from '../../src/query/where.ts'

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
