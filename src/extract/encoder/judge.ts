/** The encoder's heads: what its numbers for a paper's tokens say of each number, name and system. */
import type { Reading } from '../reading.ts'
import { longestText } from './encoder.ts'
import { columnsOf, type Linear, linearOf, relu } from './heads.ts'
import type { EncoderInput, TokenSpan } from './inputs.ts'
import type { NumberVerdict, Verdict } from './verdict.ts'
import { type EncoderWeights, matrixOf } from './weights.ts'

const saidOf = { result: 0, none: 1, kinds: 2, other: 5, noScorer: 6 }
const kindCount = 3
const pointerCount = 3
const pointerSize = 32

/** Everything that a verdict is made of: the heads, and one paper as the encoder read it. */
interface Judged {
  use(head: string, input: Float32Array): Float32Array
  /** What each thing that holds of a pair says. */
  places: readonly Float32Array[]
  ties: Float32Array
  weights: EncoderWeights
  input: EncoderInput
  /** The encoder's numbers for a token. */
  stateAt(token: number): Float32Array
}

/** A name or system as the heads see it; null for one behind the longest text that is read. */
type Seen<Parts> = Parts | null

interface SeenName {
  link: number
  benchmark: number
  answers: Float32Array
  mixed: Float32Array
}

/** Opens the heads; what it returns judges a paper by the encoder's numbers for its tokens. */
export function openHeads(weights: EncoderWeights) {
  const heads = new Map(Object.entries(weights.heads).map(([name, stored]) => [name, linearOf(stored)]))
  const fixed = {
    use: (head: string, input: Float32Array) => (heads.get(head) as Linear)(input),
    places: columnsOf(weights.heads.pair_places),
    ties: matrixOf(weights.ties),
    weights,
  }
  return (
    stateAt: (token: number) => Float32Array,
    input: EncoderInput,
    { entities }: Reading,
    rows: readonly (readonly number[])[],
  ): Verdict => {
    const judged: Judged = { ...fixed, input, stateAt }
    const names = input.names.map((span) => seenName(judged, span))
    const systems = input.systems.map((span) =>
      isRead(span) ? judged.use('scorer_answers', endsOf(judged, span)) : null,
    )
    const mentionsOf = entities.map(({ mentions }) => mentions.filter((m) => names[m]))
    return {
      benchmarks: mentionsOf.map((mentions) => logSum(mentions.map((m) => names[m]?.benchmark ?? 0))),
      numbers: input.numbers.map((token, n) =>
        token < longestText ? numberVerdict(judged, n, rows[n] ?? [], names, systems, mentionsOf) : null,
      ),
      systems: input.systems.map(({ start }) => ({ start })),
    }
  }
}

const isRead = ({ last }: TokenSpan) => last < longestText

function endsOf({ stateAt }: Judged, { first, last }: TokenSpan): Float32Array {
  const start = stateAt(first)
  const both = new Float32Array(2 * start.length)
  both.set(start)
  both.set(stateAt(last), start.length)
  return both
}

function seenName(judged: Judged, span: TokenSpan): Seen<SeenName> {
  if (!isRead(span)) return null
  const { use } = judged
  const both = endsOf(judged, span)
  const [link = 0, benchmark = 0] = use('name2', relu(use('name1', both)))
  return { link, benchmark, answers: use('answers', both), mixed: use('pair_name', both) }
}

function numberVerdict(
  judged: Judged,
  n: number,
  row: readonly number[],
  names: readonly Seen<SeenName>[],
  systems: readonly Seen<Float32Array>[],
  mentionsOf: readonly (readonly number[])[],
): NumberVerdict {
  const { use, stateAt, input } = judged
  const features = use('features2', relu(use('features1', standardised(row, judged.weights))))
  const state = sum(stateAt(input.numbers[n] ?? 0), features)
  const said = use('number2', relu(use('number1', state)))
  const asks = use('asks', state)
  const mixed = use('pair_number', state)
  const pairs = names.map((name, m) => {
    if (name === null) return nothing
    const hidden = sum(mixed, name.mixed)
    for (const place of input.pairs[n]?.[m] ?? []) addTo(hidden, judged.places[place])
    addTo(hidden, judged.places.at(-1))
    const [pair = 0] = use('pair2', relu(hidden))
    return dot(asks, name.answers) / Math.sqrt(asks.length) + name.link + pair
  })
  const links = mentionsOf.map((mentions) => logSum(mentions.map((m) => pairs[m] ?? nothing)))
  const none = said[saidOf.none] ?? 0
  const all = logSum([...links, none])
  return {
    result: said[saidOf.result] ?? 0,
    linked: logSum(links) - none,
    links: links.map((link) => link - all),
    kinds: shares(Array.from(said.subarray(saidOf.kinds, saidOf.kinds + kindCount))),
    other: said[saidOf.other] ?? 0,
    scorers: scorers(judged, n, state, said, systems),
  }
}

/** The share of each system, and of none, by each of the three pointers. */
function scorers(
  { use, ties, input }: Judged,
  n: number,
  state: Float32Array,
  said: Float32Array,
  systems: readonly Seen<Float32Array>[],
): number[][] {
  const asks = use('scorer_asks', state)
  return Array.from({ length: pointerCount }, (_, pointer) => {
    const part = (values: Float32Array) => values.subarray(pointer * pointerSize, (pointer + 1) * pointerSize)
    const logits = systems.map((answers, system) => {
      if (answers === null) return nothing
      const tie = ties[(input.ties[n]?.[system] ?? 0) * pointerCount + pointer] ?? 0
      return dot(part(asks), part(answers)) / Math.sqrt(pointerSize) + tie
    })
    return shares([...logits, said[saidOf.noScorer + pointer] ?? 0])
  })
}

/** Spreads beyond which a feature counts no more. */
const farthest = 4

function standardised(row: readonly number[], { means, spreads }: EncoderWeights): Float32Array {
  return Float32Array.from(means, (mean, feature) =>
    Math.max(-farthest, Math.min(farthest, ((row[feature] ?? 0) - mean) / (spreads[feature] ?? 1))),
  )
}

function sum(a: Float32Array, b: Float32Array): Float32Array {
  const sums = new Float32Array(a)
  addTo(sums, b)
  return sums
}

function addTo(sums: Float32Array, values: Float32Array | undefined): void {
  if (values === undefined) return
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) + (values[at] as number)
}

function dot(a: Float32Array, b: Float32Array): number {
  let product = 0
  for (let at = 0; at < a.length; at += 1) product += (a[at] as number) * (b[at] as number)
  return product
}

/** The logit of what cannot be. */
const nothing = -1e4

/** The logarithm of the sum of exponentials. */
function logSum(logits: readonly number[]): number {
  const most = Math.max(nothing, ...logits)
  return most + Math.log(logits.reduce((total, logit) => total + Math.exp(logit - most), 1e-20))
}

function shares(logits: readonly number[]): number[] {
  const all = logSum(logits)
  return logits.map((logit) => logit - all)
}
