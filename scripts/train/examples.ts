/** Labelled candidates: which pairs of an annotated paper are claims, and of which kind. */
import type { Kind } from '../../src/claim/record.ts'
import { type Candidate, type Candidates, findCandidates } from '../../src/extract/candidates.ts'
import { type GoldClaim, type GoldPaper, type Sameness, sameValue } from '../evaluate/gold.ts'

export interface LabelledPaper {
  paper: GoldPaper
  candidates: Candidates
  /** For each pair: 1 a claim, 0 none, -1 not to be learned from (another mention of the same name was meant). */
  labels: number[]
  kinds: (Kind | null)[]
}

/** Labels the candidates of an annotated paper. Of several mentions of one name, only the nearest is the right one. */
export function labelled(paper: GoldPaper, same: Sameness): LabelledPaper {
  const candidates = findCandidates(paper.title, paper.abstract)
  const claimed = candidates.pairs.map((pair) => goldOf(paper, candidates, pair, same))
  const labels = candidates.pairs.map((pair, index) => {
    const claim = claimed[index]
    if (!claim) return 0
    const rivals = candidates.pairs.filter((other, place) => other.n === pair.n && claimed[place] === claim)
    const gap = (other: Candidate) => distanceOf(candidates, other)
    return rivals.every((other) => gap(other) >= gap(pair)) ? 1 : -1
  })
  return { paper, candidates, labels, kinds: claimed.map((claim) => claim?.kind ?? null) }
}

function distanceOf({ reading }: Candidates, { n, m }: Candidate): number {
  const number = reading.numbers[n]
  const name = reading.names[m]
  return number && name
    ? Math.abs(number.start - name.start) + (name.start < reading.document.abstractStart ? 1e6 : 0)
    : 1e9
}

function goldOf(
  paper: GoldPaper,
  candidates: Candidates,
  { n, m }: Candidate,
  same: Sameness,
): GoldClaim | null {
  const number = candidates.reading.numbers[n]
  const name = candidates.reading.names[m]
  if (!number || !name) return null
  const fits = paper.claims.filter(
    (claim) => sameValue(claim.value, number.value) && same.benchmark(claim.benchmark, name.name),
  )
  return (
    fits.find((claim) => isIn(candidates, claim, number.start)) ??
    fits.find((claim) => spanOf(candidates, claim) === null) ??
    null
  )
}

/** Where a claim's evidence stands in the text; null when it is not found as it is. */
function spanOf({ document }: Candidates, claim: GoldClaim): [number, number] | null {
  const at = document.text.indexOf(claim.evidence, 0)
  return at === -1 ? null : [at, at + claim.evidence.length]
}

function isIn(candidates: Candidates, claim: GoldClaim, at: number): boolean {
  const span = spanOf(candidates, claim)
  return span !== null && at >= span[0] - 3 && at <= span[1] + 3
}
