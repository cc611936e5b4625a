import { arxivId } from '../../src/source/arxiv-id.ts'
import type { Extract } from '../extract/batch.ts'
import { readInput } from './read-input.ts'

const slowMs = 10_000

/**
 * What must hold for any bytes: papers that are whole, faults that name their place and the mend, at
 * least one of the two, and an end in reasonable time. Returns the first broken promise, else null.
 */
export async function brokenPromise(bytes: Uint8Array, extract: Extract): Promise<string | null> {
  const start = performance.now()
  const { papers, faults } = await readInput(bytes, extract)
  if (performance.now() - start > slowMs) return `took longer than ${slowMs} ms`
  if (papers.length === 0 && faults.length === 0 && hasText(bytes)) return 'neither a paper nor a fault'
  for (const paper of papers) {
    if (paper.title === '' || paper.paper_id === '') return 'a paper without title or id'
    if ((paper.abstract ?? '').trim() === '') return 'a paper without an abstract'
    if (paper.published !== null && Number.isNaN(Date.parse(paper.published)))
      return `a date ${paper.published}`
    if (arxivId(paper.paper_id) !== null && paper.url === null) return 'an arXiv paper without a link'
  }
  for (const { place, problem, mend } of faults) {
    if (problem === '' || mend === '' || place === '') return 'a fault without words'
    if (/[\n\r]/.test(`${place}${problem}${mend}`)) return 'a fault of several lines'
  }
  return null
}

function hasText(bytes: Uint8Array): boolean {
  return bytes.length > 0
}
