import type { SystemMention } from './attribute-systems.ts'
import type { Span } from './document.ts'
import { oncePer } from './once.ts'

/** How a mention stands among the other systems, seen from a sentence. */
export interface Company {
  /** Mentions of its kind, or with a size as it has one. */
  alike: readonly SystemMention[]
  /** Those of them that stand in one list with it, side by side. */
  list: readonly SystemMention[]
  /** Features, in their order. */
  cues: number[]
}

/** The company of a mention among systems, for numbers of one sentence. */
export const companies = oncePer((systems: readonly SystemMention[]) =>
  oncePer((sentence: Span) => {
    const sizesHere = sizeCount(systems.filter((system) => isInside(system, sentence)))
    const sizes = sizeCount(systems)
    return oncePer((system: SystemMention): Company => {
      const alike = systems.filter((other) => isLike(other, system))
      const same = systems.filter((other) => other.text === system.text)
      const cues = [
        Math.min(same.length, 6),
        textCount(alike),
        textCount(alike.filter((other) => isInside(other, sentence))),
        sizes,
        sizesHere,
        alike.indexOf(system),
      ]
      return { alike, list: listOf(alike, system), cues }
    })
  }),
)

const isInside = (system: Span, sentence: Span) =>
  system.start >= sentence.start && system.end <= sentence.end

const isLike = (a: SystemMention, b: SystemMention) =>
  a.kind === b.kind || (a.size_b !== null && b.size_b !== null)

const textCount = (systems: readonly SystemMention[]) => new Set(systems.map((system) => system.text)).size

const sizeCount = (systems: readonly SystemMention[]) =>
  new Set(systems.flatMap((system) => (system.size_b === null ? [] : [system.size_b]))).size

function listOf(alike: readonly SystemMention[], system: SystemMention): SystemMention[] {
  const at = alike.indexOf(system)
  const isNear = (left: SystemMention | undefined, right: SystemMention | undefined) =>
    left !== undefined && right !== undefined && right.start - left.end < 14 && right.start >= left.end
  let from = at
  let to = at
  while (isNear(alike[from - 1], alike[from])) from -= 1
  while (isNear(alike[to], alike[to + 1])) to += 1
  return alike.slice(from, to + 1)
}
