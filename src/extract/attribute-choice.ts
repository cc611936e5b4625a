import type { Kind } from '../claim/record.ts'
import { roleCues, systemCues } from './attribute-cues.ts'
import { type Setting, settingOf } from './attribute-setting.ts'
import { type Cast, namedSystems, type SystemMention, systemsSeenFrom } from './attribute-systems.ts'
import type { Span } from './document.ts'
import type { ScorerVerdict } from './encoder/verdict-cues.ts'
import { type Forest, probability } from './forest.ts'
import { oncePer } from './once.ts'

/** The trained parts of attribution (data/attribution.json, made by scripts/train-attribution.ts). */
export interface AttributionForests {
  /** Who scored, among all that the text names; its answers are cues for the next ones. */
  actor: Forest
  /** Whether the number is the paper's own. */
  role: Forest
  /** Which of the sizes in the text is the scorer's. */
  size: Forest
  /** Which own name scored. */
  own: Forest
  /** Which model the own method was applied to. */
  base: Forest
  /** Which other system scored. */
  other: Forest
}

/** A number with everything that may have scored it. */
export interface Question {
  cast: Cast
  setting: Setting
  named: SystemMention[]
  /** Named systems and those that only the sentence's own words give, in the order of the text. */
  all: SystemMention[]
  roleCues: number[]
  /** What the encoder says of who scored it. */
  said: ScorerVerdict | null
}

/** Gathers the systems that may have scored a number. */
export function ask(cast: Cast, number: Span, kind: Kind, said: ScorerVerdict | null): Question {
  const setting = settingOf(cast, number, kind)
  const named = namedSystems(cast)
  const all = systemsSeenFrom(cast)(setting.sentence)
  return {
    cast,
    setting,
    named,
    all,
    roleCues: [...roleCues(cast, setting, named), ...saidOfAll(said)],
    said,
  }
}

/** A system with its features. */
export interface Option {
  system: SystemMention
  cues: number[]
}

/** Everything that may have scored, whoever it belongs to. */
export function actorOptions(question: Question): Option[] {
  return options(question, question.all, (system) => system.kind !== 'size', -1)
}

/** What is known of a number when its role is asked: its words, and who the likeliest actors are. */
export function roleRow(question: Question, actor: Forest): number[] {
  const seen = actorOptions(question).map(({ system, cues }) => ({ system, p: probability(actor, cues) }))
  const best = (keep: (system: SystemMention) => boolean) =>
    Math.max(0, ...seen.filter(({ system }) => keep(system)).map(({ p }) => p))
  return [
    ...question.roleCues,
    best((system) => system.ownWeight > 1.5),
    best((system) => system.kind === 'model' && system.ownWeight <= 1.5),
    best((system) => system.kind === 'phrase'),
    best((system) => system.kind === 'human'),
    best((system) => system.kind === 'name'),
  ]
}

/** Models that an own method may have been applied to. */
export function baseOptions(question: Question, own: number): Option[] {
  return options(question, question.named, (system) => system.kind === 'model', own)
}

/** Whatever else may have scored. */
export function otherOptions(question: Question, own: number): Option[] {
  return options(question, question.all, (system) => system.kind !== 'size', own)
}

/** Mentions with a size, with what is thought of each as base model and as compared system. */
export function sizeOptions(
  question: Question,
  own: number,
  { base, other }: Pick<AttributionForests, 'base' | 'other'>,
  baseChoices = baseOptions(question, own),
  otherChoices = otherOptions(question, own),
): Option[] {
  if (question.named.every((system) => system.size_b === null)) return []
  const bases = baseChoices.map((option) => ({ ...option, p: probability(base, option.cues) }))
  const others = otherChoices.map((option) => ({ ...option, p: probability(other, option.cues) }))
  const bestBase = bases.reduce<(typeof bases)[number] | null>(
    (best, next) => (next.p > (best?.p ?? 0) ? next : best),
    null,
  )
  const bestOther = others.reduce<(typeof others)[number] | null>(
    (best, next) => (next.p > (best?.p ?? 0) ? next : best),
    null,
  )
  const alike = (list: typeof bases, size: number | null) =>
    Math.max(0, ...list.filter(({ system }) => system.size_b === size).map(({ p }) => p))
  return options(question, question.named, (system) => system.size_b !== null, own).map(
    ({ system, cues }) => ({
      system,
      cues: [
        ...cues,
        alike(bases, system.size_b),
        alike(others, system.size_b),
        bestBase?.p ?? 0,
        bestBase?.system.size_b === system.size_b ? 1 : 0,
        bestBase && bestBase.system.size_b === null ? 1 : 0,
        bestOther?.p ?? 0,
        bestOther?.system.size_b === system.size_b ? 1 : 0,
        bestOther && bestOther.system.size_b === null ? 1 : 0,
      ],
    }),
  )
}

/** What the encoder says of a number's scorer whoever it is: somebody else, and none that is named. */
function saidOfAll(said: ScorerVerdict | null): number[] {
  return said === null ? [0, 0, 0, 0] : [said.other, ...said.none]
}

/** What the encoder says of one mention, and of all mentions of the same name. */
export function saidOf({ said }: Question, starts: readonly number[], alike: readonly number[]): number[] {
  return said === null
    ? [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    : [...said.at(starts), ...said.at(alike), ...saidOfAll(said)]
}

function options(
  question: Question,
  systems: readonly SystemMention[],
  keep: (system: SystemMention) => boolean,
  own: number,
): Option[] {
  const { cast, setting } = question
  return nearest(systems.filter(keep), setting.number).map((system) => ({
    system,
    cues: systemCues(cast, setting, systems, system, own).concat(
      saidOf(question, [system.start], startsIn(systems).get(system.text) ?? []),
    ),
  }))
}

/** Where the mentions of each name stand. */
const startsIn = oncePer((systems: readonly SystemMention[]) => {
  const starts = new Map<string, number[]>()
  for (const { text, start } of systems) {
    const others = starts.get(text)
    if (others) others.push(start)
    else starts.set(text, [start])
  }
  return starts
})

/** Systems looked at for one number: more than any abstract names, so that a text of names alone takes no squared time. */
const mostSystems = 64

/** The systems closest to a number, in the order of the text. */
export function nearest(systems: readonly SystemMention[], number: Span): readonly SystemMention[] {
  if (systems.length <= mostSystems) return systems
  const distance = (span: Span) => Math.max(span.start - number.end, number.start - span.end)
  return systems
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, mostSystems)
    .toSorted((a, b) => a.start - b.start)
}

/** The likeliest option with its probability; null where there is none. */
export function likeliest<T extends { cues: number[] }>(
  forest: Forest,
  choices: readonly T[],
): { choice: T; p: number } | null {
  let best: { choice: T; p: number } | null = null
  for (const choice of choices) {
    const p = probability(forest, choice.cues)
    if (best === null || p > best.p) best = { choice, p }
  }
  return best
}
