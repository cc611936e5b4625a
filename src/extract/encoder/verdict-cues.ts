/** What the encoder says, as features of the forests that decide after it. */
import { oncePer } from '../once.ts'
import type { Verdict } from './verdict.ts'

/** Of a number: that it is a result, that an entity is its benchmark, each kind, that somebody else scored. */
export function numberVerdictCues({ numbers }: Verdict, n: number): number[] {
  const verdict = numbers[n]
  if (!verdict) return [0, 0, 0, 0, 0, 0]
  return [verdict.result, verdict.linked, ...verdict.kinds, verdict.other]
}

/** Of a pair: its entity's share of the number, by how much that is more than any other's, and that it is a benchmark. */
export function pairVerdictCues(
  { numbers, benchmarks }: Verdict,
  { n, entity }: { n: number; entity: number },
): number[] {
  const links = numbers[n]?.links ?? []
  const mine = links[entity] ?? least
  const best = Math.max(least, ...links.filter((_, other) => other !== entity))
  return [mine, mine - best, benchmarks[entity] ?? 0]
}

/** What the encoder says of who scored one number. */
export interface ScorerVerdict {
  /** Share of those systems that stand at an offset and of all of one name: as who scored, what that was built on, whose size it is. */
  at(starts: readonly number[]): [actor: number, base: number, size: number]
  /** Share of "none" for the three. */
  none: number[]
  /** That somebody else scored. */
  other: number
}

/** A share so small that nothing speaks for it, as a logarithm. */
const least = -12

/** Which systems stand at an offset: a model may be the paper's own name, too. */
const systemsByStart = oncePer(({ systems }: Verdict) => {
  const places = new Map<number, number[]>()
  systems.forEach(({ start }, system) => {
    const others = places.get(start)
    if (others) others.push(system)
    else places.set(start, [system])
  })
  return places
})

/** What is said of the scorer of a number; null for a number that was not read. */
export function scorersOf(said: Verdict, n: number): ScorerVerdict | null {
  const verdict = said.numbers[n]
  if (!verdict) return null
  const systemsAt = systemsByStart(said)
  const share = (pointer: number, starts: readonly number[]) => {
    const logs = verdict.scorers[pointer] ?? []
    const systems = starts.flatMap((start) => systemsAt.get(start) ?? [])
    return Math.max(
      least,
      Math.log(systems.reduce((sum, system) => sum + Math.exp(logs[system] ?? least), 0)),
    )
  }
  return {
    at: oncePer((starts) => [share(0, starts), share(1, starts), share(2, starts)]),
    none: verdict.scorers.map((logs) => logs.at(-1) ?? 0),
    other: verdict.other,
  }
}
