import type { ModelMention } from '../catalogue/model-name.ts'
import { commonTerms, namingRules, words } from './attribute-naming.ts'
import { cataloguedIn, modelsIn } from './catalogued.ts'
import type { Document, Span } from './document.ts'
import { oncePer } from './once.ts'

/** A name that the paper gives to something of its own. */
export interface OwnName {
  name: string
  /** How much of the text says that this is the paper's own; 2 and more is safe. */
  weight: number
  /** True when the text calls it a benchmark, a data set or the like: it is measured on, it does not score. */
  isBenchmark: boolean
  /** Every place where the name stands. */
  places: Span[]
  /** Which signs speak for it: the title, each naming rule in order, an acronym that spells out another name. */
  signs: boolean[]
}

/** What the paper calls its own work. */
export interface OwnWork {
  /** Names of its own, the surest first. */
  names: readonly OwnName[]
  /** Catalogued benchmarks that it names: they are measured on, they score nothing. */
  benchmarks: readonly Span[]
}

/** Reads the names of a paper's own work; a name that the catalogue knows as a benchmark's is marked as one. */
export const ownWork = oncePer((document: Document): OwnWork => {
  const benchmarks = cataloguedIn(document)
  const catalogued = new Set(benchmarks.map((benchmark) => benchmark.text))
  const names = findOwnNames(document, modelsIn(document)).map((own) =>
    catalogued.has(own.name) ? { ...own, isBenchmark: true } : own,
  )
  return { names, benchmarks }
})

const benchmarkShape =
  /(?:Bench|Eval|QA|Arena|Gym|Exam|Suite|Corpus)(?:[-\s]?(?:v|V)?\d[\w.]*|-\w+|\+|Pro)?$|^(?:Bench|Eval)/

/** Names of the paper's own work, the surest first. Names seen nowhere before are found by where they stand. */
function findOwnNames(document: Document, models: readonly ModelMention[]): OwnName[] {
  const found: Findings = new Map()
  for (const name of titleNames(document)) add(found, name, 3, 0)
  // Markup leaves runs of blanks; the rules are about words.
  const abstract = document.clean.slice(document.abstractStart).replace(/\s+/g, ' ')
  namingRules.forEach((rule, index) => {
    const seen = new Set<string>()
    for (const match of abstract.matchAll(rule.pattern)) {
      const name = trimmed(match[1] ?? '')
      if (seen.has(name) || !isName(name)) continue
      if (rule.weight < 2 && isPlainWord(name) && !standsInside(abstract, name)) continue
      seen.add(name)
      add(found, name, rule.weight, index + 1)
    }
  })
  joinAcronyms(document.clean.replace(/\s+/g, ' '), found)
  const known = new Set(models.filter((model) => model.family !== null).map((model) => model.text))
  return [...found]
    .map(([name, { weight, signs }]) => {
      const places = placesOf(document.clean, name)
      const isBenchmark = benchmarkShape.test(name) || isCalledBenchmark(document.clean, name)
      const repeated = 0.25 * Math.min(places.length, 6)
      return { name, weight: weight + repeated - (known.has(name) ? 2.5 : 0), isBenchmark, places, signs }
    })
    .filter((own) => own.weight > 0 && own.places.length > 0)
    .sort((a, b) => b.weight - a.weight)
}

type Findings = Map<string, { weight: number; signs: boolean[] }>

function add(found: Findings, name: string, weight: number, sign: number): void {
  const old = found.get(name)
  const signs = old?.signs ?? Array.from({ length: namingRules.length + 2 }, () => false)
  signs[sign] = true
  found.set(name, { weight: (old?.weight ?? 0) + weight, signs })
}

