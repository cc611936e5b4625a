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
