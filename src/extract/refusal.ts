import type { Refusal } from '../claim/record.ts'
import type { Candidates } from './candidates.ts'
import { evidenceBetween } from './evidence.ts'
import type { Linked } from './link.ts'
import type { NumberMention } from './number.ts'

/** Why a number near a benchmark was not taken; the first row that fits is the reason. */
export interface RefusalRule {
  reason: string
  pattern: RegExp
  /** A piece of our own, "#" standing for the number, that it reads; and one that it must leave alone. */
  example: string
  counterExample: string
}

export const refusalRules: readonly RefusalRule[] = [
  {
    reason: 'speed',
    pattern:
      /#[^.;]{0,25}\b(?:faster|speed-?ups?|throughput|latency|acceleration)\b|\b(?:latency|throughput|speed-?up|runtime|wall-clock)\b[^.;]{0,30}#/i,
    example: 'cuts latency by #',
    counterExample: 'reaches # accuracy',
  },
  {
    reason: 'tokens or length',
    pattern:
      /#[^.;]{0,20}\b(?:fewer |less |of )?(?:the )?(?:tokens?|response length|output length|reasoning length)\b|\b(?:tokens?|length)\b[^.;]{0,20}\bby #/i,
    example: 'needs # fewer tokens',
    counterExample: 'scores # on it',
  },
  {
    reason: 'cost or memory',
    pattern:
      /#[^.;]{0,25}\b(?:cost|cheaper|memory|FLOPs?|compute|storage|compression|sparsity|energy)\b|\b(?:cost|memory|FLOPs?|compute|storage|energy)\w*\b[^.;]{0,30}#/i,
    example: 'at # of the cost',
    counterExample: 'an accuracy of #',
  },
  {
    reason: 'average over several benchmarks',
    pattern:
      /\b(?:average|averag\w+|mean|overall)\b[^.;]{0,60}#|#[^.;]{0,25}\b(?:on average|average)\b|#[^.;]{0,60}\bacross\b[^.;]{0,30}\b(?:benchmarks|datasets|tasks)\b/i,
    example: 'an average of # over six benchmarks',
    counterExample: 'a score of #',
  },
  {
    reason: 'size of the data',
    pattern:
      /#\s*(?:\w+[- ]){0,2}(?:samples?|examples?|instances?|problems?|questions?|items?|tasks?|images?|videos?|hours?|languages?|pairs?|documents?|trajectories|categories|domains?|subjects?)\b/i,
    example: 'holds # problems',
    counterExample: 'solves # of them',
  },
  {
    reason: 'year or version',
    pattern: /\b(?:in|since|until|of|from|by|version|v)\s*#(?![\s%]*(?:accuracy|%|points))/i,
    example: 'since #',
    counterExample: 'gives # accuracy',
  },
]

/** Reasons that overrule the linker: their words leave no doubt. In the annotated papers they meet 127 numbers that are no claims and 14 that are. */
const overruling = new Set(['speed', 'tokens or length', 'cost or memory'])

/** Whether the clause of a number says that it is no task performance. */
export function isOverruled(clean: string, number: NumberMention): boolean {
  const left = clean.slice(Math.max(0, number.start - 40), number.start).replace(/^.*[.;,]/, '')
  const around = `${left}#${clean.slice(number.unitEnd, number.unitEnd + 40)}`
  const rule = refusalRules.find((candidate) => candidate.pattern.test(around))
  return rule !== undefined && overruling.has(rule.reason)
}

/** Numbers that stand in one sentence with a catalogued benchmark and were not taken, each with its reason. */
export function refusalsOf(paperId: string, candidates: Candidates, linked: readonly Linked[]): Refusal[] {
  const { reading, document } = candidates
  const taken = new Set(linked.map((pair) => pair.number.start))
  return reading.numbers.flatMap((number, n): Refusal[] => {
    if (taken.has(number.start)) return []
    const sentence = reading.numberSentence[n]
    const name = reading.names.find(
      (candidate, m) => candidate.id !== null && reading.nameSentence[m] === sentence,
    )
    if (!name) return []
    const around = `${document.clean.slice(Math.max(0, number.start - 70), number.start)}#${document.clean.slice(number.unitEnd, number.unitEnd + 60)}`
    const reason =
      refusalRules.find((rule) => rule.pattern.test(around))?.reason ?? 'no benchmark it clearly belongs to'
    const span = { start: number.start, end: number.unitEnd }
    return [
      {
        paper_id: paperId,
        value_text: number.valueText,
        benchmark: name.name,
        reason,
        ...evidenceBetween(document, span, span),
      },
    ]
  })
}
