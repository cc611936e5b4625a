import forests from '../../data/attribution.json' with { type: 'json' }
import type { Kind, Role, SizeSource } from '../claim/record.ts'
import {
  type AttributionForests,
  ask,
  baseOptions,
  likeliest,
  type Option,
  otherOptions,
  type Question,
  roleRow,
  sizeOptions,
} from './attribute-choice.ts'
import { calledInPassing, givenNames } from './attribute-own.ts'
import type { Cast, SystemMention } from './attribute-systems.ts'
import { settledRole, tieOf } from './attribute-ties.ts'
import type { Span } from './document.ts'
import type { ScorerVerdict } from './encoder/verdict-cues.ts'
import { type Forest, probability } from './forest.ts'

export type { Cast } from './attribute-systems.ts'

/** Who scored, and how large it is. */
export interface Attribution {
  model: string | null
  model_family: string | null
  size_b: number | null
  active_b: number | null
  size_source: SizeSource | null
  role: Role
}

/** A claim's number, to be attributed. */
export interface ScoredNumber extends Span {
  kind: Kind
  /** What the encoder says of who scored it; null where it was not read. */
  said: ScorerVerdict | null
}

const shipped: AttributionForests = forests

/** Lowest probability at which a choice is taken, per forest; found by cross-validation (docs/decisions/attribution.md). */
const least = { role: 0.5, size: 0.5, own: 0.2, passing: 0.5, base: 0.4, other: 0.12, startingPoint: 0.4 }

/** Attributes a number to the paper's own work, its base model, a compared system or a human. */
export function attribute(
  cast: Cast,
  number: ScoredNumber,
  trained: AttributionForests = shipped,
): Attribution {
  const question = ask(cast, number, number.kind, number.said)
  const tie = tieOf(cast.document.clean, question.setting, question.all)
  const own = probability(trained.role, roleRow(question, trained.actor))
  const bases = baseOptions(question, own)
  const others = otherOptions(question, own)
  const sized = likeliest(trained.size, sizeOptions(question, own, trained, bases, others))
  const size = sized && sized.p >= least.size ? { system: sized.choice.system, p: sized.p } : null
  if (tie) return named(tie.system, size)
  const role = settledRole(question.setting) ?? (own >= least.role ? 'own' : 'other')
  return role === 'own'
    ? ownScore(question, bases, size, trained)
    : otherScore(question, others, size, trained)
}

/** A mention with a size, and how sure that is. */
interface Sized {
  system: SystemMention
  p: number
}

function ownScore(
  question: Question,
  bases: readonly Option[],
  size: Sized | null,
  trained: AttributionForests,
): Attribution {
  const name = ownName(question, trained.own)
  const applied = likeliest(trained.base, bases)
  const base = applied && applied.p >= least.base ? applied.choice.system : null
  const model = base ? withBase(name, base.text) : (name ?? 'ours')
  const isSurer = size !== null && (applied === null || size.p > applied.p)
  const from =
    base && isSurer && size.system.size_b !== base.size_b ? { ...size.system, family: base.family } : base
  return { model: tidy(model), ...sizeAndFamily(from ?? size?.system ?? null), role: 'own' }
}

/** A name that the paper gives, or the sentence's own words where they are more likely than not; null for neither. */
function ownName(question: Question, own: Forest): string | null {
  const given = likeliest(own, givenNames(question))
  const passing = likeliest(own, calledInPassing(question))
  if (passing && passing.p >= least.passing && passing.p > (given?.p ?? 0)) return passing.choice.name
  return given && given.p >= least.own ? given.choice.name : null
}

/** A compared system, a human, or a starting point, which often has no name. */
function otherScore(
  question: Question,
  others: readonly Option[],
  size: Sized | null,
  trained: AttributionForests,
): Attribution {
  const found = likeliest(trained.other, others)
  const isStart = question.setting.endpoint === 'from'
  const isNamed = found?.choice.system.kind === 'model'
  const needed = isStart && !isNamed ? least.startingPoint : least.other
  if (found && found.p >= needed) return named(found.choice.system, size)
  return { model: isStart ? 'base' : null, ...sizeAndFamily(size?.system ?? null), role: 'other' }
}

/** A system of somebody else; a named model has the size that its name says, or none. */
function named(system: SystemMention, size: Sized | null): Attribution {
  const sized = system.kind === 'model' ? system : (size?.system ?? null)
  return { model: otherName(system), ...sizeAndFamily(sized), role: 'other' }
}

/** "X (base)", or the longer of the two where one holds the other. */
function withBase(name: string | null, base: string): string {
  const squash = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (name === null) return `ours (${base})`
  if (squash(base).includes(squash(name))) return base
  return squash(name).includes(squash(base)) ? name : `${name} (${base})`
}

function otherName(system: SystemMention): string {
  if (system.kind === 'human') return 'human'
  return tidy(system.text)
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

function sizeAndFamily(
  system: SystemMention | null,
): Pick<Attribution, 'model_family' | 'size_b' | 'active_b' | 'size_source'> {
  if (system === null) return { model_family: null, size_b: null, active_b: null, size_source: null }
  const { family, size_b, active_b, kind } = system
  const source = kind === 'model' ? 'name' : 'text'
  return { model_family: family, size_b, active_b, size_source: size_b === null ? null : source }
}
