import { matchBenchmarks } from '../catalogue/match.ts'
import { findModels } from '../catalogue/model-name.ts'
import { findSizes } from '../catalogue/model-size.ts'
import type { Document } from './document.ts'
import { oncePer } from './once.ts'
import { overlaps } from './overlap.ts'

/** The catalogued benchmarks that a paper names. */
export const cataloguedIn = oncePer(({ clean, text }: Document) => {
  const found = matchBenchmarks(clean)
  if (!namesInMarkup.test(text)) return found
  return [...found, ...matchBenchmarks(text).filter((place) => !overlaps(found, place))].sort(
    (a, b) => a.start - b.start,
  )
})

/** "$\tau^2$-bench": clean text has blanks where its markup stood, but the catalogue reads the markup itself. */
const namesInMarkup = /\$(?:\\[a-z]{2}|\^)/

/** The models that a paper names. */
export const modelsIn = oncePer(({ clean }: Document) => findModels(clean))

/** The sizes that a paper names outside its models' names. */
export const sizesIn = oncePer((document: Document) =>
  findSizes(document.clean).filter((size) => !overlaps(modelsIn(document), size)),
)
