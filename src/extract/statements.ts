import type { Statement } from '../claim/record.ts'
import type { Document, Span } from './document.ts'
import { evidenceBetween } from './evidence.ts'
import type { NameMention } from './name.ts'
import { otherSenses, statementRules } from './statement-rules.ts'

const trigger = /contaminat|leak|memori[sz]|held-out|unseen|cut-?off|overlap/i

/** What a paper says about the contamination of benchmarks that it names in the same sentence. */
export function findStatements(
  document: Document,
  names: readonly NameMention[],
  paperId: string,
): Statement[] {
  if (!trigger.test(document.clean)) return []
  const found = new Map<string, Statement>()
  for (const sentence of document.sentences.flatMap((span) => clausesOf(document, span))) {
    const words = document.clean.slice(sentence.start, sentence.end)
    if (!trigger.test(words) || otherSenses.test(words)) continue
    const rule = statementRules.find((candidate) => candidate.pattern.test(words))
    const match = rule?.pattern.exec(words)
    if (!rule || !match) continue
    const cue = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
    for (const name of names) {
      if (name.start < sentence.start || name.end > sentence.end || !isBenchmark(document, name)) continue
      const key = `${name.id ?? name.name.toLowerCase()} ${rule.stance}`
      const piece = evidenceBetween(document, name, cue)
      if (!found.has(key)) {
        found.set(key, {
          paper_id: paperId,
          benchmark: name.name,
          benchmark_id: name.id,
          stance: rule.stance,
          ...piece,
        })
      }
    }
  }
  return [...found.values()]
}

/** A sentence parted where it turns: "A is contaminated, while B is free of it" says two things. */
function clausesOf(document: Document, sentence: Span): Span[] {
  const words = document.clean.slice(sentence.start, sentence.end)
  const clauses: Span[] = []
  let from = 0
  for (const turn of words.matchAll(/[,;]\s*(?=(?:while|whereas|but|yet|unlike)\b)|;/g)) {
    clauses.push({ start: sentence.start + from, end: sentence.start + turn.index })
    from = turn.index + turn[0].length
  }
  return [...clauses, { start: sentence.start + from, end: sentence.end }]
}

/** Catalogued, or called a benchmark where it stands. */
function isBenchmark(document: Document, name: NameMention): boolean {
  if (name.id !== null) return true
  const around = document.clean.slice(name.end, name.end + 40)
  return (
    /bench|eval|QA$/i.test(name.name) || /^\W{0,3}(?:\w+ ){0,2}(?:benchmark|dataset|test set)/.test(around)
  )
}
