import type { Refusal } from '../claim/record.ts'
import type { Candidates } from './candidates.ts'
import { evidenceBetween } from './evidence.ts'
import type { Linked } from './link.ts'
import { refusedBy } from './refusal-rules.ts'

/** Numbers that stand in one sentence with a catalogued benchmark and were not taken, each with its reason. */
export function refusalsOf(
  paperId: string,
  { reading, document, cues }: Candidates,
  linked: readonly Linked[],
): Refusal[] {
  if (!reading.numbers.some((_, n) => benchmarkBeside(reading, n))) return []
  const taken = new Set(linked.map((pair) => pair.number.start))
  return reading.numbers.flatMap((number, n): Refusal[] => {
    const name = taken.has(number.start) ? undefined : benchmarkBeside(reading, n)
    const template = cues.templates[n]
    if (!name || !template) return []
    const span = { start: number.start, end: number.unitEnd }
    return [
      {
        paper_id: paperId,
        value_text: number.valueText,
        benchmark: name.name,
        reason: refusedBy(template)?.reason ?? 'no benchmark it clearly belongs to',
        ...evidenceBetween(document, span, span),
      },
    ]
  })
}

function benchmarkBeside({ names, nameSentence, numberSentence }: Candidates['reading'], n: number) {
  return names.find((name, m) => name.id !== null && nameSentence[m] === numberSentence[n])
}
