import { describe, expect, it } from 'vitest'
import { linkWithFilter, zoomParser } from '../../src/address/figure.ts'

describe('zoom in the address', () => {
  it('survives the way there and back', () => {
    const zoom = zoomParser.parse('0.5:70:20:95.5')
    expect(zoom).toEqual([0.5, 70, 20, 95.5])
    expect(zoomParser.serialize(zoom ?? [0, 1, 0, 1])).toBe('0.5:70:20:95.5')
  })

  it.each(['', '1:2:3', '2:1:0:1', '0:1:5:5', 'a:b:c:d', '0:1:0:1:2', '0:Infinity:0:1'])(
    'ignores %j',
    (text) => {
      expect(zoomParser.parse(text)).toBeNull()
    },
  )
})

describe('linkWithFilter', () => {
  it('keeps the filter and drops what is the page’s own', () => {
    expect(linkWithFilter('compare', '?view=charts&b=aime-2024&chart=date&size=1-8')).toBe(
      '?b=aime-2024&size=1-8',
    )
    expect(linkWithFilter('charts', '?b=aime-2024')).toBe('?view=charts&b=aime-2024')
  })
})
