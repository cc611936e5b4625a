import { describe, expect, it } from 'vitest'
import { signedValue } from '../../src/extract/signed-value.ts'

const of = (
  left: string,
  right = '',
  kind: 'score' | 'gain' | 'relative' = 'gain',
  sign: '' | '+' | '-' = '',
) => signedValue({ value: 4.2, sign }, kind, left, right)

describe('signedValue', () => {
  it.each(
    (
      'drops by |drop of |decreases by |decreasing |declines |degrades by |falls |fall of about |loses |lost |' +
      'a loss of |losses of |worse by |lower by |Drops by|drops in accuracy by |drops  |drops ≈|drops (|drops by ≈|' +
      'falls by one more (|lower than it was '
    )
      .split('|')
      .map((left) => (/[≈(]$/.test(left) ? left.replace(/ ?([≈(])$/, ' $1') : `${left.trimEnd()} `)),
  )('is negative behind "%s"', (left) => {
    expect(of(`Its accuracy ${left}`)).toBe(-4.2)
    expect(of(`Its accuracy ${left}`, '', 'relative')).toBe(-4.2)
    expect(of(`Its accuracy ${left}`, '', 'gain', '-')).toBe(-4.2)
    expect(of(`Its accuracy ${left}`, '', 'gain', '+')).toBe(4.2)
    expect(of(`Its accuracy ${left}`, '', 'score')).toBe(4.2)
  })

  it.each([
    'rises by ',
    'drops',
    'loch of ',
    'drops by a lot, then gains ',
    'drops to one two three four ',
    'drops by =',
    'backdrop by ',
    'falls again; it gains ',
    `drops by ${'far'.repeat(20)} `,
    `drops ${'x'.repeat(45)} `,
  ])('is positive behind "%s"', (left) => {
    expect(of(left)).toBe(4.2)
  })

  it('looks at most 50 letters back', () => {
    expect(of(`drops ${'x'.repeat(43)} `)).toBe(-4.2)
    expect(of(`drops ${'x'.repeat(44)} `)).toBe(4.2)
    expect(of(`drop ${'x'.repeat(44)} `)).toBe(-4.2)
    expect(of(`drop ${'x'.repeat(45)} `)).toBe(4.2)
  })

  it.each([
    'drop',
    ' drop',
    '  drop',
    ' point drop',
    'point decrease',
    ' decline',
    ' accuracy degradation',
    ' Loss',
  ])('is negative before "%s"', (right) => {
    expect(of('a ', right)).toBe(-4.2)
  })

  it.each([' gain', ' of the drop', ' dropped', ' more, no drop', ', drop', ' one two drop'])(
    'is positive before "%s"',
    (right) => {
      expect(of('a ', right)).toBe(4.2)
    },
  )

  it('is what is printed', () => {
    expect(of('a ', '', 'gain', '-')).toBe(-4.2)
    expect(of('a ', ' drop', 'gain', '+')).toBe(4.2)
    expect(of('a ', '', 'score', '-')).toBe(4.2)
  })
})
