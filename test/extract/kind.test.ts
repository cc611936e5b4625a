import { describe, expect, it } from 'vitest'
import { boundBefore, kindOf } from '../../src/extract/kind.ts'

const rows = (list: string) => list.split('|')

describe('boundBefore', () => {
  it.each(
    rows(
      'up to |an up to a |up to an |Up to +|up to ≈|up to an +|as much as|as much as |as high as|As high as  ',
    ),
  )('"up to" in "%s"', (left) => {
    expect(boundBefore(left)).toBe('up to')
  })

  it.each(
    rows(
      'over|over |over  |above |more than |exceed |exceeds |exceeding |surpass |surpasses |surpassing |' +
        'at least|At least |>|> |it is >  ',
    ),
  )('"over" in "%s"', (left) => {
    expect(boundBefore(left)).toBe('over')
  })

  it.each(
    rows(
      'about|about |about  |around |approximately |nearly |almost |roughly |close to |Close to|≈|≈ |it is ≈  ',
    ),
  )('"about" in "%s"', (left) => {
    expect(boundBefore(left)).toBe('about')
  })

  it.each(
    rows(
      '|reaches |up to|up to 5 of |up to the |up to =|up to a +x|as much as a |as high as 5 and |as soon as |' +
        'over x|over 5 and |moreover |exceeded |surpassed |least |>x|> 5 and |about x|about 5, |close |' +
        'whereabout |≈x|≈ 5, ',
    ),
  )('none in "%s"', (left) => {
    expect(boundBefore(left)).toBe(null)
  })
})

describe('kindOf', () => {
  /** A forest that gives every row one probability. */
  const always = (p: number) => ({ bias: Math.log(p / (1 - p)), trees: [] })
  it.each([
    [0.9, 0.9, 'score', 'score'],
    [0.9, 0.9, null, 'relative'],
    [0.5, 0.9, null, 'relative'],
    [0.4, 0.9, null, 'gain'],
    [0.4, 0.5, null, 'gain'],
    [0.4, 0.4, null, 'score'],
  ] as const)('relative %f, gain %f, phrase %s: %s', (relative, gain, ruled, kind) => {
    expect(kindOf({ relative: always(relative), gain: always(gain) }, ruled, [])).toBe(kind)
  })
})
