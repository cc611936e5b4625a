/** Training of attribution's forests, each on the answers of the ones before it, had from papers that they did not see. */
import {
  type AttributionForests,
  actorOptions,
  baseOptions,
  type Option,
  otherOptions,
  roleRow,
  sizeOptions,
} from '../../src/extract/attribute-choice.ts'
import { calledInPassing, givenNames } from '../../src/extract/attribute-own.ts'
import { type Forest, probability } from '../../src/extract/forest.ts'
import { sameModel, sameSize, squash } from '../evaluate/gold.ts'
import { type BoostOptions, boost } from '../train/boost.ts'
import { baseIn, headOf } from './claimed-model.ts'
import type { AnnotatedNumber } from './questions.ts'

const options: BoostOptions = { trees: 300, depth: 4, rate: 0.08, leaf: 2, ridge: 3, features: 0.4 }
const innerFolds = 4

/** Trains all forests; the same numbers in the same order give the same forests. */
export function trainForests(numbers: readonly AnnotatedNumber[]): AttributionForests {
  const roleRows = outOfFold(numbers, actorForest, (actor, { question }) => roleRow(question, actor))
  const roleForest = (some: readonly AnnotatedNumber[]) =>
    forest(some.map((number) => [roleRows.get(number) ?? [], number.claim.role === 'own']))
  const owns = outOfFold(numbers, roleForest, (role, number) => probability(role, roleRows.get(number) ?? []))
  const own = (number: AnnotatedNumber) => owns.get(number) ?? 0.5
  const both = (some: readonly AnnotatedNumber[]) => ({
    base: baseForest(some, own),
    other: otherForest(some, own),
  })
  const sizes = outOfFold(numbers, both, (pair, number) => sizeOptions(number.question, own(number), pair))
  return {
    actor: actorForest(numbers),
    role: roleForest(numbers),
    ...both(numbers),
    size: sizeForest(numbers, sizes),
    own: ownForest(numbers),
  }
}

/** For each number, what a model says of it that was fitted without its paper. */
export function outOfFold<M, R>(
  numbers: readonly AnnotatedNumber[],
  fitForest: (some: readonly AnnotatedNumber[]) => M,
  read: (model: M, number: AnnotatedNumber) => R,
  folds = innerFolds,
): Map<AnnotatedNumber, R> {
  const papers = [...new Set(numbers.map((number) => number.paperId))]
  const foldOf = new Map(papers.map((paper, index) => [paper, index % folds]))
  const answers = new Map<AnnotatedNumber, R>()
  for (let fold = 0; fold < folds; fold += 1) {
    const model = fitForest(numbers.filter((number) => foldOf.get(number.paperId) !== fold))
    for (const number of numbers)
      if (foldOf.get(number.paperId) === fold) answers.set(number, read(model, number))
  }
  return answers
}

function forest(rows: readonly (readonly [readonly number[], boolean])[]): Forest {
  return boost(
    rows.map(([cues]) => cues),
    rows.map(([, label]) => (label ? 1 : 0)),
    options,
  )
}

function actorForest(numbers: readonly AnnotatedNumber[]): Forest {
  return forest(
    numbers.flatMap(({ question, claim }) =>
      actorOptions(question).map(
        ({ system, cues }) => [cues, sameModel(system.text, headOf(claim.model))] as const,
      ),
    ),
  )
}

function ownForest(numbers: readonly AnnotatedNumber[]): Forest {
  return forest(
    numbers
      .filter(({ claim }) => claim.role === 'own')
      .flatMap(({ question, claim }) =>
        [...givenNames(question), ...calledInPassing(question)].map(
          ({ name, cues }) => [cues, sameModel(name, headOf(claim.model))] as const,
        ),
      ),
  )
}

type OwnShare = (number: AnnotatedNumber) => number

function baseForest(numbers: readonly AnnotatedNumber[], own: OwnShare): Forest {
  return forest(
    numbers
      .filter(({ claim }) => claim.role === 'own')
      .flatMap((number) =>
        baseOptions(number.question, own(number)).map(
          ({ system, cues }) => [cues, isBase(system.text, number.claim.model)] as const,
        ),
      ),
  )
}

function isBase(text: string, model: string | null): boolean {
  const base = baseIn(model)
  return base === null ? squash(text) === squash(model) : sameModel(text, base)
}

function otherForest(numbers: readonly AnnotatedNumber[], own: OwnShare): Forest {
  return forest(
    numbers
      .filter(({ claim }) => claim.role === 'other')
      .flatMap((number) =>
        otherOptions(number.question, own(number)).map(
          ({ system, cues }) => [cues, sameModel(system.text, number.claim.model)] as const,
        ),
      ),
  )
}

function sizeForest(numbers: readonly AnnotatedNumber[], sizes: Map<AnnotatedNumber, Option[]>): Forest {
  return forest(
    numbers.flatMap((number) =>
      (sizes.get(number) ?? []).map(
        ({ system, cues }) => [cues, sameSize(system.size_b, number.claim.size_b)] as const,
      ),
    ),
  )
}
