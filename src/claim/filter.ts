import type { Kind, Role } from './record.ts'

/** Size choice of a reader: a range in billions, and whether rows of unknown size stay. */
export interface SizeRange {
  min: number | null
  max: number | null
  unknown: boolean
}

/** What a reader narrowed the claims down to. Null or empty means "not narrowed". */
export interface ClaimFilter {
  /** Catalogue ids, or the text's own words for uncatalogued benchmarks. */
  benchmarks: string[]
  kind: Kind
  search: string
  metrics: string[]
  roles: Role[]
  families: string[]
  size: SizeRange
  /** ISO dates, inclusive. */
  from: string | null
  to: string | null
  /** Value range in the benchmark's unit, inclusive. */
  valueMin: number | null
  valueMax: number | null
  /** Lowest confidence kept, 0 to 1. */
  confidence: number
}

/** Everything of kind score: the state of a page that was just opened. */
export const noFilter: ClaimFilter = {
  benchmarks: [],
  kind: 'score',
  search: '',
  metrics: [],
  roles: [],
  families: [],
  size: { min: null, max: null, unknown: true },
  from: null,
  to: null,
  valueMin: null,
  valueMax: null,
  confidence: 0,
}
