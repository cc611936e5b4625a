/** What the encoder says of a paper: which numbers are results, of which benchmark and kind, and who scored. */
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { longestText, openEncoder } from './encoder.ts'
import { type EncoderInput, encoderInput } from './inputs.ts'
import { openHeads } from './judge.ts'
import type { Verdict } from './verdict.ts'
import type { EncoderWeights } from './weights.ts'

/** Index of the first word of the vocabulary; before it stand padding, unknown, hidden and a spare one. */
export const firstWord = 4

const opened = oncePer((weights: EncoderWeights) => ({
  idOf: new Map(weights.vocabulary.split(' ').map((spelling, index) => [spelling, firstWord + index])),
  encode: openEncoder(weights),
  judge: openHeads(weights),
  size: weights.words.columns,
}))

/** Reads a paper with the encoder; `rows` are the other features of its numbers. */
export function verdictOn(
  weights: EncoderWeights,
  reading: Reading,
  rows: readonly (readonly number[])[],
): Verdict {
  const { idOf, encode, judge, size } = opened(weights)
  const input = encoderInput(reading, idOf)
  const asked = askedTokens(input)
  const states = encode(input, asked)
  const placeOf = new Map(asked.map((token, place) => [token, place]))
  const stateAt = (token: number) => {
    const place = placeOf.get(token) ?? 0
    return states.subarray(place * size, (place + 1) * size)
  }
  return judge(stateAt, input, reading, rows)
}

/** The tokens that the heads look at; those behind the longest text are none. */
function askedTokens({ numbers, names, systems }: EncoderInput): number[] {
  const ends = [...names, ...systems].flatMap(({ first, last }) => [first, last])
  return [...new Set([...numbers, ...ends])].filter((token) => token < longestText)
}
