/** Annotated numbers: the claims of annotated papers whose number is found in the text. */
import { findModels } from '../../src/catalogue/model-name.ts'
import { findSizes } from '../../src/catalogue/model-size.ts'
import type { Cast } from '../../src/extract/attribute.ts'
import { ask, type Question } from '../../src/extract/attribute-choice.ts'
import { type Document, readDocument } from '../../src/extract/document.ts'
import { findNumbers, type NumberMention } from '../../src/extract/number.ts'
import { ownWork } from '../../src/extract/own-name.ts'
import { type GoldClaim, type GoldPaper, sameValue } from '../evaluate/gold.ts'

export interface AnnotatedNumber {
  paperId: string
  claim: GoldClaim
  cast: Cast
  number: { start: number; end: number }
  question: Question
}

/** Every claim of the papers whose number stands in the text, with all that may have scored it. */
export function annotatedNumbers(papers: readonly GoldPaper[]): AnnotatedNumber[] {
  return papers.filter((paper) => paper.claims.length > 0).flatMap(ofPaper)
}

function ofPaper(paper: GoldPaper): AnnotatedNumber[] {
  const document = readDocument(paper.title, paper.abstract)
  const models = findModels(document.clean)
  const sizes = findSizes(document.clean).filter(
    (size) => !models.some((model) => model.start < size.end && size.start < model.end),
  )
  const cast: Cast = { document, models, sizes, own: ownWork(document) }
  const numbers = findNumbers(document.clean, models)
  const used = new Set<NumberMention>()
  return paper.claims.flatMap((claim) => {
    const fits = placesOf(document, numbers, claim)
    const mention = fits.find((number) => !used.has(number)) ?? fits[0]
    if (!mention) return []
    used.add(mention)
    const number = { start: mention.start, end: mention.unitEnd }
    return [{ paperId: paper.id, claim, cast, number, question: ask(cast, number, claim.kind) }]
  })
}

/** The numbers of the claim's value, inside its evidence where there are any. */
function placesOf(document: Document, numbers: readonly NumberMention[], claim: GoldClaim): NumberMention[] {
  const same = numbers.filter((number) => sameValue(number.value, claim.value))
  const at = document.text.indexOf(claim.evidence, document.abstractStart)
  const end = at + claim.evidence.length
  const inside = at < 0 ? [] : same.filter((number) => number.start >= at - 3 && number.end <= end + 3)
  return inside.length > 0 ? inside : same
}
