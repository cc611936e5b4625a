import { matchBenchmarks } from '../catalogue/match.ts'
import { findModels } from '../catalogue/model-name.ts'
import type { Document } from './document.ts'
import { oncePer } from './once.ts'

/** The catalogued benchmarks that a paper names. */
export const cataloguedIn = oncePer(({ clean }: Document) => matchBenchmarks(clean))

/** The models that a paper names. */
export const modelsIn = oncePer(({ clean }: Document) => findModels(clean))
