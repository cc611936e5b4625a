import type { Role } from '../claim/record.ts'
import type { Setting } from './attribute-setting.ts'
import type { SystemMention } from './attribute-systems.ts'

/** A wording that ties a number to one system beyond doubt. */
export interface Tie {
  id: TieId
  system: SystemMention
}

export type TieId = 'in-brackets' | 'compared-for' | 'subject'

const isOwn = (system: SystemMention) => system.ownWeight > 1.5
/** "X on Llama-3.1-8B (61.5%)": the model is what the method ran on. */
const appliedTo =
  /\b(?:on|with|using|for|via|across|in|into|to|atop|of|and)\s+(?:the |an? |both )?(?:[\w-]+ )?$/i
const compared =
  /\b(?:outperform\w*|surpass\w*|exceed\w*|beat\w*|vs\.?|versus|than|compared (?:to|with)|against|relative to|ahead of|over)\s+(?:[^\s.;,()]+ ){0,4}$/i
const listed = /(?:,|\band|\))\s*(?:by )?$/
const metric = String.raw`(?:\(\s?)?(?:[A-Z][\w@-]*:? |accuracy |score |at |of |with )?[≈>+]?\s?`
const rightBefore = new RegExp(String.raw`^\s?${metric}$`)

/** The system that a score's own wording names; null where the wording leaves it open, and for gains over a system. */
export function tieOf(clean: string, setting: Setting, systems: readonly SystemMention[]): Tie | null {
  if (setting.kind !== 'score') return null
  return (
    bracketTie(clean, setting, systems) ??
    comparedTie(clean, setting, systems) ??
    subjectTie(clean, setting, systems)
  )
}

/** "outperforming GPT-4o (55.0%)", "Nova Pro (40.0%), Sonnet (35.5%)". */
function bracketTie(
  clean: string,
  { number, sentence }: Setting,
  systems: readonly SystemMention[],
): Tie | null {
  const system = systems.findLast((other) => other.end <= number.start && other.start >= sentence.start)
  if (!system || system.kind === 'size' || isOwn(system)) return null
  const between = clean.slice(system.end, number.start)
  if (between.trim() === '' && system.kind !== 'model') return null
  if (!rightBefore.test(between) || between.length > 16) return null
  const lead = clean.slice(sentence.start, system.start)
  const isCompared = compared.test(lead.slice(-90))
  if (!isCompared && appliedTo.test(lead.slice(-40)) && !listed.test(lead)) return null
  if (system.kind !== 'model' && !isCompared) return null
  return { id: 'in-brackets', system }
}

const comparedNumber =
  /\b(?:vs\.?|versus|than|compared (?:to|with)|against|relative to|and|while|whereas|,|\()\s*(?:only |just |about |an? )*[≈+]?\s?$/i
const forWhom =
  /^\s?%?\)?\s?(?:[A-Z][\w@-]*\s)?(?:for|by|with|from|of|using|in)\s(?:the |an? |its )?(?:[\w-]+ ){0,2}$/

/** "versus 68.7% for majority voting", "compared to 0.6 for OLMo". */
function comparedTie(
  clean: string,
  { number, left, sentence }: Setting,
  systems: readonly SystemMention[],
): Tie | null {
  if (!comparedNumber.test(left.slice(-40)) || !compareWord.test(left.slice(-90))) return null
  const system = systems.find((other) => other.start >= number.end && other.end <= sentence.end)
  if (!system || isOwn(system) || system.kind === 'size') return null
  const between = clean.slice(number.end, system.start)
  return forWhom.test(between) ? { id: 'compared-for', system } : null
}

const compareWord = /\b(?:vs\.?|versus|than|compared (?:to|with)|against|relative to)\b/i

const weakSubject =
  /\b(?:baselines?|strongest|best|initial|vanilla|existing|frontier|state-of-the-art|prior|previous|standard|zero-shot|leading|top|current|original|conventional|naive|full-precision|pretrained|base)\b/i
const verb =
  /^\s?(?:already |only |still |just |even |all |also |consistently |on average |itself )*(?:achieve[sd]?|reach(?:es|ed)?|attain(?:s|ed)?|obtain(?:s|ed)?|score[sd]?|get(?:s)?|retain(?:s|ed)?|yield(?:s|ed)?|solve[sd]?|average[sd]?|record(?:s|ed)?|stay(?:s|ed)?|remain(?:s|ed)?|drop(?:s|ped)?|fall(?:s)?|fell|improve[sd]?|exceed(?:s|ed)?)\b[^,;()]*$/

/** "the strongest baseline reaches only 20.0%": a system that is somebody else's is the subject of the clause. */
function subjectTie(
  clean: string,
  { number, sentence }: Setting,
  systems: readonly SystemMention[],
): Tie | null {
  const system = systems.findLast(
    (other) =>
      other.end <= number.start &&
      other.start >= sentence.start &&
      other.kind !== 'size' &&
      verb.test(clean.slice(other.end, number.start)),
  )
  if (!system || isOwn(system) || /\bour $/i.test(clean.slice(sentence.start, system.start))) return null
  if (system.kind === 'human') return { id: 'subject', system }
  return system.kind === 'phrase' && weakSubject.test(system.text) ? { id: 'subject', system } : null
}

const ownSubject =
  /\b(?:our|the proposed) (?:[\w-]+ ){0,3}?(?:approach|method|models?|framework|system|algorithm|technique|pipeline|agents?|methods|architecture|network)\b(?! without)[^.;,]{0,30}\b(?:achiev|reach|attain|obtain|improv|outperform|surpass|boost|rais|deliver|yield|increas|scor)\w*(?:(?!\b(?:than|vs|versus|compared|against|while|whereas|over|from|outperforming|surpassing|exceeding)\b)[^;])*$/i
/** "from 28% to 89% across models": the ends of a range are nobody's start and end. */
const ranged = /\b(?:rang|span|vari(?:es|ed)|vary|between)\w*\b[^;]{0,40}$/i
const falls = /\b(?:drop|fall|fell|declin|degrad|decreas|collaps|lower)/i

/**
 * Whose number it is where the wording settles it: the start of "from 40% to 50%" is never the paper's own, its end
 * nearly always, and so is what "our method" reaches. Null where it does not.
 */
export function settledRole({ kind, endpoint, left }: Setting): Role | null {
  if (kind !== 'score') return null
  if (endpoint !== null && ranged.test(left)) return null
  if (endpoint === 'from') return 'other'
  if (endpoint === 'to' && !falls.test(left)) return 'own'
  return ownSubject.test(left) ? 'own' : null
}
