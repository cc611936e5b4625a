/** Annotated numbers: the claims of annotated papers whose number is found in the text. */
import type { Cast } from '../../src/extract/attribute.ts'
import { ask, type Question } from '../../src/extract/attribute-choice.ts'
import { castOf } from '../../src/extract/attribute-systems.ts'
import { type Document, readDocument } from '../../src/extract/document.ts'
import { verdictOn } from '../../src/extract/encoder/reader.ts'
import { type ScorerVerdict, scorersOf } from '../../src/extract/encoder/verdict-cues.ts'
import type { EncoderWeights } from '../../src/extract/encoder/weights.ts'
import { findNumbers, type NumberMention } from '../../src/extract/number.ts'
import { numberCues } from '../../src/extract/number-cues.ts'
import { isTelling, readMentions } from '../../src/extract/reading.ts'
import { type GoldClaim, type GoldPaper, sameValue } from '../evaluate/gold.ts'

export interface AnnotatedNumber {
  paperId: string
  claim: GoldClaim
  cast: Cast
  number: { start: number; end: number; said: ScorerVerdict | null }
  question: Question
}

/** Every claim of the papers whose number stands in the text, with all that may have scored it. */
export function annotatedNumbers(
  papers: readonly GoldPaper[],
  encoderOf: (paperId: string) => EncoderWeights,
): AnnotatedNumber[] {
  return papers
    .filter((paper) => paper.claims.length > 0)
    .flatMap((paper) => ofPaper(paper, encoderOf(paper.id)))
}

function ofPaper(paper: GoldPaper, encoder: EncoderWeights): AnnotatedNumber[] {
  const document = readDocument(paper.title, paper.abstract)
  const cast = castOf(document)
  const saidAt = scorersAt(document, encoder)
  const numbers = findNumbers(document.clean, cast.models)
  const used = new Set<NumberMention>()
  return paper.claims.flatMap((claim) => {
    const fits = placesOf(document, numbers, claim)
    const mention = fits.find((number) => !used.has(number)) ?? fits[0]
    if (!mention) return []
    used.add(mention)
    const number = { start: mention.start, end: mention.unitEnd, said: saidAt(mention.start) }
    return [{ paperId: paper.id, claim, cast, number, question: ask(cast, number, claim.kind, number.said) }]
  })
}

/** What an encoder says of who scored the number at an offset. */
function scorersAt(document: Document, encoder: EncoderWeights): (start: number) => ScorerVerdict | null {
  const reading = readMentions(document)
  if (!isTelling(reading.names, reading.numbers)) return () => null
  const verdict = verdictOn(encoder, reading, numberCues(reading).rows)
  return (start) =>
    scorersOf(
      verdict,
      reading.numbers.findIndex((number) => number.start === start),
    )
}

/** The numbers of the claim's value, inside its evidence where there are any. */
function placesOf(document: Document, numbers: readonly NumberMention[], claim: GoldClaim): NumberMention[] {
  const same = numbers.filter((number) => sameValue(number.value, claim.value))
  const at = document.text.indexOf(claim.evidence, document.abstractStart)
  const end = at + claim.evidence.length
  const inside = at < 0 ? [] : same.filter((number) => number.start >= at - 3 && number.end <= end + 3)
  return inside.length > 0 ? inside : same
}
