/** Precision, recall and F1 of extracted claims against annotated papers, field by field. */
import type { Claim, Statement } from '../../src/claim/record.ts'
import { type GoldClaim, type GoldPaper, type Sameness, sameModel, sameSize, sameValue } from './gold.ts'

export interface Counts {
  right: number
  extra: number
  missed: number
}

export interface Row extends Counts {
  view: string
  precision: number
  recall: number
  f1: number
  /** Bootstrap 95% over papers. */
  low: number
  high: number
}

export interface Mistake {
  paper: GoldPaper
  kind: 'missed' | 'extra'
  claim: GoldClaim | Claim
}

export interface Found {
  claims: Claim[]
  statements: Statement[]
}

type Matches = (gold: GoldClaim, claim: Claim) => boolean

/** Scores every view of the claims and the statements. */
export function score(
  papers: readonly GoldPaper[],
  found: readonly Found[],
  same: Sameness,
): { rows: Row[]; fields: Record<string, number>; mistakes: Mistake[] } {
  const claimed: Matches = (g, c) =>
    g.kind === c.kind && sameValue(g.value, c.value) && same.benchmark(g.benchmark, c.benchmark)
  const sized: Matches = (g, c) => claimed(g, c) && sameSize(g.size_b, c.size_b)
  const full: Matches = (g, c) => sized(g, c) && g.role === c.role && sameModel(g.model, c.model)
  const views: [string, (claim: GoldClaim | Claim) => boolean, Matches][] = [
    ['claims (benchmark, value, kind)', () => true, claimed],
    ['scores only', (claim) => claim.kind === 'score', claimed],
    ['well-known benchmarks', (claim) => same.isWellKnown(claim.benchmark), claimed],
    ['tuples (and model size)', () => true, sized],
    ['full (and model, role)', () => true, full],
  ]
  const mistakes: Mistake[] = []
  const matched: [GoldClaim, Claim][] = []
  const rows = views.map(([view, keep, matches], place) => {
    const counts = papers.map((paper, index) => {
      const result = pairUp(paper.claims.filter(keep), found[index]?.claims.filter(keep) ?? [], matches)
      if (place === 0) {
        matched.push(...result.matched)
        mistakes.push(...result.missed.map((claim): Mistake => ({ paper, kind: 'missed', claim })))
        mistakes.push(...result.extra.map((claim): Mistake => ({ paper, kind: 'extra', claim })))
      }
      return { right: result.matched.length, extra: result.extra.length, missed: result.missed.length }
    })
    return rowOf(view, counts)
  })
  rows.push(
    rowOf(
      'contamination (benchmark, stance)',
      papers.map((paper, index) => statementCounts(paper, found[index]?.statements ?? [], same)),
    ),
  )
  return { rows, fields: fieldShares(matched), mistakes }
}

function fieldShares(matched: readonly [GoldClaim, Claim][]): Record<string, number> {
  const share = (right: (pair: [GoldClaim, Claim]) => boolean) =>
    matched.filter(right).length / (matched.length || 1)
  return {
    model: share(([g, c]) => sameModel(g.model, c.model)),
    size: share(([g, c]) => sameSize(g.size_b, c.size_b)),
    role: share(([g, c]) => g.role === c.role),
    metric: share(([g, c]) => (g.metric ?? '').toLowerCase() === (c.metric ?? '').toLowerCase()),
  }
}

/** Greedy best match: a pair that agrees in more of the other fields goes first. */
function pairUp(
  gold: readonly GoldClaim[],
  claims: readonly Claim[],
  matches: Matches,
): { matched: [GoldClaim, Claim][]; missed: GoldClaim[]; extra: Claim[] } {
  const pairs = gold.flatMap((g) =>
    claims.filter((c) => matches(g, c)).map((c) => ({ g, c, agree: agreement(g, c) })),
  )
  pairs.sort((a, b) => b.agree - a.agree)
  const usedGold = new Set<GoldClaim>()
  const usedClaims = new Set<Claim>()
  const matched: [GoldClaim, Claim][] = []
  for (const { g, c } of pairs) {
    if (usedGold.has(g) || usedClaims.has(c)) continue
    usedGold.add(g)
    usedClaims.add(c)
    matched.push([g, c])
  }
  return {
    matched,
    missed: gold.filter((g) => !usedGold.has(g)),
    extra: claims.filter((c) => !usedClaims.has(c)),
  }
}

function agreement(g: GoldClaim, c: Claim): number {
  return (
    Number(sameModel(g.model, c.model)) + Number(sameSize(g.size_b, c.size_b)) + Number(g.role === c.role)
  )
}

function statementCounts(paper: GoldPaper, statements: readonly Statement[], same: Sameness): Counts {
  const left = [...statements]
  let right = 0
  for (const gold of paper.contamination) {
    const at = left.findIndex(
      (statement) => statement.stance === gold.stance && same.benchmark(statement.benchmark, gold.benchmark),
    )
    if (at === -1) continue
    left.splice(at, 1)
    right += 1
  }
  return { right, extra: left.length, missed: paper.contamination.length - right }
}

function rowOf(view: string, counts: readonly Counts[]): Row {
  let seed = 12345
  const random = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  const draws = Array.from(
    { length: 300 },
    () =>
      ratios(
        counts.map(() => counts[Math.floor(random() * counts.length)] ?? { right: 0, extra: 0, missed: 0 }),
      ).f1,
  )
  draws.sort((a, b) => a - b)
  return { view, ...ratios(counts), low: draws[7] ?? 0, high: draws[292] ?? 0 }
}

function ratios(counts: readonly Counts[]): Counts & { precision: number; recall: number; f1: number } {
  const sum = (field: keyof Counts) => counts.reduce((total, count) => total + count[field], 0)
  const [right, extra, missed] = [sum('right'), sum('extra'), sum('missed')]
  const precision = right / (right + extra || 1)
  const recall = right / (right + missed || 1)
  return { right, extra, missed, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}
