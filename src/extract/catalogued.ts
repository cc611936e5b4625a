import { matchBenchmarks } from '../catalogue/match.ts'
import { findModels } from '../catalogue/model-name.ts'
import { findSizes } from '../catalogue/model-size.ts'
import type { Document, Span } from './document.ts'
import { oncePer } from './once.ts'

/** The catalogued benchmarks that a paper names. */
export const cataloguedIn = oncePer(({ clean, text }: Document) => {
  const found = matchBenchmarks(clean)
  if (!namesInMarkup.test(text)) return found
  return [...found, ...clearOf(found, matchBenchmarks(text))].sort((a, b) => a.start - b.start)
})

/** "$\tau^2$-bench": clean text has blanks where its markup stood, but the catalogue reads the markup itself. */
const namesInMarkup = /\$(?:\\[a-z]{2}|\^)/

/** The models that a paper names. */
export const modelsIn = oncePer(({ clean }: Document) => findModels(clean))

/** The sizes that a paper names outside its models' names. */
export const sizesIn = oncePer((document: Document) => clearOf(modelsIn(document), findSizes(document.clean)))

/** Those that touch none of the places taken. */
function clearOf<Place extends Span>(taken: readonly Span[], places: readonly Place[]): Place[] {
  return places.filter(({ start, end }) => !taken.some((other) => other.start < end && start < other.end))
}
