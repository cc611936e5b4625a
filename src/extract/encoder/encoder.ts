/**
 * Reads a paper's tokens, each in the light of all others: a small transformer (Vaswani et al. 2017), first taught to
 * guess left-out words of the corpus, then what numbers are results of which benchmarks.
 */
import { distanceOf } from './distance.ts'
import { laidOut, runLayer } from './layer.ts'
import { openMemory, spaces } from './memory.ts'
import { type EncoderWeights, type Rows, rowsOf } from './weights.ts'

/** A text's tokens as indices into the encoder's vectors; `marks` holds two for each token, 0 for none. */
export interface Encodable {
  words: ArrayLike<number>
  endings: ArrayLike<number>
  forms: ArrayLike<number>
  marks: ArrayLike<number>
}

/** Numbers that stand for each of the tokens asked for, in their order: as many a token as the vectors have components. */
export type Encode = (text: Encodable, asked: readonly number[]) => Float32Array

/** Tokens beyond this many are not read: the longest of 96,576 abstracts has 511. */
export const longestText = 640

/** Lays the weights out for the kernel; the function that it returns reads one text after another. */
export function openEncoder(weights: EncoderWeights): Encode {
  const memory = openMemory()
  const embeddings = [weights.words, weights.endings, weights.forms, weights.marks].map(rowsOf)
  const layers = weights.layers.map((layer) => laidOut(memory, layer))
  const last = [weights.last.gain, weights.last.bias].map((values) => memory.keep(Float32Array.from(values)))
  const size = weights.words.columns
  const wide = weights.layers[0]?.wide.bias.length ?? size
  const workspace = memory.end()
  return (text, asked) => {
    const count = Math.min(longestText, text.words.length)
    const padded = Math.ceil(count / 8) * 8
    const heads = layers[0]?.near.length ?? 1
    const space = spaces(memory, workspace, { padded, size, wide, width: size / heads })
    embed(memory.floats(), space.x / 4, embeddings, text, count, padded)
    const all = Array.from({ length: padded }, (_, token) => token)
    const steps = Array.from({ length: 2 * padded - 1 }, (_, at) => distanceOf(at - padded + 1))
    const shape = { count, padded, size, wide, heads, steps }
    layers.forEach((layer, index) => {
      runLayer(memory, space, layer, shape, index === layers.length - 1 ? inFours(asked) : all)
    })
    memory.kernel.normalise(
      space.x,
      space.y,
      last[0] ?? 0,
      last[1] ?? 0,
      Math.ceil(asked.length / 4) * 4,
      size,
    )
    return memory.floats().slice(space.y / 4, space.y / 4 + asked.length * size)
  }
}

/** The kernel takes rows in fours: the last one is asked for again. */
function inFours(tokens: readonly number[]): number[] {
  return Array.from({ length: Math.ceil(tokens.length / 4) * 4 }, (_, at) => tokens[at] ?? tokens.at(-1) ?? 0)
}

function embed(
  floats: Float32Array,
  to: number,
  embeddings: readonly Rows[],
  text: Encodable,
  count: number,
  padded: number,
): void {
  const [words, endings, forms, marks] = embeddings as [Rows, Rows, Rows, Rows]
  const size = words.columns
  floats.fill(0, to, to + padded * size)
  for (let token = 0; token < count; token += 1) {
    const at = to + token * size
    words.addRow(text.words[token] ?? 1, floats, at)
    endings.addRow(text.endings[token] ?? 0, floats, at)
    forms.addRow(text.forms[token] ?? 0, floats, at)
    for (const mark of [text.marks[2 * token] ?? 0, text.marks[2 * token + 1] ?? 0])
      if (mark > 0) marks.addRow(mark, floats, at)
  }
}
