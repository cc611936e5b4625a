import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readGold, sameness } from '../../scripts/evaluate/gold.ts'
import { score } from '../../scripts/evaluate/score.ts'
import { extract } from '../../src/extract/extract.ts'

const read = (abstract: string, title = 'Larch: Short Proofs First') =>
  extract({ paper_id: 'p', title, abstract })
const brief = (abstract: string) =>
  read(abstract).claims.map(({ benchmark, kind, value }) => [benchmark, kind, value])

describe('extract', () => {
  it('reads a level, who reached it and where it says so', () => {
    const abstract = 'We present Larch. With pass@1, Larch-7B reaches $43.3\\%$ on AIME 2024.'
    const [claim] = read(abstract).claims
    expect(claim).toMatchObject({
      benchmark: 'AIME 2024',
      benchmark_id: 'aime-2024',
      kind: 'score',
      value: 43.3,
      value_text: '43.3',
      unit: '%',
      size_b: 7,
      role: 'own',
    })
    expect(abstract.slice(claim?.evidence_start ?? 0, claim?.evidence_end ?? 0)).toBe(claim?.evidence)
    expect(claim?.evidence).toContain('43.3')
    expect(claim?.evidence).toContain('AIME 2024')
  })

  it('pairs lists in order', () => {
    expect(brief('Larch scores 61.2 and 55.8 on HotpotQA and MuSiQue, respectively.')).toEqual([
      ['HotpotQA', 'score', 61.2],
      ['MuSiQue', 'score', 55.8],
    ])
  })

  it('gives every number of a list the metric that stands behind the last', () => {
    const abstract =
      'On AIME 2024, AIME 2025 and HMMT Feb 2025, Larch reaches 75.2%, 60.1% and 41.0% accuracy, respectively.'
    expect(read(abstract).claims.map(({ value, metric }) => [value, metric])).toEqual([
      [75.2, 'accuracy'],
      [60.1, 'accuracy'],
      [41, 'accuracy'],
    ])
  })

  it('takes no metric of another sentence', () => {
    const { claims } = read('Macro-F1 is what we look at. Larch reaches 71.4% on GSM8K. Recall comes later.')
    expect(claims.map(({ value, metric }) => [value, metric])).toEqual([[71.4, null]])
  })

  it('tells gains from levels, and a fall from a rise', () => {
    expect(brief('Larch outperforms the baseline by 5.3 points on GPQA Diamond.')).toEqual([
      ['GPQA Diamond', 'gain', 5.3],
    ])
    expect(brief('Accuracy on GSM8K drops by 4.2 points.')).toEqual([['GSM8K', 'gain', -4.2]])
  })

  it('refuses what is not task performance, with the reason', () => {
    const { claims, refusals } = read('On GSM8K, Larch cuts latency by 45%.')
    expect(claims).toEqual([])
    expect(refusals.map(({ value_text, reason }) => [value_text, reason])).toEqual([
      ['45', 'speed, cost or length'],
    ])
    const both = read('Larch reaches 71.4% on GSM8K, and on GSM8K it cuts latency by 45%.')
    expect(both.claims.map(({ value }) => value)).toEqual([71.4])
    expect(both.refusals.map(({ value_text }) => value_text)).toEqual(['45'])
  })

  it('keeps claims off a scale that they cannot stand on', () => {
    expect(read('Larch reaches 138% on AIME 2024.').claims.filter(({ kind }) => kind === 'score')).toEqual([])
  })

  it('reads a finding of contamination, and does not carry it over a turn of the sentence', () => {
    const { statements } = read(
      'We find strong signs of contamination in AIME 2024, while AIME 2025 is harder for all models.',
    )
    expect(statements.map(({ benchmark_id, stance }) => [benchmark_id, stance])).toEqual([
      ['aime-2024', 'evidence'],
    ])
  })

  it('gives every claim of a paper its own id, and the same ones every time', () => {
    const abstract =
      'Larch reaches 71.4% on MATH-500 and 43.3% on AIME 2024. Heron also reaches 71.4% on MATH-500.'
    const ids = read(abstract).claims.map(({ claim_id }) => claim_id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(read(abstract).claims.map(({ claim_id }) => claim_id)).toEqual(ids)
  })

  it('reads the first 8,000 characters of a text that is no abstract, and says so', () => {
    const claim = 'Larch reaches 71.4% on GSM8K. '
    const long = extract({
      paper_id: 'p',
      title: 'Larch',
      abstract: claim + 'More of the same. '.repeat(9_000) + claim,
    })
    expect(long.claims.map(({ value }) => value)).toEqual([71.4])
    expect(long.refusals.at(-1)).toEqual({
      paper_id: 'p',
      value_text: '',
      benchmark: null,
      reason: `text beyond 8000 characters is not read (this one has ${2 * claim.length + 18 * 9_000})`,
      evidence: '',
      evidence_start: 8000,
      evidence_end: 2 * claim.length + 18 * 9_000,
    })
  })

  it('never throws on text, and points into it', () => {
    const piece = fc.constantFrom(
      'AIME 2024',
      '43.3',
      '%',
      ' on ',
      '\\textbf{',
      '$',
      'GPT-4o',
      '(',
      ')',
      '. ',
      ', ',
      'by ',
      '\u0000',
      '\ud800',
      'MMLU',
      '→',
      '7B',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 60 }), (parts) => {
        const abstract = parts.join('')
        for (const claim of read(abstract).claims) {
          expect(claim.evidence.length).toBeLessThanOrEqual(160)
          if (claim.evidence_start === null || claim.evidence.endsWith('…')) continue
          expect(abstract.slice(claim.evidence_start, claim.evidence_end ?? 0)).toBe(claim.evidence)
        }
      }),
      { numRuns: 300 },
    )
  })
})

it('holds its quality on the sample that was written for this project', () => {
  const papers = readGold('test/fixtures/annotated.papers.jsonl', 'test/fixtures/annotated.gold.jsonl')
  const found = papers.map((paper) =>
    extract({ paper_id: paper.id, title: paper.title, abstract: paper.abstract }),
  )
  const f1 = Object.fromEntries(
    score(papers, found, sameness('absent')).rows.map((row) => [row.view, row.f1]),
  )
  expect(f1['claims (benchmark, value, kind)']).toBeGreaterThanOrEqual(0.93)
  expect(f1['tuples (and model size)']).toBeGreaterThanOrEqual(0.93)
  expect(f1['contamination (benchmark, stance)']).toBeGreaterThanOrEqual(0.6)
})
