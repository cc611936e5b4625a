import type { Kind } from '../claim/record.ts'
import type { Candidates } from './candidates.ts'
import { type Forest, logit } from './forest.ts'
import { type KindForests, kindOf } from './kind.ts'
import { ruledKinds } from './kind-series.ts'
import type { NameMention } from './name.ts'
import type { NumberMention } from './number.ts'
import { isOverruled } from './refusal-rules.ts'

/** A pair that was taken as a claim. */
export interface Linked {
  number: NumberMention
  name: NameMention
  kind: Kind
  /** Calibrated, 0 to 1. */
  confidence: number
}

interface LinkModel {
  kind: KindForests
  link: Forest
  threshold: number
  calibration: readonly { from: number; right: number }[]
}

/** A second benchmark of one number is kept when it is nearly as likely as the first ("over 80% on A and B"). */
const nearlyAsLikely = 0.75

/** The claims among a paper's candidates, in the order of the text; rules whose words leave no doubt overrule the forest. */
export function chosenPairs({ reading, pairs, cues }: Candidates, model: LinkModel): Linked[] {
  const probabilities = shares(pairs, model.link)
  const best = new Map<number, number>()
  const mass = new Map<number, number>()
  pairs.forEach((pair, index) => {
    best.set(pair.n, Math.max(best.get(pair.n) ?? 0, probabilities[index] ?? 0))
    mass.set(pair.n, (mass.get(pair.n) ?? 0) + (probabilities[index] ?? 0))
  })
  if (Math.max(0, ...mass.values()) < model.threshold) return []
  const ruled = ruledKinds(reading, cues.templates)
  return pairs.flatMap((pair, index): Linked[] => {
    const p = probabilities[index] ?? 0
    const whole = mass.get(pair.n) ?? 0
    if (whole < model.threshold || p < nearlyAsLikely * (best.get(pair.n) ?? 0)) return []
    const number = reading.numbers[pair.n]
    const name = reading.names[pair.m]
    const template = cues.templates[pair.n]
    if (!number || !name || !template || isOverruled(template)) return []
    const kind = kindOf(model.kind, ruled[pair.n] ?? null, cues.rows[pair.n] ?? [])
    return [{ number, name, kind, confidence: calibrated(model, whole) }]
  })
}

/** The pairs of one number compete with each other and with none: shares of 1. */
export function shares(pairs: readonly { n: number; cues: number[] }[], link: Forest): number[] {
  const weights = pairs.map((pair) => Math.exp(logit(link, pair.cues)))
  const sums = new Map<number, number>()
  pairs.forEach((pair, index) => {
    sums.set(pair.n, (sums.get(pair.n) ?? 1) + (weights[index] ?? 0))
  })
  return pairs.map((pair, index) => (weights[index] ?? 0) / (sums.get(pair.n) ?? 1))
}

function calibrated({ calibration }: LinkModel, p: number): number {
  return calibration.findLast((step) => p >= step.from)?.right ?? Math.round(p * 100) / 100
}
