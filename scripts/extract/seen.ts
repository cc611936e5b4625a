import type { PaperKey } from './batch.ts'

interface Place {
  ordinal: number
  input: number
}

/**
 * Remembers the papers of a run by number, and says whether one was there before: the same id, or the
 * same title where one of the two has no arXiv id. Two papers with arXiv ids of their own may share a
 * title, and so may two records of one input that have ids of their own.
 */
export class SeenPapers {
  private readonly byId = new Map<number, number>()
  private readonly byTitle = new Map<number, Place>()
  private next = 0

  /** Number of the paper that this one repeats; null when it is new, and then it has the next number. */
  repeats(key: PaperKey, input: number): number | null {
    const before = this.byId.get(key.id) ?? this.sameTitle(key, input)
    if (before !== null) return before
    this.byId.set(key.id, this.next)
    if (!this.byTitle.has(key.title)) this.byTitle.set(key.title, { ordinal: this.next, input })
    this.next += 1
    return null
  }

  private sameTitle(key: PaperKey, input: number): number | null {
    if (key.rank === 'arxiv') return null
    const place = this.byTitle.get(key.title)
    if (place === undefined || (key.rank === 'own' && place.input === input)) return null
    return place.ordinal
  }
}
