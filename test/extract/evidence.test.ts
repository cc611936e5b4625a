import { describe, expect, it } from 'vitest'
import { type Document, readDocument, type Span } from '../../src/extract/document.ts'
import { evidenceBetween, longestEvidence } from '../../src/extract/evidence.ts'

const place = ({ text }: Document, words: string): Span => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

describe('evidenceBetween', () => {
  const document = readDocument('Larch at 71.0', 'On WoolQA it reaches 55.5% at last.')

  it('holds both spans, in either order, and their places in the abstract', () => {
    const number = place(document, '55.5%')
    const name = place(document, 'WoolQA')
    const expected = { evidence: 'WoolQA it reaches 55.5%', evidence_start: 3, evidence_end: 26 }
    expect(evidenceBetween(document, number, name)).toEqual(expected)
    expect(evidenceBetween(document, name, number)).toEqual(expected)
  })

  it('of a title has no place in the abstract', () => {
    expect(evidenceBetween(document, place(document, '71.0'), place(document, 'Larch'))).toEqual({
      evidence: 'Larch at 71.0',
      evidence_start: null,
      evidence_end: null,
    })
  })

  it('never runs from the title into the abstract', () => {
    const found = evidenceBetween(document, place(document, '55.5%'), place(document, 'Larch'))
    expect(found).toEqual({ evidence: '55.5%', evidence_start: 21, evidence_end: 26 })
    const first = evidenceBetween(document, place(document, 'On'), place(document, '71.0'))
    expect(first).toEqual({ evidence: 'On', evidence_start: 0, evidence_end: 2 })
  })

  it('leaves out the second span where they stand further apart than evidence may be long', () => {
    const apart = (units: number) => readDocument('T', `55.5%${' '.repeat(units)}WoolQA`)
    const between = (document: Document) =>
      evidenceBetween(document, place(document, '55.5%'), place(document, 'WoolQA')).evidence.length
    expect(between(apart(longestEvidence - 11))).toBe(longestEvidence)
    expect(between(apart(longestEvidence - 10))).toBe(5)
  })

  it('cuts what is too long by itself, with a mark', () => {
    const long = readDocument('T', `a ${'b'.repeat(400)}`)
    const span = { start: long.abstractStart + 2, end: long.text.length }
    const { evidence, evidence_start, evidence_end } = evidenceBetween(long, span, span)
    expect(evidence).toBe(`${'b'.repeat(longestEvidence - 1)}…`)
    expect([evidence_start, evidence_end]).toEqual([2, 402])
  })

  it('starts at the start of a cut word or markup, at most twelve units back', () => {
    const from = (abstract: string, words: string) => {
      const document = readDocument('Title', abstract)
      return evidenceBetween(document, place(document, words), place(document, words)).evidence
    }
    expect(from('so $\\mathbf{5', '5')).toBe('$\\mathbf{5')
    expect(from('by $\\pm-+5', '5')).toBe('$\\pm-+5')
    expect(from('x (5', '5')).toBe('5')
    expect(from(`${'a'.repeat(30)}5`, '5')).toBe(`${'a'.repeat(12)}5`)
    expect(from('a5', '5')).toBe('a5')
  })
})
