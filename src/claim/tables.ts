/**
 * The columns of every table, in order, with their DuckDB types: the contract between the
 * extractor, the files, the page and its users. Storage, queries and tests all read it from here.
 */

export type ColumnType = 'VARCHAR' | 'DOUBLE' | 'INTEGER' | 'BOOLEAN' | 'DATE' | 'VARCHAR[]'

export interface Column {
  name: string
  type: ColumnType
  /** One sentence for people: shown in the page's column help and in data/README.md. */
  about: string
}

export type TableName =
  | 'papers'
  | 'claims'
  | 'statements'
  | 'refusals'
  | 'benchmarks'
  | 'twins'
  | 'recorded_evidence'

const column = (name: string, type: ColumnType, about: string): Column => ({ name, type, about })

const evidenceColumns = [
  column('evidence', 'VARCHAR', 'The words that say it, at most 160 characters, cut with "…".'),
  column('evidence_start', 'INTEGER', 'UTF-16 offset into the abstract where the words start.'),
  column('evidence_end', 'INTEGER', 'UTF-16 offset into the abstract where the words end.'),
]

const paperColumns = [
  column('paper_id', 'VARCHAR', 'arXiv id where known, else a slug of the title.'),
  column('title', 'VARCHAR', 'Title as published.'),
  column('authors', 'VARCHAR[]', 'Authors in order; empty when the source gives none.'),
  column('published', 'DATE', 'Publication date; see date_precision.'),
  column('date_precision', 'VARCHAR', 'day, month or year.'),
  column('source', 'VARCHAR', 'The inputs that held the paper, joined with "+".'),
  column('url', 'VARCHAR', 'Link to the paper.'),
  column('abstract', 'VARCHAR', 'The abstract; null in what ships with the repository.'),
]

const claimColumns = [
  column('claim_id', 'VARCHAR', 'Identifier that is stable over rebuilds.'),
  column('paper_id', 'VARCHAR', 'The paper that makes the claim.'),
  column('benchmark', 'VARCHAR', 'Canonical name, or the words of the text.'),
  column('benchmark_id', 'VARCHAR', 'Identifier in the catalogue; null when unknown there.'),
  column('kind', 'VARCHAR', 'score, gain or relative.'),
  column('value', 'DOUBLE', 'The number claimed.'),
  column('value_text', 'VARCHAR', 'The number as printed.'),
  column('unit', 'VARCHAR', '%, points, percentile, rating, or empty when bare.'),
  column('metric', 'VARCHAR', 'Metric named for this number; null when unnamed.'),
  column('samples', 'INTEGER', 'k of pass@k, maj@k or avg@k.'),
  column('model', 'VARCHAR', 'Who scored, as the text names it.'),
  column('model_family', 'VARCHAR', 'Model family in the catalogue.'),
  column('size_b', 'DOUBLE', 'Total parameters, billions; null when unstated.'),
  column('active_b', 'DOUBLE', 'Active parameters, billions; null when unstated.'),
  column('size_source', 'VARCHAR', 'name or text: where the size was read.'),
  column('role', 'VARCHAR', "own: the paper's model or method; other: everything else."),
  column('bound', 'VARCHAR', '"up to", "over" or "about" when the text says so.'),
  ...evidenceColumns,
  column('confidence', 'DOUBLE', 'Calibrated probability that the row is right, 0 to 1.'),
]

const statementColumns = [
  column('paper_id', 'VARCHAR', 'The paper that says it.'),
  column('benchmark', 'VARCHAR', 'Canonical name, or the words of the text.'),
  column('benchmark_id', 'VARCHAR', 'Identifier in the catalogue; null when unknown there.'),
  column('stance', 'VARCHAR', 'evidence, concern or clean.'),
  ...evidenceColumns,
]

const refusalColumns = [
  column('paper_id', 'VARCHAR', 'The paper that holds the number.'),
  column('value_text', 'VARCHAR', 'The number as printed.'),
  column('benchmark', 'VARCHAR', 'The benchmark nearby, if any.'),
  column('reason', 'VARCHAR', 'The rule that refused it.'),
  ...evidenceColumns,
]

const benchmarkColumns = [
  column('benchmark_id', 'VARCHAR', 'Identifier in the catalogue.'),
  column('name', 'VARCHAR', 'Canonical name.'),
  column('domain', 'VARCHAR', 'Field it tests.'),
  column('metric', 'VARCHAR', 'Metric commonly reported.'),
  column('unit', 'VARCHAR', 'Unit of its scale.'),
  column('scale_min', 'DOUBLE', 'Lowest possible value.'),
  column('scale_max', 'DOUBLE', 'Highest possible value; null when open.'),
  column('higher_is_better', 'BOOLEAN', 'False where lower is better; null where it depends.'),
  column('proportion', 'BOOLEAN', 'True when the metric is a share of items, so that Wilson and GRIM apply.'),
  column('items', 'INTEGER', 'Number of items commonly scored.'),
  column('items_basis', 'VARCHAR', 'checked or recalled.'),
  column('items_note', 'VARCHAR', 'Where the number of items comes from.'),
  column('released', 'VARCHAR', 'Month (YYYY-MM) or year in which the questions became public.'),
  column('answers_public', 'BOOLEAN', 'True when the answers can be had; null when not sure.'),
  column('parent', 'VARCHAR', 'Identifier of the benchmark it is a part or version of.'),
  column('source', 'VARCHAR', 'Link to the source.'),
]

const twinColumns = [
  column('benchmark_id', 'VARCHAR', 'The older benchmark.'),
  column('fresher_id', 'VARCHAR', 'A fresher twin of it.'),
]

const recordedEvidenceColumns = [
  column('benchmark_id', 'VARCHAR', 'The benchmark.'),
  column('kind', 'VARCHAR', 'Kind of evidence: memorisation probe, fresh-twin gap, ...'),
  column('finding', 'VARCHAR', 'What was found, in our words.'),
  column('paper', 'VARCHAR', 'Title of the source.'),
  column('url', 'VARCHAR', 'Link to the source.'),
  column('basis', 'VARCHAR', 'How the source was read.'),
]

/** Every table by name; the order of columns is the order in files. */
export const tables: Record<TableName, readonly Column[]> = {
  papers: paperColumns,
  claims: claimColumns,
  statements: statementColumns,
  refusals: refusalColumns,
  benchmarks: benchmarkColumns,
  twins: twinColumns,
  recorded_evidence: recordedEvidenceColumns,
}

/** Columns that the snapshot adds to `claims` (see src/stats). */
export const derivedClaimColumns: readonly Column[] = [
  column('ci_low', 'DOUBLE', 'Lower end of the Wilson 95% interval, in the unit of value.'),
  column('ci_high', 'DOUBLE', 'Upper end of the Wilson 95% interval, in the unit of value.'),
  column('grim', 'VARCHAR', 'single run, needs k >= m, or no power.'),
]

/** Columns of the paper and the benchmark that the snapshot repeats in `claims`, so that a page's first query needs no join. */
export const snapshotClaimColumns: readonly Column[] = [
  column('title', 'VARCHAR', 'Title of the paper.'),
  column('published', 'DATE', 'Publication date of the paper; see date_precision.'),
  column('date_precision', 'VARCHAR', 'day, month or year.'),
  column('url', 'VARCHAR', 'Link to the paper.'),
  column('domain', 'VARCHAR', 'Field that the benchmark tests; null when not in the catalogue.'),
]

/** Raised when a column changes meaning; the manifest carries it and the page checks it. */
export const schemaVersion = 1
