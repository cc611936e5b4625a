import { nearest, type Question, saidOf } from './attribute-choice.ts'
import { systemCues } from './attribute-cues.ts'
import { namingRules } from './attribute-naming.ts'
import type { Cast, SystemMention } from './attribute-systems.ts'
import type { Span } from './document.ts'
import { oncePer } from './once.ts'
import type { OwnName } from './own-name.ts'

/** What the paper's own work may be called, with its features. */
export interface OwnOption {
  name: string
  cues: number[]
}

const mostNames = 8

/** The names of the paper's own work, each seen from the number: its nearest place before it, else its first. */
export function givenNames(question: Question): OwnOption[] {
  const { cast, setting, named } = question
  const top = cast.own.names[0]?.weight ?? 0
  return cast.own.names.slice(0, mostNames).flatMap((name, rank) => {
    const places = placesOf(name)
    const seen = places.findLast((span) => span.end <= setting.number.start) ?? places[0]
    if (!seen) return []
    const given = {
      rank,
      behind: top - name.weight,
      isBenchmark: name.isBenchmark,
      isInTitle: name.places.some((span) => span.start < cast.document.abstractStart),
      isKnown: cast.models.some((model) => model.text === name.name),
      signs: name.signs,
    }
    return [ownOption(question, name.name, given, named, seen, places)]
  })
}

/** Phrases and bare names in a number's sentence: "the linear probe reaches". */
export function calledInPassing(question: Question): OwnOption[] {
  const { cast, setting, all } = question
  const inPassing = {
    rank: mostNames,
    behind: cast.own.names[0]?.weight ?? 0,
    isBenchmark: false,
    isInTitle: false,
    isKnown: false,
    signs: noSigns,
  }
  const isHere = ({ kind, start, end, text }: SystemMention) =>
    (kind === 'phrase' || kind === 'name') &&
    start >= setting.sentence.start &&
    end <= setting.sentence.end &&
    !nameless.test(text)
  return nearest(all.filter(isHere), setting.number).map((system) =>
    ownOption(question, system.text, inPassing, all, system, [system]),
  )
}

/** "Proposed method", "model": what is no more of a name than "ours". */
const nameless =
  /^(?:proposed\b.*|(?:same |final |full )?(?:models?|methods?|approach(?:es)?|frameworks?|systems?|pipelines?|agents?|baselines?|base|training))$/i
const noSigns = Array.from({ length: namingRules.length + 2 }, () => false)

/** What speaks for a name as that of the paper's own work. */
interface Given {
  /** Its place among the names that the paper gives. */
  rank: number
  /** By how much another name is surer. */
  behind: number
  isBenchmark: boolean
  isInTitle: boolean
  isKnown: boolean
  signs: readonly boolean[]
}

function ownOption(
  question: Question,
  name: string,
  { rank, behind, isBenchmark, isInTitle, isKnown, signs }: Given,
  systems: readonly SystemMention[],
  seen: SystemMention,
  places: readonly SystemMention[],
): OwnOption {
  const { cast, setting } = question
  const cues = [
    rank,
    behind,
    isBenchmark ? 1 : 0,
    places.length,
    isInTitle ? 1 : 0,
    / /.test(name) ? 1 : 0,
    /[a-z][A-Z]|\d|[A-Z]{2}/.test(name) ? 1 : 0,
    isKnown ? 1 : 0,
    Math.min(cast.own.names.length, 8),
    ...signs.map(Number),
    places.some((place) => isSubject(cast, place)) ? 1 : 0,
    ...systemCues(cast, setting, systems, seen, 1),
    ...saidOf(
      question,
      [seen.start],
      places.map(({ start }) => start),
    ),
  ]
  return { name, cues }
}

/** An own name as a system, at each of its places. */
const placesOf = oncePer(({ places, name, weight }: OwnName): SystemMention[] =>
  places.map((place) => ({
    ...place,
    kind: 'own',
    text: name,
    family: null,
    size_b: null,
    active_b: null,
    ownWeight: weight,
  })),
)

/** Whether results are said of it there: "X achieves". */
function isSubject({ document }: Cast, { end }: Span): boolean {
  return /^["')]? (?:\w+ly )?(?:achiev|outperform|improv|attain|reach|surpass|obtain|deliver|exceed)/.test(
    document.clean.slice(end, end + 40),
  )
}
