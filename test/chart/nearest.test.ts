import { describe, expect, it } from 'vitest'
import { nearestMark, walkOrders, walkTo } from '../../src/chart/nearest.ts'

const places = { xs: Float64Array.of(10, 50, 90), ys: Float64Array.of(90, 20, 60) }

describe('nearestMark', () => {
  it('finds the mark within reach, else none', () => {
    expect(nearestMark(places, 53, 22, 16)).toBe(1)
    expect(nearestMark(places, 70, 40, 16)).toBe(-1)
  })
})

describe('walkTo', () => {
  const orders = walkOrders(places)
  it('walks across with left and right, and stops at the ends', () => {
    expect(walkTo(orders, -1, 'right')).toBe(0)
    expect(walkTo(orders, 0, 'right')).toBe(1)
    expect(walkTo(orders, 2, 'right')).toBe(2)
    expect(walkTo(orders, 0, 'left')).toBe(0)
  })

  it('walks from low to high with up', () => {
    expect(walkTo(orders, 0, 'up')).toBe(2)
    expect(walkTo(orders, 2, 'up')).toBe(1)
    expect(walkTo(orders, 2, 'down')).toBe(0)
  })

  it('jumps to the ends, and gives -1 where there is nothing', () => {
    expect(walkTo(orders, 1, 'first')).toBe(0)
    expect(walkTo(orders, 1, 'last')).toBe(2)
    const none = { xs: new Float64Array(0), ys: new Float64Array(0) }
    expect(walkTo(walkOrders(none), -1, 'right')).toBe(-1)
  })
})