/** "Long Form Name (LFN)": what is said of either is said of both, and the short one is what tables print. */
function joinAcronyms(clean: string, found: Findings): void {
  for (const match of clean.matchAll(/\(\s?([A-Za-z][\w*+^.-]{1,14})\s?[),]/g)) {
    const acronym = trimmed(match[1] ?? '')
    if (!isName(acronym)) continue
    const before = clean
      .slice(Math.max(0, match.index - 90), match.index)
      .replace(/["')\s]+$/, '')
      .toLowerCase()
    for (const [name, { weight }] of [...found]) {
      if (name === acronym || name.includes(acronym) || !before.endsWith(name.toLowerCase())) continue
      add(found, acronym, weight + 0.5, namingRules.length + 1)
    }
  }
}

const isPlainWord = (name: string) => /^[A-Z][a-z]+$/.test(name)

/** Whether a word is capitalised inside a sentence, too, so that its capital says something. */
function standsInside(text: string, name: string): boolean {
  return placesOf(text, name).some((place) =>
    /[\w,;(]\s+["']?$/.test(text.slice(Math.max(0, place.start - 4), place.start)),
  )
}

/** "X: ...", "... (X)", "X Technical Report" and "Introducing X" in the title. */
function titleNames(document: Document): string[] {
  const title = document.clean
    .slice(0, document.abstractStart - 1)
    .replace(/\s+/g, ' ')
    .trim()
  const names: string[] = []
  const prefix =
    /^(?:Introducing )?([^:;?!]{1,48}?)(?::| - |;)/.exec(title)?.[1] ??
    /^(.{2,30}?),? (?:Technical )?Report\b/.exec(title)?.[1]
  const first = prefix?.replace(/\s*\([^)]*\)/, '').trim()
  if (first && isTitleName(document, first)) names.push(first)
  for (const match of title.matchAll(/\(\s?([^()\s]{2,20})\s?\)/g))
    if (isName(match[1] ?? '')) names.push(match[1] ?? '')
  const leading = new RegExp(`^(${words.token})(?= |$)`).exec(title)?.[1] ?? ''
  if (names.length === 0 && isName(leading) && /[a-z][A-Z]|[A-Z]{2}|\d/.test(leading)) names.push(leading)
  return names
}

function isTitleName(document: Document, name: string): boolean {
  const parts = name.split(' ')
  const abstract = document.clean.slice(document.abstractStart)
  if (parts.length > 5) return false
  const isRepeated = placesOf(abstract, name).length > 0
  if (parts.length === 1) return isName(name) && (isRepeated || /[a-z][A-Z]|[A-Z]{2}|\d|[*+]/.test(name))
  return isRepeated && parts.some((part) => /^[A-Z\d]/.test(part))
}

function trimmed(name: string): string {
  const parts = name
    .replace(/[.'/&-]+$/, '')
    .replace(/'s$/, '')
    .split(' ')
  while (parts.length > 1 && commonTerms.has(parts[parts.length - 1] ?? '')) parts.pop()
  while (parts.length > 1 && /^[a-z][a-z-]*$/.test(parts[0] ?? '')) parts.shift()
  return parts.join(' ')
}

/** A name has a capital or a digit beside a letter, and is no common word of the field. */
export function isName(name: string): boolean {
  if (name.length < 2 || commonTerms.has(name) || commonTerms.has(name.replace(/s$/, ''))) return false
  if (/^\d+(?:\.\d+)?[A-Za-z%]?$/.test(name) || /^(?:19|20)\d\d$/.test(name)) return false
  return /[A-Z]/.test(name) || /^[a-z]+\d|_/.test(name)
}

const few = String.raw`(?:(?!(?:${words.kinds}|for|on|across|that|of|with|to|using|via)s?\b)[\w-]+,? ){0,7}?`

/** Words around a name that call it a benchmark: what stands before it, and what behind. */
const benchmarkCalls: { before: RegExp; behind: RegExp }[] = [
  {
    before: /(?<![\w-])$/,
    behind: new RegExp(
      String.raw`^\s?\)?(?:,| is| are| as) (?:the first|an?|our|the) ${few}${words.benchmark}\b`,
    ),
  },
  {
    before: /(?:introduc|present|propos|releas|build|construct|creat|curat)\w* (?:the )?$/,
    behind: new RegExp(String.raw`^\s?\)? ${words.benchmark}\b`),
  },
  {
    before: new RegExp(String.raw`\b${words.benchmark}s? (?:called |named |dubbed |termed |\()(?:the )?$`),
    behind: /^(?![\w-])/,
  },
  {
    before: new RegExp(String.raw`\b(?:a|an|new|first) ${few}${words.benchmark},? $`),
    behind: /^(?![\w-])/,
  },
  {
    before: /^\s?$/,
    behind: new RegExp(
      String.raw`^: (?:An? |The |Towards? )?${few}(?:Benchmark|Dataset|Corpus|Benchmarking|Testbed)\b`,
    ),
  },
]

/** Characters around a name that are looked at; eight words of a phrase fit in. */
const callReach = 160

function isCalledBenchmark(clean: string, name: string): boolean {
  for (let at = clean.indexOf(name); at !== -1; at = clean.indexOf(name, at + 1)) {
    const before = clean.slice(Math.max(0, at - callReach), at)
    const behind = clean.slice(at + name.length, at + name.length + callReach)
    if (benchmarkCalls.some((call) => call.behind.test(behind) && call.before.test(before))) return true
  }
  return false
}

/** Where a name stands as a word of its own. */
export function placesOf(text: string, name: string): Span[] {
  const places: Span[] = []
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length
    const isWhole = !/[\w-]/.test(text.charAt(at - 1)) && !/[A-Za-z\d]/.test(text.charAt(end))
    if (isWhole) places.push({ start: at, end })
  }
  return places
}
