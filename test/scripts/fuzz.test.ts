import fc from 'fast-check'
import { expect, it } from 'vitest'
import { brokenPromise } from '../../scripts/fuzz/check.ts'
import { readInput } from '../../scripts/fuzz/read-input.ts'
import { harmedSample, largeSamples, wholeSamples } from '../../scripts/fuzz/samples.ts'
import { stubExtract } from './stub-extract.ts'

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000)

it('whole samples of every format give their three papers', async () => {
  for (const text of wholeSamples) {
    const { papers, faults } = await readInput(Buffer.from(text), stubExtract)
    expect(papers).toHaveLength(3)
    expect(faults).toEqual([])
  }
})

it(`10,000 harmed inputs give papers or faults in words (FUZZ_SEED=${seed})`, async () => {
  const property = fc.asyncProperty(harmedSample, async (bytes) => {
    expect(await brokenPromise(bytes, stubExtract)).toBeNull()
  })
  await fc.assert(property, { numRuns: 10_000, seed })
}, 120_000)

it.each(largeSamples.map((bytes, index) => [index, bytes] as const))(
  'large sample %i is read in time',
  async (_, bytes) => {
    expect(await brokenPromise(bytes, stubExtract)).toBeNull()
  },
  30_000,
)
