/**
 * The claims of papers that annotators read (data/annotations.jsonl), as rows of the register: a reader's facts, laid out
 * as the extractor lays out its own. They stand in place of the extractor's for these papers.
 */
import { identify } from '../../src/catalogue/catalogue.ts'
import { parseModelName } from '../../src/catalogue/model-name.ts'
import type { Claim, Paper, SizeSource } from '../../src/claim/record.ts'
import { claimId, withDistinctIds } from '../../src/extract/claim-id.ts'
import { type Document, readDocument, type Span } from '../../src/extract/document.ts'
import { evidenceBetween } from '../../src/extract/evidence.ts'
import { boundBefore } from '../../src/extract/kind.ts'
import { namedMetric } from '../../src/extract/metric.ts'
import { findNumbers, type NumberMention } from '../../src/extract/number.ts'
import { sameValue } from '../evaluate/gold.ts'
import type { Annotation } from '../train/annotations.ts'

/** Agreement of a careful annotator with another (../shared/gold/GUIDE.md's set): the confidence of what one has read. */
export const annotatedConfidence = 0.97

/** A paper's annotated claims; null where the offsets do not fit its text, which then is another version of it. */
export function annotatedClaims(
  paper: Pick<Paper, 'paper_id' | 'title' | 'abstract'>,
  annotation: Annotation,
): Claim[] | null {
  const document = readDocument(paper.title, paper.abstract ?? '')
  const numbers = findNumbers(document.clean, [])
  const found = annotation.claims.map((claim) => numberOf(numbers, claim))
  if (2 * found.filter((number) => number !== null).length < found.length) return null
  const claims = annotation.claims.map((claim, index) =>
    claimOf(paper.paper_id, document, claim, found[index] ?? null),
  )
  return withDistinctIds(claims)
}

type AnnotatedClaim = Annotation['claims'][number]

/** The claim's number inside its words; null where it is told in other words ("one in five"). */
function numberOf(numbers: readonly NumberMention[], { value, at: [start, end] }: AnnotatedClaim) {
  return (
    numbers.find(
      (number) => number.start >= start - 1 && number.end <= end + 1 && sameValue(number.value, value),
    ) ?? null
  )
}

function claimOf(
  paperId: string,
  document: Document,
  annotated: AnnotatedClaim,
  number: NumberMention | null,
): Claim {
  const [start, end] = annotated.at
  const place: Span = number
    ? { start: number.start - number.sign.length, end: number.unitEnd }
    : { start, end }
  const known = identify(annotated.benchmark)
  const metric = namedMetric(annotated.metric ?? '', '')
  const parts = parseModelName(annotated.model ?? '')
  const claim = {
    paper_id: paperId,
    benchmark: known?.name ?? annotated.benchmark,
    benchmark_id: known?.id ?? null,
    kind: annotated.kind,
    value: annotated.value,
    value_text: number?.valueText.replaceAll(',', '') ?? String(Math.abs(annotated.value)),
    unit: annotated.unit,
    metric: metric.metric ?? annotated.metric,
    samples: metric.samples,
    model: annotated.model,
    model_family: parts.family,
    size_b: annotated.size_b,
    active_b: parts.active_b,
    size_source: sizeSource(annotated.size_b, parts.size_b),
    role: annotated.role,
    bound: boundBefore(document.clean.slice(Math.max(0, place.start - 30), place.start)),
    ...evidenceBetween(document, place, {
      start: Math.min(start, place.start),
      end: Math.max(end, place.end),
    }),
    confidence: annotatedConfidence,
  }
  return { claim_id: claimId(claim), ...claim }
}

function sizeSource(size: number | null, inName: number | null): SizeSource | null {
  if (size === null) return null
  return size === inName ? 'name' : 'text'
}
