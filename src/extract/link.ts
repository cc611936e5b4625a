import type { Candidates } from './candidates.ts'
import { type Forest, probability } from './forest.ts'
import type { NameMention } from './name.ts'
import type { NumberMention } from './number.ts'

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

/** The claims among a paper's candidates, in the order of the text. */
export function chosenPairs(candidates: Candidates, model: LinkModel): Linked[] {
  const { reading, pairs } = candidates
  const probabilities = pairs.map((pair) => probability(model.link, pair.cues))
  const best = new Map<number, number>()
  pairs.forEach((pair, index) => {
    best.set(pair.n, Math.max(best.get(pair.n) ?? 0, probabilities[index] ?? 0))
  })
  const chosen = new Map<string, { index: number; p: number }>()
  pairs.forEach((pair, index) => {
    const p = probabilities[index] ?? 0
    if (p < model.threshold || p < nearlyAsLikely * (best.get(pair.n) ?? 0)) return
    const name = reading.names[pair.m]
    const key = `${pair.n} ${name?.id ?? name?.name.toLowerCase()}`
    if (p > (chosen.get(key)?.p ?? 0)) chosen.set(key, { index, p })
  })
  return [...chosen.values()].flatMap(({ index, p }): Linked[] => {
    const pair = pairs[index]
    const number = pair && reading.numbers[pair.n]
    const name = pair && reading.names[pair.m]
    return pair && number && name ? [{ number, name, cues: pair.cues, confidence: calibrated(model, p) }] : []
  })
}

function calibrated(model: LinkModel, p: number): number {
  return model.calibration.findLast((step) => p >= step.from)?.right ?? Math.round(p * 100) / 100
}
