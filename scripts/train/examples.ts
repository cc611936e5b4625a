/** Labelled candidates: which entities of an annotated paper are benchmarks, which pairs claims, and of which kind. */
import { isCalledBenchmark } from '../../src/extract/called-benchmark.ts'
import type { Candidates } from '../../src/extract/candidates.ts'
import { entityCues } from '../../src/extract/name-cues.ts'
import type { NumberCues } from '../../src/extract/number-cues.ts'
import { leastLikely } from '../../src/extract/pair-cues.ts'
import type { Entity, Reading } from '../../src/extract/reading.ts'
import { resultCues } from '../../src/extract/result-cues.ts'
import { type GoldClaim, type GoldPaper, type Sameness, sameValue, squash } from '../evaluate/gold.ts'

/** The entities of a paper with their labels: 1 a benchmark, 0 none. */
export interface LabelledNames {
  rows: number[][]
  labels: number[]
  known: boolean[]
}

/**
 * Entities that carry an annotated claim or statement are benchmarks, and so are catalogued ones and those that the text
 * calls one: annotators mark claims, not names, so a benchmark without a number carries no mark.
 */
export function labelledNames(paper: GoldPaper, reading: Reading, same: Sameness): LabelledNames {
  const named = [...paper.claims, ...paper.contamination].map((claim) => claim.benchmark)
  return {
    rows: entityCues(reading),
    labels: reading.entities.map((entity) =>
      entity.id !== null ||
      named.some((name) => isSame(same, namesOf(reading, entity), name)) ||
      isCalledBenchmark(reading, entity)
        ? 1
        : 0,
    ),
    known: reading.entities.map((entity) => entity.id !== null),
  }
}

/** Whether one of an entity's names is the annotated one, by the scorer's sameness. */
function isSame(same: Sameness, names: readonly string[], annotated: string): boolean {
  return names.some((name) => squash(name) === squash(annotated) || same.benchmark(name, annotated))
}

/** What a text calls an entity: its long name and the short one. */
function namesOf({ names }: Reading, { mentions }: Entity): string[] {
  return mentions.map((mention) => names[mention]?.name ?? '')
}

/** Which numbers are some annotated claim's value, in its evidence where that is found: 1 or 0 each. */
export function labelledNumbers(paper: GoldPaper, reading: Reading): number[] {
  const labels = reading.numbers.map(() => 0)
  for (const claim of paper.claims) {
    const fits = reading.numbers.flatMap((number, n) => (sameValue(number.value, claim.value) ? [n] : []))
    const told = fits.filter((n) => isTold(reading, claim, reading.numbers[n]?.start ?? 0))
    const pool = told.length > 0 ? told : fits
    const written = pool.filter((n) => isWritten(reading, claim, n))
    for (const n of written.length > 0 ? written : pool) labels[n] = 1
  }
  return labels
}

/** The numbers of a paper with their labels, where it names what may be a benchmark. */
export function labelledResults(
  paper: GoldPaper,
  reading: Reading,
  likelihood: readonly number[],
  cues: NumberCues,
): { rows: number[][]; labels: number[] } {
  if (!likelihood.some((p) => p >= leastLikely)) return { rows: [], labels: [] }
  return { rows: resultCues(reading, likelihood, cues.rows), labels: labelledNumbers(paper, reading) }
}

/** Labels of pairs: the claim that each stands for; null for none; undefined when it is not to be learned from. */
export function labelledPairs(
  paper: GoldPaper,
  candidates: Candidates,
  same: Sameness,
): (GoldClaim | null | undefined)[] {
  const { pairs, reading } = candidates
  const labels: (GoldClaim | null | undefined)[] = pairs.map(() => null)
  for (const claim of paper.claims) {
    const fits = pairs.flatMap(({ n, entity }, index) => {
      const number = reading.numbers[n]
      const named = reading.entities[entity]
      const isIt = named !== undefined && isSame(same, namesOf(reading, named), claim.benchmark)
      return number && sameValue(number.value, claim.value) && isIt ? [index] : []
    })
    const exact = fits.filter((index) => isExact(reading, pairs[index]?.entity, claim, same))
    const pool = exact.length > 0 ? exact : fits
    const told = pool.filter((index) =>
      isTold(candidates, claim, reading.numbers[pairs[index]?.n ?? 0]?.start ?? 0),
    )
    const near = told.length > 0 ? told : pool
    const written = near.filter((index) => isWritten(reading, claim, pairs[index]?.n ?? -1))
    const open = (written.length > 0 ? written : near).filter((index) => !labels[index])
    const best = open.sort((a, b) => distance(candidates, a) - distance(candidates, b))[0]
    for (const index of fits) labels[index] = labels[index] ?? undefined
    if (best !== undefined) labels[best] = claim
  }
  return labels
}

/** The number is printed with the claim's unit or, for a gain, with a sign: not the "3" of "k = 3". */
function isWritten({ numbers }: Reading, claim: GoldClaim, n: number): boolean {
  const number = numbers[n]
  if (number === undefined) return false
  return claim.unit === '' ? number.unit === '' : number.unit === claim.unit || number.sign !== ''
}

function isExact(reading: Reading, entity: number | undefined, claim: GoldClaim, same: Sameness): boolean {
  const named = reading.entities[entity ?? -1]
  return named !== undefined && namesOf(reading, named).some((name) => same.exactly(name, claim.benchmark))
}

function distance({ reading, pairs }: Candidates, index: number): number {
  const pair = pairs[index]
  return pair ? Math.abs((reading.numberWord[pair.n] ?? 0) - (reading.nameWord[pair.m] ?? 0)) : 1e9
}

/** The number stands inside the claim's evidence, wherever that stands in the text. */
function isTold({ document }: Pick<Candidates, 'document'>, claim: GoldClaim, at: number): boolean {
  for (
    let from = document.text.indexOf(claim.evidence);
    from !== -1;
    from = document.text.indexOf(claim.evidence, from + 1)
  ) {
    if (at >= from - 3 && at <= from + claim.evidence.length + 3) return true
  }
  return false
}
