import encoder from '../../data/encoder.json' with { type: 'json' }
import linker from '../../data/linker.json' with { type: 'json' }
import type { Claim, Paper, Refusal, Statement } from '../claim/record.ts'
import { attribute, type Cast } from './attribute.ts'
import { castOf } from './attribute-systems.ts'
import { type Candidates, findCandidates } from './candidates.ts'
import { claimId, withDistinctIds } from './claim-id.ts'
import { readDocument, type Span } from './document.ts'
import { scorersOf } from './encoder/verdict-cues.ts'
import type { EncoderWeights } from './encoder/weights.ts'
import { evidenceBetween } from './evidence.ts'
import type { Forest } from './forest.ts'
import { boundBefore, type KindForests } from './kind.ts'
import { chosenPairs, type Linked } from './link.ts'
import { type NamedMetric, namedMetric } from './metric.ts'
import type { NumberMention } from './number.ts'
import { mayBeTelling } from './reading.ts'
import { refusalsOf } from './refusal.ts'
import { fitsScale } from './scale.ts'
import { signedValue } from './signed-value.ts'
import { trigger } from './statement-rules.ts'
import { findStatements, mayState } from './statements.ts'
import type { Wording } from './wording.ts'

/** What one paper gives. */
export interface Extraction {
  claims: Claim[]
  statements: Statement[]
  refusals: Refusal[]
}

/** The trained parts of the extractor: data/linker.json, made by scripts/train.ts, and data/encoder.json. */
export interface Linker {
  /** How likely a name is a benchmark. */
  names: Forest
  /** How likely a number is a result on some benchmark. */
  results: Forest
  /** What the words around a name say of it. */
  wording: Wording
  /** What all words of a paper say together. */
  encoder: EncoderWeights
  link: Forest
  kind: KindForests
  /** Lowest probability of a claim. */
  threshold: number
  /** Raw probability → share that was right, in steps: calibrated by cross-validation. */
  calibration: { from: number; right: number }[]
}

const shipped: Linker = { ...linker, encoder }

/**
 * Characters of an abstract that are read; arXiv's own bound is 1,920. Longer texts are no abstracts, and the work on
 * one sentence grows with the square of its length (docs/decisions/faults.md).
 */
const longestAbstract = 8_000

/**
 * Reads the claims, statements and refusals of a paper. Pure, and never throws on text; what stands beyond the first
 * 8,000 characters of an abstract is not read, and a refusal says so.
 */
export function extract(
  paper: Pick<Paper, 'paper_id' | 'title' | 'abstract'>,
  trained: Linker = shipped,
): Extraction {
  const abstract = paper.abstract ?? ''
  if (isSilent(paper.title) && isSilent(abstract)) return { claims: [], statements: [], refusals: [] }
  const document = readDocument(paper.title.slice(0, longestAbstract), abstract.slice(0, longestAbstract))
  const unreadRest = abstract.length > longestAbstract ? [unread(paper.paper_id, abstract.length)] : []
  if (!mayBeTelling(document) && !mayState(document))
    return { claims: [], statements: [], refusals: unreadRest }
  const candidates = findCandidates(document, trained)
  const linked = chosenPairs(candidates, trained)
  return {
    claims: linked.length === 0 ? [] : claimsOf(paper.paper_id, candidates, linked),
    statements: findStatements(document, candidates.reading.names, paper.paper_id),
    refusals: [...refusalsOf(paper.paper_id, candidates, linked), ...unreadRest],
  }
}

/** Two in five abstracts hold no number and nothing about contamination: there is nothing to read in them. */
const isSilent = (text: string) =>
  text.length <= longestAbstract && !/[\d%]|percent/i.test(text) && !trigger.test(text)

function unread(paperId: string, length: number): Refusal {
  return {
    paper_id: paperId,
    value_text: '',
    benchmark: null,
    reason: `text beyond ${longestAbstract} characters is not read (this one has ${length})`,
    evidence: '',
    evidence_start: longestAbstract,
    evidence_end: length,
  }
}

function claimsOf(paperId: string, candidates: Candidates, linked: readonly Linked[]): Claim[] {
  const cast = castOf(candidates.document)
  return withDistinctIds(linked.map((pair) => claimOf(paperId, candidates, pair, cast)).filter(fitsScale))
}

function claimOf(
  paperId: string,
  candidates: Candidates,
  { number, name, kind, confidence }: Linked,
  cast: Cast,
): Claim {
  const { document, verdict } = candidates
  const sentence = document.sentences.find(
    (span) => span.start <= number.start && number.start < span.end,
  ) ?? { start: 0, end: document.clean.length }
  const left = document.clean.slice(sentence.start, number.start)
  const said = verdict && scorersOf(verdict, candidates.reading.numbers.indexOf(number))
  const value = signedValue(number, kind, left, document.clean.slice(number.unitEnd, number.unitEnd + 40))
  const claim = {
    paper_id: paperId,
    benchmark: name.name,
    benchmark_id: name.id,
    kind,
    value,
    value_text: number.valueText.replaceAll(',', ''),
    unit: number.unit === '%' || number.unit === 'points' || number.unit === 'percentile' ? number.unit : '',
    ...metricOf(candidates, number, sentence),
    ...attribute(cast, { start: number.start, end: number.unitEnd, kind, said }),
    bound: boundBefore(left.slice(-30)),
    ...evidenceBetween(document, { start: number.start - number.sign.length, end: number.unitEnd }, name),
    confidence,
  }
  return { claim_id: claimId(claim), ...claim }
}

/** The metric named beside a number, else around the list that it stands in: "75, 60 and 41% accuracy". */
function metricOf(
  { document, reading, cues }: Candidates,
  number: NumberMention,
  sentence: Span,
): NamedMetric {
  const between = (first: NumberMention, last: NumberMention) =>
    namedMetric(
      document.clean.slice(sentence.start, first.start),
      document.clean.slice(last.unitEnd, sentence.end),
    )
  const mine = between(number, number)
  const run = cues.series[reading.numbers.indexOf(number)]
  if (mine.metric !== null || run === undefined) return mine
  return between(reading.numbers[run.first] ?? number, reading.numbers[run.last] ?? number)
}
