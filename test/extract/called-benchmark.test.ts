import { expect, it } from 'vitest'
import { isCalledBenchmark } from '../../src/extract/called-benchmark.ts'
import { readDocument } from '../../src/extract/document.ts'
import { readMentions } from '../../src/extract/reading.ts'

const isCalled = (title: string, abstract: string, name: string) => {
  const reading = readMentions(readDocument(title, abstract))
  const entity = reading.entities.find((other) => other.name === name)
  return entity && isCalledBenchmark(reading, entity)
}

it.each<[string, string, boolean]>([
  ['Larch', 'We test it on the QuokkaSet benchmark.', true],
  ['Larch', 'We present QuokkaSet, a new benchmark of puzzles.', true],
  ['Larch', 'We use benchmarks such as GSM8K and QuokkaSet.', true],
  ['QuokkaSet: A Benchmark of Puzzles', 'Puzzles are hard for QuokkaSet.', true],
  ['Larch', 'We train it on the QuokkaSet dataset.', false],
  ['Larch', 'We compare it with QuokkaSet.', false],
])('%s / %s', (title, abstract, called) => {
  expect(isCalled(title, abstract, 'QuokkaSet')).toBe(called)
})

const calledIn = (sentence: string, name = 'QuokkaSet') => isCalled('Larch', sentence, name)

it.each(
  (
    'benchmarks such as |benchmarks, such as |datasets including |datasets, including |benchmarks like |' +
    'benchmarks, like |benchmarks e.g. |benchmarks e.g., |benchmarks, e.g., |benchmarks namely |datasets, namely |' +
    'benchmarks (|benchmarks of |datasets on |benchmarks: |benchmarks here, such as |datasets drawn like |' +
    'benchmarks such as GSM8K and '
  ).split('|'),
)('in a list of benchmarks: "%s"', (lead) => {
  expect(calledIn(`We meet old ${lead}QuokkaSet there.`)).toBe(true)
})

it.each(
  (
    'benchmarks such as GSM8K. Then |benchmarks such as GSM8K; then |benchmarks (like GSM8K) or |benchmark such as |' +
    'benchmarks far from |benchmarks of any old such kind; '
  ).split('|'),
)('in no list of benchmarks: "%s"', (lead) => {
  expect(calledIn(`We meet old ${lead}QuokkaSet there.`)).toBe(false)
})

it.each(
  (
    ' benchmark| benchmarks| test set| test sets| testset| testsets| leaderboard| dataset| datasets|" benchmark|") dataset|' +
    '"benchmark| (QS) dataset| (QS)dataset| (Quokkas of the sea) benchmark| riddle test set| riddle-like hard benchmark|' +
    ', a benchmark| is a very old and rather good benchmark|, which is the first and by far best testbed|' +
    ' is our tidy but small leaderboard|", our old and rather tidy benchmark|") is an old but tidy benchmark|' +
    ' (QS) is an old and tidy benchmark| (QS), the first of all such benchmark| an old and rather tidy benchmark'
  ).split('|'),
)('called one behind: "QuokkaSet%s"', (trail) => {
  expect(calledIn(`We meet "QuokkaSet${trail} there.`)).toBe(true)
})

it.each(
  (
    '|, far from any benchmark| is old; Larch, a benchmark| is old and none such benchmark| is a method. The benchmark|' +
    ' with many riddle benchmarks| benchmarking| is a method, not a benchmark| (QS; it is old) or a new benchmark'
  ).split('|'),
)('not called one behind: "QuokkaSet%s"', (trail) => {
  expect(calledIn(`We meet "QuokkaSet${trail} there.`)).toBe(false)
})

it.each([
  'LarchBench',
  'LarchBench-v2',
  'LarchBench2',
  'LarchBench-2.15',
  'LarchBench_pro',
  'LarchBench-Pro',
  'LarchBench-Lite',
  'LarchBench-verified',
  'LarchBenchPlus',
  'LarchBench-hard',
  'LarchBench-mini',
])('by its own name: %s', (name) => {
  expect(calledIn(`We compare it with ${name}.`, name)).toBe(true)
})

it.each(['LarchBenches', 'LarchBench-x2', 'LarchBench-v', 'BenchLarch9'])(
  'not by its own name: %s',
  (name) => {
    expect(calledIn(`We compare it with ${name}.`, name)).toBe(false)
  },
)

it.each<[string, boolean]>([
  ['QuokkaSet: A Dataset', true],
  ['QuokkaSet: Towards a Corpus', true],
  ['QuokkaSet Trees: A Benchmark', false],
  ['QuokkaSet: Trees', false],
  ['QuokkaSet: Trees: A Benchmark', false],
])('by the title: %s', (title, called) => {
  expect(isCalled(title, 'Puzzles are hard for QuokkaSet.', 'QuokkaSet')).toBe(called)
})

it.each(
  'We train it on|Larch is distilled from|Larch, finetuned with|Tuning on|Larch is synthesized from'.split(
    '|',
  ),
)('no training set: "%s"', (lead) => {
  expect(calledIn(`${lead} the QuokkaSet dataset.`)).toBe(false)
  expect(calledIn(`${lead} trees. Then the QuokkaSet dataset grows.`)).toBe(true)
})
