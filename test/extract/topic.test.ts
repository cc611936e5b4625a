import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/extract/document.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { ownBenchmarks, topicCues } from '../../src/extract/topic.ts'

const read = (title: string, abstract: string) => readMentions(readDocument(title, abstract))

describe('ownBenchmarks', () => {
  const ownIn = (title: string, abstract: string) => {
    const reading = read(title, abstract)
    const own = ownBenchmarks(reading)
    return reading.entities.filter((_, entity) => own[entity]).map(({ name }) => name)
  }

  it.each<[string, string, string[]]>([
    ['LarchQA: A Benchmark of Trees', 'It grows.', ['LarchQA']],
    ['LarchQA: Evaluating Trees', 'It grows.', ['LarchQA']],
    ['LarchQA: A Corpus of Trees', 'It grows.', ['LarchQA']],
    ['LarchQA: Trees in Spring', 'It grows.', []],
    ['LarchQA, a benchmark of trees', 'It grows.', []],
    ['LarchQA in spring: A Benchmark', 'It grows.', []],
    ['Benchmark trees with LarchQA: Spring', 'It grows.', []],
    ['LarchQA: Trees', 'A benchmark of trees.', []],
    ['Trees', 'We introduce LarchQA, a benchmark of trees.', ['LarchQA']],
    ['Trees', 'We propose LarchQA, the first dataset of trees.', ['LarchQA']],
    ['Trees', 'We built LarchQA. It is a dataset.', []],
    ['Trees', 'We release LarchQA (LQ), our testbed of trees.', ['LarchQA']],
    ['Trees', 'We build "LarchQA", which is a suite of trees.', ['LarchQA']],
    ['Trees', 'We curate LarchQA as one more corpus.', ['LarchQA']],
    ['Trees', 'We create the LarchQA leaderboard.', ['LarchQA']],
    ['Trees', 'We introduce LarchQA, a method for trees.', []],
    ['Trees', 'We like LarchQA, a benchmark of trees.', []],
    ['Trees', 'We introduce rain; LarchQA, a benchmark, grows.', []],
    ['Trees', `We introduce ${'x'.repeat(38)} LarchQA, a benchmark.`, ['LarchQA']],
    ['Trees', `We introduce ${'x'.repeat(39)} LarchQA, a benchmark.`, []],
    ['Trees', `We introduce LarchQA, a ${'x'.repeat(58)} benchmark.`, ['LarchQA']],
    ['Trees', `We introduce LarchQA, a ${'x'.repeat(59)} benchmark.`, []],
  ])('%s. %s', (title, abstract, names) => {
    expect(ownIn(title, abstract)).toEqual(names)
  })
})

describe('topicCues', () => {
  /** Opens the sentence, is the paper's own, leads the title; whether the title speaks of benchmarks. */
  const cuesIn = (title: string, abstract: string, name = 'LarchQA') => {
    const reading = read(title, abstract)
    const entity = reading.entities.findIndex((found) => found.name === name)
    return topicCues(reading, ownBenchmarks(reading), 0, entity).join('')
  }

  it.each<[string, string, string]>([
    ['Trees', 'On LarchQA, it reaches 61.0%.', '1000'],
    ['Trees', 'In the LarchQA it reaches 61.0%.', '1000'],
    ['Trees', 'For "LarchQA" it reaches 61.0%.', '1000'],
    ['Trees', 'Across the old and hard (LarchQA) it reaches 61.0%.', '1000'],
    ['Trees', 'At one or two or three LarchQA, it reaches 61.0%.', '0000'],
    ['Trees', 'Specifically, with LarchQA it reaches 61.0%.', '1000'],
    ['Trees', 'Moreover, using LarchQA it reaches 61.0%.', '1000'],
    ['Trees', 'Moreover, Using LarchQA it reaches 61.0%.', '1000'],
    ['Trees', 'Also Under LarchQA it reaches 61.0%.', '1000'],
    ['Trees', 'Furthermore, On LarchQA it reaches 61.0%.', '1000'],
    ['Trees', 'It reaches 61.0% on LarchQA.', '0000'],
    ['Trees', 'LarchQA is at 61.0%.', '0000'],
    ['Trees', 'On LarchQA, rain falls. It reaches 61.0%.', '0000'],
    ['Trees', 'Rain falls. On LarchQA, it reaches 61.0%.', '1000'],
    ['Trees: A Benchmark', 'LarchQA is at 61.0%.', '0001'],
    ['LarchQA: Trees', 'LarchQA is at 61.0%.', '0010'],
    ['LarchQA: A Dataset', 'It is at 61.0%.', '0111'],
    ['Trees: LarchQA', 'It is at 61.0%.', '0000'],
    ['LarchQA for Trees', 'It is at 61.0%.', '0000'],
    ['Trees', 'We introduce LarchQA, a benchmark, at 61.0%.', '0100'],
  ])('%s. %s', (title, abstract, cues) => {
    expect(cuesIn(title, abstract)).toBe(cues)
  })

  it('says nothing of an entity that is not there', () => {
    expect(cuesIn('Trees', 'On LarchQA, it reaches 61.0%.', 'none')).toBe('0000')
  })
})
