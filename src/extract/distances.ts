import { classCount, type Word } from './words.ts'

/** Distance in words to the nearest word of each class before a place, within a stretch; `reach + 1` where there is none. */
export function distancesLeft(words: readonly Word[], place: number, first: number, reach: number): number[] {
  const found = new Array<number>(classCount).fill(reach + 1)
  for (let step = 1; step <= reach && place - step >= first; step += 1) {
    const kind = words[place - step]?.kind ?? -1
    if (kind >= 0 && (found[kind] ?? 0) > step) found[kind] = step
  }
  return found
}

/** The same behind a place; `last` is one past the stretch. */
export function distancesRight(words: readonly Word[], place: number, last: number, reach: number): number[] {
  const found = new Array<number>(classCount).fill(reach + 1)
  for (let step = 1; step <= reach && place + step < last; step += 1) {
    const kind = words[place + step]?.kind ?? -1
    if (kind >= 0 && (found[kind] ?? 0) > step) found[kind] = step
  }
  return found
}

/** How many words of each class stand between two places, at most `most`. */
export function countsBetween(words: readonly Word[], from: number, to: number, most: number): number[] {
  const found = new Array<number>(classCount).fill(0)
  for (let place = from + 1; place < to; place += 1) {
    const kind = words[place]?.kind ?? -1
    if (kind >= 0 && (found[kind] ?? 0) < most) found[kind] = (found[kind] ?? 0) + 1
  }
  return found
}
