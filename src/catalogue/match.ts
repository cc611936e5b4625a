import type { Benchmark } from './benchmark.ts'
import { benchmarkByName, benchmarks } from './catalogue.ts'
import { bracketedPieces, followingPieces, type JointPiece, leadingPieces } from './joint.ts'
import { isWordUnit } from './name-key.ts'
import { greekAt, type NameHit, NameTrie, type Spelling } from './name-trie.ts'

/** A catalogued benchmark named in a text; offsets are UTF-16, `end` is exclusive. */
export interface BenchmarkMatch {
  start: number
  end: number
  /** Catalogue id. */
  id: string
  /** Canonical name. */
  name: string
  /** The words of the text. */
  text: string
}

interface Named {
  benchmark: Benchmark
  /** A short form that needs a sister set beside it. */
  weak: boolean
}

/** Characters on either side of a name in which an `exclude` pattern is looked for. */
const EXCLUDE_REACH = 80

const trie = new NameTrie<Named>([
  ...benchmarks.flatMap((benchmark) => spellingsOf(benchmark, benchmark.aliases, false)),
  ...benchmarks.flatMap((benchmark) => spellingsOf(benchmark, benchmark.weakAliases, true)),
])

const contexts = new Map(
  benchmarks.map(({ id, context }) => [
    id,
    {
      require: context?.require ? new RegExp(context.require, 'i') : null,
      exclude: context?.exclude ? new RegExp(context.exclude) : null,
    },
  ]),
)

function spellingsOf(benchmark: Benchmark, spellings: string[], weak: boolean): Spelling<Named>[] {
  return spellings.map((text) => ({
    text,
    exact: weak || benchmark.caseSensitiveAliases.includes(text),
    value: { benchmark, weak },
  }))
}

/** What may follow a name after a hyphen without making another name of it. */
const PLAIN_TAIL =
  /(?:style|based|level|like|type|test|dev|val|validation|eval|bench|benchmark|scale|specific|only|related|trained|train|derived|tuned|sized|inspired|format|class|easy|medium|hard|wide|oriented|focused|hosted|compatible|adjacent|and|to|v?\d+(?:\.\d+)?)(?![A-Za-z\d])/iy
/** What may stand before a name with a hyphen. */
const PLAIN_HEAD =
  /(?:^|[^A-Za-z])(?:non|pre|post|on|only|the|and|like|in|(?:data|task|test )sets?|benchmarks?|tasks?|suites|corpora)$/i
/** Characters before a name in which such a word is looked for. */
const HEAD_REACH = 13

const HYPHEN = 45
const PLUS = 43
const DOT = 46
const UNDERSCORE = 95
const BACKSLASH = 92
/** Starts "∞Bench". */
const INFINITY_SIGN = 0x221e

const isHyphen = (code: number): boolean => code === HYPHEN || code === 0x2010 || code === 0x2011
const isDigit = (code: number): boolean => code >= 48 && code <= 57

function startsWell(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  if (before === UNDERSCORE) return !isWordUnit(text.charCodeAt(start - 2))
  if (!isHyphen(before)) return before !== BACKSLASH
  if (!isWordUnit(text.charCodeAt(start - 2))) return true
  return PLAIN_HEAD.test(text.slice(Math.max(0, start - HEAD_REACH), start - 1))
}

function endsWell(text: string, end: number): boolean {
  const next = text.charCodeAt(end)
  if (isWordUnit(next)) return false
  const after = text.charCodeAt(end + 1)
  if (next === PLUS) return isWordUnit(after)
  if (next === UNDERSCORE) return !isWordUnit(after)
  if (isHyphen(next) && isWordUnit(after)) {
    PLAIN_TAIL.lastIndex = end + 1
    return PLAIN_TAIL.test(text)
  }
  if (!isDigit(text.charCodeAt(end - 1))) return true
  const percent = next === 37 || (next === BACKSLASH && after === 37)
  return !percent && !(next === DOT && isDigit(after))
}

function inContext(text: string, hit: NameHit<Named>, known: Map<string, boolean>): boolean {
  const { id } = hit.value.benchmark
  const rules = contexts.get(id)
  if (rules === undefined) return true
  if (rules.require !== null) {
    const required = known.get(id) ?? rules.require.test(text)
    known.set(id, required)
    if (!required) return false
  }
  if (rules.exclude === null) return true
  return !rules.exclude.test(text.slice(Math.max(0, hit.start - EXCLUDE_REACH), hit.end + EXCLUDE_REACH))
}

/** Takes the "$" of "$\tau$-bench" into the name. */
function withDollar(text: string, start: number, end: number): number {
  const opened = text.charAt(start - 1) === '$'
  return opened && text.slice(start, end).includes('$') ? start - 1 : start
}

/** Names with sisters spelled out, in the order of the text, and where to go on reading. */
function expand(text: string, hit: NameHit<Named>): JointPiece<Benchmark>[] {
  const { start, end } = hit
  const whole = { start: withDollar(text, start, end), end, value: hit.value.benchmark }
  const bracketed = bracketedPieces(text, start, end, benchmarkByName)
  if (bracketed.length > 0) return bracketed
  const following = followingPieces(text, start, end, benchmarkByName)
  if (following.length > 0) return [whole, ...following]
  const leading = leadingPieces(text, start, end, benchmarkByName)
  return leading.length > 0 ? leading : [whole]
}

function scan(text: string): NameHit<Named>[] {
  const hits: NameHit<Named>[] = []
  let inWord = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const word = isWordUnit(code)
    const starts = word
      ? !inWord
      : code === INFINITY_SIGN || (code === BACKSLASH && greekAt(text, at) !== null)
    inWord = word
    if (!starts || !trie.mayStart(text, at)) continue
    const hit = trie.longestAt(text, at, endsWell)
    if (hit === null || !startsWell(text, at)) continue
    hits.push(hit)
    at = hit.end - 1
    inWord = true
  }
  return hits
}

const CALLED_BENCHMARK = /\s+(?:benchmark|dataset|leaderboard)/y

/** Whether a weak form is called a benchmark, or has a strong name of its own or of its domain beside it. */
function isBacked(text: string, hit: NameHit<Named>, strong: Benchmark[]): boolean {
  const { benchmark } = hit.value
  CALLED_BENCHMARK.lastIndex = hit.end
  if (CALLED_BENCHMARK.test(text)) return true
  return strong.some((other) => other.domain === benchmark.domain || other.id === benchmark.id)
}

/**
 * Every catalogued benchmark that the text names, in order and without overlap. The text should be a whole
 * document (title and abstract): short names are judged by words that may stand anywhere in it.
 */
export function matchBenchmarks(text: string): BenchmarkMatch[] {
  const hits = scan(text)
  if (hits.length === 0) return []
  const known = new Map<string, boolean>()
  const kept = hits.filter((hit) => inContext(text, hit, known))
  const strong = kept.filter((hit) => !hit.value.weak).map((hit) => hit.value.benchmark)
  const matches: BenchmarkMatch[] = []
  let read = 0
  for (const hit of kept) {
    if (hit.value.weak && !isBacked(text, hit, strong)) continue
    for (const { start, end, value } of expand(text, hit)) {
      if (start < read) continue
      matches.push({ start, end, id: value.id, name: value.name, text: text.slice(start, end) })
      read = end
    }
  }
  return matches
}
