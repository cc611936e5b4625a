import type { Bound, Kind } from '../claim/record.ts'
import { type Forest, probability } from './forest.ts'

/** The trained forests of a claim's kind, over the features of its number. */
export interface KindForests {
  gain: Forest
  relative: Forest
}

/** Score, gain or relative: by the phrases around the number, else by the forests over its features. */
export function kindOf(forests: KindForests, ruled: Kind | null, cues: readonly number[]): Kind {
  if (ruled !== null) return ruled
  if (probability(forests.relative, cues) >= 0.5) return 'relative'
  return probability(forests.gain, cues) >= 0.5 ? 'gain' : 'score'
}

/** "up to", "over" or "about" right before a number. */
export function boundBefore(left: string): Bound | null {
  if (/\bup to (?:an? )?[+≈]?$|\bas (?:much|high) as\s*$/i.test(left)) return 'up to'
  if (/\b(?:over|above|more than|exceed(?:s|ing)?|surpass(?:es|ing)?|at least)\s*$|>\s*$/i.test(left))
    return 'over'
  if (/\b(?:about|around|approximately|nearly|almost|roughly|close to)\s*$|≈\s*$/i.test(left)) return 'about'
  return null
}
