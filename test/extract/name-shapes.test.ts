import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { findNames } from '../../src/extract/name.ts'
import { knownTails, parts, shapeTails } from '../../src/extract/name-shapes.ts'

const names = (abstract: string) => findNames(readDocument('Untitled', abstract), []).map(({ name }) => name)

describe('what belongs to a name though it stands behind it', () => {
  it.each(shapeTails)('behind any name: $example', ({ example }) => {
    expect(names(`Now ${example}, which is new, reads 41.5%.`)).toEqual([example])
  })

  it.each(knownTails)('behind a catalogued name: $example', ({ example }) => {
    expect(names(`Now ${example}, which is new, reads 41.5%.`)).toEqual([example])
  })

  it.each(parts)('in a word of its own: $example', ({ example }) => {
    expect(names(`Now ${example} tasks, which are new, read 41.5%.`)).toEqual([example])
  })

  it.each([
    ['Wool-QA 4', 'Wool-QA 4'],
    ['Wool-QA V3', 'Wool-QA V3'],
    ['Wool-QA 1998', 'Wool-QA 1998'],
    ['Wool-QA Task 1', 'Wool-QA Task 1'],
    ['Wool-QA task C', 'Wool-QA task C'],
    ['Wool-QA Shared Task 2', 'Wool-QA Shared Task 2'],
    ['Wool-QA Challenge Task 3', 'Wool-QA Challenge Task 3'],
    ['Wool-QA Track 2', 'Wool-QA Track 2'],
    ['Wool-QA Hard 2024 val', 'Wool-QA Hard 2024 val'],
    ['mini-WoolNet', 'mini-WoolNet'],
    ['tiny-WoolNet', 'tiny-WoolNet'],
    ['tiered-WoolNet', 'tiered-WoolNet'],
    ['WoolEval+', 'WoolEval+'],
    ['WoolEval++', 'WoolEval++'],
    ['WoolEval*', 'WoolEval*'],
    ['Wool_2.5:Felt', 'Wool_2.5:Felt'],
    ['MATH-Hard', 'MATH-Hard'],
    ['COCO-hard', 'COCO-hard'],
    ['COCO/test', 'COCO/test'],
    ['COCO-val-17', 'COCO-val-17'],
    ['COCO-256', 'COCO-256'],
    ["COCO's Full", 'COCO Full'],
    ["COCO's Verified", 'COCO Verified'],
    ['MATH Level 3', 'MATH Level 3'],
    ['COCO Part IV', 'COCO Part IV'],
    ['COCO Part 2', 'COCO Part 2'],
    ['COCO tasks B', 'COCO tasks B'],
    ['COCO Track 3', 'COCO Track 3'],
    ['COCO Shared Task', 'COCO Shared Task'],
    ['COCO Challenge', 'COCO Challenge'],
    ['COCO 2014', 'COCO 2014'],
    ['COCO 2014-2017', 'COCO 2014-2017'],
    ['COCO  Hard  Train', 'COCO Hard Train'],
    ['ImageNet 512 × 512', 'ImageNet 512x512'],
    ['ImageNet 128 times 128', 'ImageNet 128x128'],
    ['COCO val2017', 'COCO val2017'],
    ['COCO minival', 'COCO minival'],
    ['COCO fullset', 'COCO fullset'],
    ['COCO test-std', 'COCO test-std'],
    ['KITTI Odometry', 'KITTI Odometry'],
    ['MMLU Abstract Algebra', 'MMLU Abstract Algebra'],
  ])('%s is %s', (text, name) => {
    expect(names(`Now ${text}, which is new, reads 41.5%.`)).toEqual([name])
  })

  it('reads a part behind the bracket of a short form', () => {
    expect(names('Common Objects (COCO) Part II, which is new, reads 41.5%.')).toContain('COCO Part II')
  })
})

describe('what is no part of a name', () => {
  it('is another benchmark behind a hyphen or a slash', () => {
    expect(names('Now GSM8K/MATH, which is new, reads 41.5%.')).toEqual(['GSM8K', 'MATH'])
  })

  it.each([
    ['Wool-QA 2%', 'Wool-QA'],
    ['Wool-QA 2 %', 'Wool-QA'],
    ['Wool-QA 2 points up', 'Wool-QA'],
    ['Wool-QA 41', 'Wool-QA'],
    ['Wool-QA 2.75', 'Wool-QA'],
    ['Wool-QA Harder', 'Wool-QA'],
    ['Wool-QA Benchmark', 'Wool-QA'],
    ['Wool-QA Leaderboard', 'Wool-QA'],
    ['Wool-QA Hard Lite Pro Plus', 'Wool-QA Hard Lite Pro'],
    ['Wool-QA.', 'Wool-QA'],
    ['MMLU Accuracy', 'MMLU'],
    ['MMLU Overall', 'MMLU'],
    ['MMLU Law rises', 'MMLU'],
    ['COCO Trainer runs', 'COCO'],
    ['COCO hard as ever', 'COCO'],
    ['GSM8K 12x12', 'GSM8K'],
  ])('%s is only %s', (text, name) => {
    expect(names(`the ${text} reads 41.5%.`)).toEqual([name])
  })

  it.each(['@WoolNet', 'see/WoolNet', 'v.WoolNet', 'maxi-WoolNet'])('%s is no name', (text) => {
    expect(names(`Now ${text} reads 41.5%.`)).toEqual([])
  })
})
