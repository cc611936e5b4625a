import { matchBenchmarks } from '../catalogue/match.ts'
import { findModels } from '../catalogue/model-name.ts'
import { findSizes } from '../catalogue/model-size.ts'
import type { Document } from './document.ts'
import { oncePer } from './once.ts'

/** The catalogued benchmarks that a paper names. */
export const cataloguedIn = oncePer(({ clean }: Document) => matchBenchmarks(clean))

/** The models that a paper names. */
export const modelsIn = oncePer(({ clean }: Document) => findModels(clean))

/** The sizes that a paper names outside its models' names. */
export const sizesIn = oncePer((document: Document) => {
  const models = modelsIn(document)
  return findSizes(document.clean).filter(
    (size) => !models.some((model) => model.start < size.end && size.start < model.end),
  )
})
