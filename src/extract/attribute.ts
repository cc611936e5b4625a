import type { ModelMention } from '../catalogue/model-name.ts'
import type { SizeMention } from '../catalogue/model-size.ts'
import type { Role, SizeSource } from '../claim/record.ts'
import type { Document, Span } from './document.ts'
import type { OwnWork } from './own-name.ts'

/** Who scored, and how large it is. */
export interface Attribution {
  model: string | null
  model_family: string | null
  size_b: number | null
  active_b: number | null
  size_source: SizeSource | null
  role: Role
}

/** What attribution reads of a document; the same for all its claims. */
export interface Cast {
  document: Document
  models: readonly ModelMention[]
  sizes: readonly SizeMention[]
  own: OwnWork
}

/** A claim's number, to be attributed. */
export interface ScoredNumber extends Span {
  kind: 'score' | 'gain' | 'relative'
}

const comparedBefore =
  /\b(?:than|vs\.?|versus|against|compared (?:to|with)|over|surpass\w*|outperform\w*|exceed\w*|beat\w*|baseline\w*|behind|below|above|unlike)\b[^.;,]{0,60}$/i
const startBefore = /\bfrom (?:a |an |its |the |only |just |about )*[+≈]?$/i
const endBefore = /(?:\bto|→)\s*[+≈]?$/
const humans =
  /\b(?:humans?|human experts?|experts?|physicians?|clinicians?|people|participants)\b[^.;,]{0,40}$/i
const backbone =
  /\b(?:on|with|using|for|of|to|over|via|atop|based on|built on|applied to|trained on|fine-?tun\w*|backbone|base model|from)\s+(?:the |an? |our |top of |both )*(?:\w+ )?$/i
const subjectVerb =
  /^[^.;,()]{0,30}?\b(?:achiev|reach|attain|obtain|scor|get|record|deliver|solv|perform|lead|top|hit|drop|fall|reports?|yields?|sets?|is at|only)\w*/i

/** Attributes a number to the paper's own work, its base model, a compared system or a human. */
export function attribute(cast: Cast, number: ScoredNumber): Attribution {
  const { document, own } = cast
  const sentence = document.sentences.find(
    (span) => span.start <= number.start && number.start < span.end,
  ) ?? { start: 0, end: document.clean.length }
  const left = document.clean.slice(sentence.start, number.start)
  const right = document.clean.slice(number.end, Math.min(sentence.end, number.end + 60))
  if (humans.test(left.slice(-60))) return nobody('human', 'other')
  const inSentence = cast.models.filter((model) => model.start >= sentence.start && model.end <= sentence.end)
  const bracketed = namedInBrackets(document, inSentence, number)
  if (bracketed) return named(bracketed, roleOf(bracketed, own, 'other'))
  if (number.kind === 'score' && startBefore.test(left)) return startingPoint(cast, inSentence, number)
  if (number.kind === 'score' && comparedBefore.test(left.slice(-70)) && !endBefore.test(left))
    return compared(inSentence, number, left)
  const subject = subjectOf(document, inSentence, number)
  const base = baseOf(cast, inSentence, number, sentence)
  if (subject && subject !== base && !isOwn(subject, own)) {
    if (own.isBenchmark || !mentionsOwn(left, own)) return named(subject, own.isBenchmark ? 'other' : 'own')
  }
  void right
  return ours(cast, base, number)
}

