/** Annotated papers: reading them, and when two names, values or sizes are the same. */
import { existsSync, readFileSync } from 'node:fs'
import type { Kind, Role, Stance } from '../../src/claim/record.ts'
import { messageOf } from '../command.ts'

export interface GoldClaim {
  benchmark: string
  value: number
  unit: string
  kind: Kind
  metric: string | null
  model: string | null
  size_b: number | null
  role: Role
  evidence: string
}

export interface GoldPaper {
  id: string
  title: string
  abstract: string
  claims: GoldClaim[]
  contamination: { benchmark: string; stance: Stance; evidence: string }[]
}

/** Papers with their annotations; throws when a file is missing. */
export function readGold(papersFile: string, goldFile: string): GoldPaper[] {
  const gold = new Map(lines(goldFile).map((row) => [row.id, row]))
  return lines(papersFile).flatMap((paper) => {
    const row = gold.get(paper.id)
    return row
      ? [{ ...paper, claims: row.claims ?? [], contamination: row.contamination ?? [] } as GoldPaper]
      : []
  })
}

function lines(file: string): Record<string, unknown>[] {
  if (!existsSync(file))
    throw new Error(`${file}: no such file. A NAME stands for NAME.papers.jsonl and NAME.gold.jsonl.`)
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      line === '' ? [] : [readJson(line, `${file}, line ${index + 1}`) as Record<string, unknown>],
    )
}

/** What a text holds as JSON; where it holds none, throws with the place. */
export function readJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${place}: ${messageOf(error)}`)
  }
}

/** When two things are the same, as the annotations are scored. */
export interface Sameness {
  benchmark: (a: string, b: string) => boolean
  /** One canonical name, not merely one inside the other. */
  exactly: (a: string, b: string) => boolean
  isWellKnown: (name: string) => boolean
}

/** Sameness under a table of aliases (canonical name → spellings); an absent file gives an empty table. */
export function sameness(aliasFile: string): Sameness {
  const canonical = new Map<string, string>()
  const table = existsSync(aliasFile)
    ? (JSON.parse(readFileSync(aliasFile, 'utf8')) as Record<string, string[]>)
    : {}
  for (const [name, aliases] of Object.entries(table)) {
    for (const alias of [name, ...aliases])
      if (!canonical.has(squash(alias))) canonical.set(squash(alias), squash(name))
  }
  const nameOf = (name: string) => canonical.get(squash(name)) ?? squash(name)
  const benchmark = (a: string, b: string) => {
    const x = nameOf(a)
    const y = nameOf(b)
    if (x === y) return true
    if (!x || !y || (canonical.has(squash(a)) && canonical.has(squash(b)))) return false
    const [short, long] = x.length < y.length ? [x, y] : [y, x]
    return short.length >= 4 && long.includes(short) && short.length / long.length >= 0.6
  }
  return {
    benchmark,
    exactly: (a, b) => nameOf(a) === nameOf(b),
    isWellKnown: (name) => wellKnown.test(nameOf(name)),
  }
}

const wellKnown =
  /^(aime|math500|math$|gsm8k|gpqa|mmlu|livecodebench|humaneval|mbpp|swebench|amc|hmmt|olympiadbench|minerva|mathvista|mmmu|bbh|bigbenchhard|arcagi|hle|humanityslastexam|hotpotqa|alpacaeval|arenahard|ifeval)/

/** Letters and digits of a name, without the words that say only what it is. */
export function squash(name: string | null): string {
  return (name ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\\[a-z]+|[{}$~]/g, ' ')
    .replace(
      /\b(the|dataset|datasets|benchmark|benchmarks|test set|testset|test|exam|leaderboard|split|subset|suite)\b/g,
      ' ',
    )
    .replace(/[^a-z0-9]/g, '')
}

const own = /^(ours?|ourmodel|ourmethod|ourapproach|proposed.*|themodel|themethod)$/

/** One model under two names: one holds the other, or both mean the paper's own. */
export function sameModel(a: string | null, b: string | null): boolean {
  const x = squash(a)
  const y = squash(b)
  if (!x || !y) return x === y
  return x === y || x.includes(y) || y.includes(x) || (own.test(x) && own.test(y))
}

/** Values agree by their absolutes. */
export function sameValue(a: number, b: number): boolean {
  return Math.abs(Math.abs(a) - Math.abs(b)) < 1e-6
}

/** Sizes agree within 1%. */
export function sameSize(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) <= 0.011 * Math.max(a, b))
}
