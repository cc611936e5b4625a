import type { Statement } from '../claim/record.ts'
import type { Document, Span } from './document.ts'
import { evidenceBetween } from './evidence.ts'
import type { NameMention } from './name.ts'
import { type OwnName, ownWork } from './own-name.ts'
import { otherSenses, type StatementRule, statementRules, trigger } from './statement-rules.ts'

/** A paper that may say something about contamination. */
interface Reading {
  document: Document
  paperId: string
  names: readonly NameMention[]
  /** The benchmark that the paper introduces; null when it introduces none. */
  own: OwnName | null
}

/** What a paper says about the contamination of benchmarks: those that a sentence names, and the one that it introduces. */
export function findStatements(
  document: Document,
  names: readonly NameMention[],
  paperId: string,
): Statement[] {
  if (!mayState(document)) return []
  const reading: Reading = { document, paperId, names, own: ownBenchmark(document) }
  const found = new Map<string, Statement>()
  const clauses = document.sentences.flatMap((sentence, index) =>
    clausesOf(document, sentence).map((clause) => ({ clause, index })),
  )
  for (const statement of clauses.flatMap(({ clause, index }) => inSentence(reading, clause, index))) {
    const key = statement.benchmark_id ?? squash(statement.benchmark)
    const old = found.get(key)
    if (!old || strength[statement.stance] > strength[old.stance]) found.set(key, statement)
  }
  return [...found.values()]
}

/** Whether a paper may say anything about contamination, before any name is read. */
export const mayState = (document: Document): boolean =>
  trigger.test(document.clean) && !otherSubject.test(title(document))

/** A sentence parted where it turns: "A is contaminated, while B is free of it" says two things. */
function clausesOf(document: Document, sentence: Span): Span[] {
  const words = document.clean.slice(sentence.start, sentence.end)
  const clauses: Span[] = []
  let from = 0
  for (const turn of words.matchAll(/,\s*(?=(?:while|whereas)\b)/g)) {
    clauses.push({ start: sentence.start + from, end: sentence.start + turn.index })
    from = turn.index + turn[0].length
  }
  return [...clauses, { start: sentence.start + from, end: sentence.end }]
}

/** Papers whose leakage is that of people's data or of trained-in knowledge. */
const otherSubject = /\b(?:privacy\b|unlearn|federated\b|memori[sz]ation in diffusion\b)/i

/** A finding weighs more than a worry about the same benchmark. */
const strength = { concern: 0, clean: 1, evidence: 2 }

const squash = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')

function inSentence(reading: Reading, sentence: Span, index: number): Statement[] {
  const words = reading.document.clean.slice(sentence.start, sentence.end)
  if (otherSenses.test(words)) return []
  const own = trigger.test(words) ? ownStatement(reading, sentence, words, index) : null
  const hit = firstHit('named', words, title(reading.document))
  const others = hit ? about(hit, namedIn(reading, sentence), sentence) : []
  const stated = hit ? others.map((name) => statement(reading, name, hit, sentence)) : []
  return own ? [own, ...stated] : stated
}

interface Hit {
  rule: StatementRule
  start: number
  end: number
}

/** Farthest that a name stands from words that speak only of what is beside them, in UTF-16 units. */
const farthestBeside = 50

function about({ rule, start, end }: Hit, names: readonly NameMention[], sentence: Span): NameMention[] {
  if (rule.beside !== true) return [...names]
  const from = sentence.start + start - farthestBeside
  const to = sentence.start + end + farthestBeside
  return names.filter((name) => name.end >= from && name.start <= to)
}

const title = (document: Document) => document.clean.slice(0, document.abstractStart - 1)

function firstHit(about: StatementRule['about'], words: string, heading = ''): Hit | null {
  const isSaid = trigger.test(words)
  const isSubject = trigger.test(heading)
  for (const rule of statementRules) {
    if (rule.about !== about) continue
    if ((rule.needs === undefined && !isSaid) || (rule.needs === 'title' && !isSubject)) continue
    const match = rule.pattern.exec(words)
    if (match) return { rule, start: match.index, end: match.index + match[0].length }
  }
  return null
}

const speaksOfOwn =
  /\b(?:we|our|this|these|its?|the (?:benchmark|dataset|design|framework|suite|test set))\b/i

/** The introduced benchmark, when the sentence names it or speaks of it as "our", "this", "we". */
function ownStatement(reading: Reading, sentence: Span, words: string, index: number): Statement | null {
  const { own } = reading
  if (!own) return null
  const place = own.places.find((span) => span.start >= sentence.start && span.end <= sentence.end)
  const isTitle = index === 0 && sentence.end < reading.document.abstractStart
  const first = own.places[0]
  const isAfter =
    first !== undefined &&
    own.places.some((span) => span.start >= reading.document.abstractStart && span.end <= sentence.start)
  if (!place && !isTitle && !speaksOfOwn.test(words) && !isAfter) return null
  const hit = firstHit('own', words)
  if (!hit || !first) return null
  const known = reading.names.find((name) => squash(name.name) === squash(own.name))
  const { start, end } = place ?? first
  return statement(
    reading,
    { start, end, id: known?.id ?? null, name: known?.name ?? own.name },
    hit,
    sentence,
  )
}

function statement(reading: Reading, name: NameMention, hit: Hit, sentence: Span): Statement {
  const cue = { start: sentence.start + hit.start, end: sentence.start + hit.end }
  const isHere = name.start >= sentence.start && name.end <= sentence.end
  return {
    paper_id: reading.paperId,
    benchmark: name.name,
    benchmark_id: name.id,
    stance: hit.rule.stance,
    ...evidenceBetween(reading.document, cue, isHere ? name : cue),
  }
}

/** Benchmarks that a sentence names, other than the paper's own. */
function namedIn({ document, names, own }: Reading, sentence: Span): NameMention[] {
  return names.filter(
    (name) =>
      name.start >= sentence.start &&
      name.end <= sentence.end &&
      isBenchmark(document, name) &&
      (own === null || squash(name.name) !== squash(own.name)),
  )
}

/** Catalogued, or called a benchmark where it stands. */
function isBenchmark(document: Document, name: NameMention): boolean {
  if (name.id !== null) return true
  const around = document.clean.slice(name.end, name.end + 40)
  return (
    /Bench|Eval(?!u)|QA|[a-z\d]-?bench$|[A-Z-]eval$/.test(name.name) ||
    (/[A-Z].*[A-Z\d]/.test(name.name) &&
      /^\W{0,3}(?:[a-z]+ ){0,2}(?:benchmark|dataset|test set)/.test(around))
  )
}

const aboutBenchmark =
  /\b(?:bench\w*|evaluat\w+|dataset|questions|exam|testbed|verifier|challenge|leaderboard)\b|bench\b/i

/** The benchmark that a paper introduces: a name that it calls one, or the title's name where the title speaks of evaluation. */
function ownBenchmark(document: Document): OwnName | null {
  const { names } = ownWork(document)
  const called = names.find((name) => name.isBenchmark && name.signs.some(Boolean) && name.weight >= 2)
  if (called) return called
  const [first] = names
  const heading = title(document)
  const isMethod = /\b(?:method\b|detect|training\b|mitigat)/i.test(heading)
  const isHead = first !== undefined && /^\s*[:(]/.test(heading.trim().slice(first.name.length))
  return first?.signs[0] && isHead && aboutBenchmark.test(heading) && !isMethod ? first : null
}
