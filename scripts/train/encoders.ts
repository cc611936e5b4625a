/** Which encoder reads a paper in training: one that has not learned from it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EncoderWeights } from '../../src/extract/encoder/weights.ts'
import { halfOf } from './encoder/half.ts'

const readWeights = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as EncoderWeights

/**
 * For a paper of our own annotations the encoder of the other half, from FOLDER/half-0.json and half-1.json; for any
 * other paper the shipped one, which has learned from our annotations only. Throws when a half is needed and missing.
 */
export function encodersIn(
  folder: string,
  annotated: ReadonlySet<string>,
): (paperId: string) => EncoderWeights {
  const shipped = readWeights('data/encoder.json')
  const halves = annotated.size === 0 ? [] : [0, 1].map((half) => halfEncoder(folder, half))
  return (paperId) => (annotated.has(paperId) && halves[1 - halfOf(paperId)]) || shipped
}

function halfEncoder(folder: string, half: number): EncoderWeights {
  const file = join(folder, `half-${half}.json`)
  if (!existsSync(file))
    throw new Error(
      `${file}: not found. Train it first: python3 scripts/train/encoder/train.py (see docs/decisions/encoder.md).`,
    )
  return readWeights(file)
}
