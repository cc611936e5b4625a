/** Sorts the mistakes of an extraction by what went wrong, so that the commonest can be mended first. */
import { readDocument } from '../../src/extract/document.ts'
import { readMentions } from '../../src/extract/reading.ts'
import { type GoldPaper, type Sameness, sameValue } from './gold.ts'
import type { Mistake } from './score.ts'

/** A mistake with its kind in words; one mistake stands for a missed and an extra claim that belong together. */
export interface NamedMistake {
  kind: string
  mistake: Mistake
}

/** Names every mistake, paper by paper. */
export function nameMistakes(mistakes: readonly Mistake[], same: Sameness): NamedMistake[] {
  const papers = [...new Set(mistakes.map((mistake) => mistake.paper))]
  return papers.flatMap((paper) =>
    ofPaper(
      paper,
      mistakes.filter((mistake) => mistake.paper === paper),
      same,
    ),
  )
}

function ofPaper(paper: GoldPaper, mistakes: readonly Mistake[], same: Sameness): NamedMistake[] {
  const { numbers, entities } = readMentions(readDocument(paper.title, paper.abstract))
  const extra = mistakes.filter((mistake) => mistake.kind === 'extra')
  const take = (fits: (other: Mistake) => boolean): boolean => {
    const at = extra.findIndex(fits)
    if (at !== -1) extra.splice(at, 1)
    return at !== -1
  }
  const missed = mistakes.filter((mistake) => mistake.kind === 'missed')
  const named = missed.map(({ claim, ...rest }): NamedMistake => {
    const hasName = entities.some(({ name }) => same.benchmark(name, claim.benchmark))
    const sameNumber = (other: Mistake) => sameValue(other.claim.value, claim.value)
    const sameName = (other: Mistake) => same.benchmark(other.claim.benchmark, claim.benchmark)
    const kindOf = () => {
      if (take((other) => sameNumber(other) && sameName(other))) return `kind of a ${claim.kind}`
      if (!numbers.some(({ value }) => sameValue(value, claim.value))) return 'number not read'
      if (take(sameNumber)) return hasName ? 'another benchmark taken' : 'name not read, another taken'
      return hasName ? 'result taken for none' : 'name not read'
    }
    return { kind: kindOf(), mistake: { claim, ...rest } }
  })
  return [...named, ...extra.map((mistake) => ({ kind: extraKind(paper, mistake), mistake }))]
}

function extraKind({ claims }: GoldPaper, { claim }: Mistake): string {
  if (claims.some(({ value }) => sameValue(value, claim.value))) return 'one benchmark too many'
  return claims.length === 0 ? 'claim in a paper that has none' : 'number that is no result'
}
