import type { Candidates } from './candidates.ts'
import { type Forest, probability } from './forest.ts'
import type { NameMention } from './name.ts'
import type { NumberMention } from './number.ts'
import { isOverruled } from './refusal-rules.ts'
import { templates } from './template.ts'

/** A pair that was taken as a claim. */
export interface Linked {
  number: NumberMention
  name: NameMention
  cues: number[]
  /** Calibrated, 0 to 1. */
  confidence: number
}

interface LinkModel {
  link: Forest
  threshold: number
  calibration: readonly { from: number; right: number }[]
}

/** A second benchmark of one number is kept when it is nearly as likely as the first ("over 80% on A and B"). */
const nearlyAsLikely = 0.75

/** The claims among a paper's candidates, in the order of the text; rules whose words leave no doubt overrule the forest. */
export function chosenPairs({ reading, pairs }: Candidates, model: LinkModel): Linked[] {
  const probabilities = pairs.map((pair) => probability(model.link, pair.cues))
  const best = new Map<number, number>()
  pairs.forEach((pair, index) => {
    best.set(pair.n, Math.max(best.get(pair.n) ?? 0, probabilities[index] ?? 0))
  })
  if (Math.max(0, ...probabilities) < model.threshold) return []
  const phrases = templates(reading)
  return pairs.flatMap((pair, index): Linked[] => {
    const p = probabilities[index] ?? 0
    if (p < model.threshold || p < nearlyAsLikely * (best.get(pair.n) ?? 0)) return []
    const number = reading.numbers[pair.n]
    const name = reading.names[pair.m]
    const template = phrases[pair.n]
    if (!number || !name || !template || isOverruled(template)) return []
    return [{ number, name, cues: pair.cues, confidence: calibrated(model, p) }]
  })
}

function calibrated({ calibration }: LinkModel, p: number): number {
  return calibration.findLast((step) => p >= step.from)?.right ?? Math.round(p * 100) / 100
}
