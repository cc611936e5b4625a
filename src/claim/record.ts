/**
 * The records that the extractor writes and the page reads. Field names are the column names of
 * the tables (Parquet, CSV, NDJSON), so that one word means one thing from the text to the screen.
 */

/** A level reached, an absolute difference in points, or a relative difference. */
export type Kind = 'score' | 'gain' | 'relative'

/** Who scored: the paper's own model or method, or a baseline, compared system or human. */
export type Role = 'own' | 'other'

/** How exact the printed number is meant to be. */
export type Bound = 'up to' | 'over' | 'about'

/** Where a model size was read: in the model's name, or elsewhere in the text. */
export type SizeSource = 'name' | 'text'

/** What a paper says about a benchmark's contamination. */
export type Stance = 'evidence' | 'concern' | 'clean'

/** How much of a publication date is known. */
export type DatePrecision = 'day' | 'month' | 'year'

/** One publication. */
export interface Paper {
  /** arXiv id where known, else a slug of the title; a record's own id is kept. */
  paper_id: string
  title: string
  authors: string[]
  /** ISO date, always ten characters; `date_precision` says how much of it is known. Null when unknown. */
  published: string | null
  date_precision: DatePrecision | null
  /** Names of the inputs that held the paper, joined with "+". */
  source: string
  url: string | null
  /** Null in everything that ships with the repository. */
  abstract: string | null
}

/** One number that states how well a system did on one named benchmark. */
export interface Claim {
  /** Stable over rebuilds. */
  claim_id: string
  paper_id: string
  /** Canonical name, or the text's own words when the catalogue does not know it. */
  benchmark: string
  benchmark_id: string | null
  kind: Kind
  value: number
  /** The number as printed: trailing zeros carry precision. */
  value_text: string
  /** "%", "points", "percentile", "rating", or "" when the number stands bare. */
  unit: string
  metric: string | null
  /** k of pass@k, maj@k or avg@k. */
  samples: number | null
  model: string | null
  model_family: string | null
  /** Total parameters in billions; null when unstated, never 0. */
  size_b: number | null
  /** Active parameters in billions of a mixture of experts; null when unstated. */
  active_b: number | null
  size_source: SizeSource | null
  role: Role
  bound: Bound | null
  /** Shortest exact piece of the text with number and benchmark, at most 160 characters, "…" where cut. */
  evidence: string
  /** UTF-16 offsets into the abstract; null when the words stand in the title. */
  evidence_start: number | null
  evidence_end: number | null
  /** 0 to 1, calibrated: of claims at 0.9 about 90% are right. */
  confidence: number
}

/** GRIM verdict on a claim (Brown & Heathers 2016); null when it cannot be asked. */
export type Grim = string

/** A claim with the columns that are derived when the snapshot is built. */
export interface DerivedClaim extends Claim {
  /** Wilson 95% interval, in the unit of `value`; null when the number of items is unknown. */
  ci_low: number | null
  ci_high: number | null
  /** "single run", "needs k >= m" or "no power". */
  grim: Grim | null
}

/** What a paper says about a named benchmark's contamination. */
export interface Statement {
  paper_id: string
  benchmark: string
  benchmark_id: string | null
  stance: Stance
  evidence: string
  evidence_start: number | null
  evidence_end: number | null
}

/** A number seen near a benchmark and not taken. */
export interface Refusal {
  paper_id: string
  value_text: string
  benchmark: string | null
  /** Which rule refused it, in words: "speed", "average over several benchmarks", ... */
  reason: string
  evidence: string
  evidence_start: number | null
  evidence_end: number | null
}