/** "GPT-4o (35.4%)", "35.4% (GPT-4o)", "35.4% for GPT-4o". */
function namedInBrackets(
  document: Document,
  models: readonly ModelMention[],
  number: Span,
): ModelMention | null {
  return (
    models.find((model) => {
      const before = document.clean.slice(model.end, number.start)
      if (model.end <= number.start && /^\s*(?:\(|:|at|=|with)\s*[+≈]?$/.test(before)) return true
      const after = document.clean.slice(number.end, model.start)
      return (
        model.start >= number.end && after.length < 16 && /^\s*%?\s*(?:\(|for|by)\s*(?:the )?$/.test(after)
      )
    }) ?? null
  )
}

function startingPoint(cast: Cast, models: readonly ModelMention[], number: Span): Attribution {
  const before = models.filter((model) => model.end <= number.start)
  const model = before.at(-1) ?? null
  if (model && !isOwn(model, cast.own)) return named(model, 'other')
  const base = cast.models.find((candidate) => !isOwn(candidate, cast.own)) ?? null
  return base ? named(base, 'other') : { ...nobody('base', 'other'), ...sizeOf(cast, number) }
}

function compared(models: readonly ModelMention[], number: Span, left: string): Attribution {
  const near = models.filter((model) => model.end <= number.start && number.start - model.end < 60).at(-1)
  return near
    ? named(near, 'other')
    : nobody(/baseline/i.test(left.slice(-70)) ? 'baseline' : 'other methods', 'other')
}

/** The nearest model before the number that a verb ties to it. */
function subjectOf(document: Document, models: readonly ModelMention[], number: Span): ModelMention | null {
  const before = models.filter((model) => model.end <= number.start)
  const near = before.findLast((model) => subjectVerb.test(document.clean.slice(model.end, number.start)))
  return near ?? null
}

/** The model that the method was applied to: nearest in the sentence behind "on", "with", "using", else the only one of the paper. */
function baseOf(
  cast: Cast,
  models: readonly ModelMention[],
  number: Span,
  sentence: Span,
): ModelMention | null {
  const { clean } = cast.document
  const gap = (model: Span) =>
    model.end <= number.start ? number.start - model.end : model.start - number.end
  const applied = models
    .filter(
      (model) =>
        !isOwn(model, cast.own) &&
        backbone.test(clean.slice(Math.max(sentence.start, model.start - 40), model.start)),
    )
    .sort((a, b) => gap(a) - gap(b))
  if (applied[0]) return applied[0]
  const others = new Set(cast.models.filter((model) => !isOwn(model, cast.own)).map((model) => model.text))
  if (others.size !== 1) return null
  const only = cast.models.find((model) => !isOwn(model, cast.own)) ?? null
  if (!only) return null
  return backbone.test(clean.slice(Math.max(0, only.start - 40), only.start)) ? only : null
}

function ours(cast: Cast, base: ModelMention | null, number: Span): Attribution {
  const { own } = cast
  const role: Role = own.isBenchmark && own.name === null ? 'other' : 'own'
  const name = own.isBenchmark ? null : own.name
  if (base) {
    return { ...named(base, role), model: own.isBenchmark ? base.text : `${name ?? 'ours'} (${base.text})` }
  }
  const ownMention = cast.models.find((model) => isOwn(model, own) && model.size_b !== null)
  if (ownMention) return { ...named(ownMention, 'own') }
  return { ...nobody(name ?? 'ours', role), ...sizeOf(cast, number) }
}

/** A size that stands alone: the nearest in the number's sentence, else the only one of the paper. */
function sizeOf(cast: Cast, number: Span): Pick<Attribution, 'size_b' | 'active_b' | 'size_source'> {
  const { document, sizes } = cast
  const sentence = document.sentences.find((span) => span.start <= number.start && number.start < span.end)
  const near = sizes.filter((size) => sentence && size.start >= sentence.start && size.end <= sentence.end)
  const distinct = new Set(sizes.map((size) => size.size_b))
  const size =
    near.findLast((candidate) => candidate.end <= number.start) ??
    near[0] ??
    (distinct.size === 1 ? sizes[0] : undefined)
  return size
    ? { size_b: size.size_b, active_b: size.active_b, size_source: 'text' }
    : { size_b: null, active_b: null, size_source: null }
}

function named(model: ModelMention, role: Role): Attribution {
  return {
    model: model.text,
    model_family: model.family,
    size_b: model.size_b,
    active_b: model.active_b,
    size_source: model.size_b === null ? null : 'name',
    role,
  }
}

function nobody(model: string, role: Role): Attribution {
  return { model, model_family: null, size_b: null, active_b: null, size_source: null, role }
}

function isOwn(model: ModelMention, own: OwnWork): boolean {
  if (own.name === null) return false
  const squash = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  return squash(model.text).startsWith(squash(own.name)) || squash(own.name).startsWith(squash(model.text))
}

function mentionsOwn(left: string, own: OwnWork): boolean {
  return /\b(?:our|we|proposed)\b/i.test(left) || (own.name !== null && left.includes(own.name))
}

function roleOf(model: ModelMention, own: OwnWork, otherwise: Role): Role {
  return isOwn(model, own) ? 'own' : otherwise
}
