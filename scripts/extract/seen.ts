import type { PaperKey } from './batch.ts'

/**
 * Remembers the papers of a run by number, and says whether one was there before: the same id, or the
 * same title where one of the two has no arXiv id. Two papers with arXiv ids of their own may share a
 * title, and so may two records of one input that have ids of their own.
 */
export class SeenPapers {
  private readonly byId = new NumberTable()
  private readonly byTitle = new NumberTable()
  /** Number of the first paper of the current input. */
  private inputStart = 0
  private input = 0
  private next = 0

  /**
   * Number of the paper that this one repeats; null when it is new, and then it has the next number.
   * Inputs come one after another.
   */
  repeats(key: PaperKey, input: number): number | null {
    if (input !== this.input) {
      this.input = input
      this.inputStart = this.next
    }
    const before = this.byId.get(key.id) ?? this.sameTitle(key)
    if (before !== null) return before
    this.byId.add(key.id, this.next)
    this.byTitle.add(key.title, this.next)
    this.next += 1
    return null
  }

  private sameTitle(key: PaperKey): number | null {
    if (key.rank === 'arxiv') return null
    const ordinal = this.byTitle.get(key.title)
    const isOwnInput = ordinal !== null && ordinal >= this.inputStart
    return key.rank === 'own' && isOwnInput ? null : ordinal
  }
}

/** Numbers by 53-bit keys at 24 bytes an entry, where a Map takes about 60: a run remembers every paper. */
class NumberTable {
  private keys = new Float64Array(1024).fill(-1)
  private values = new Int32Array(1024)
  private size = 0

  get(key: number): number | null {
    const slot = this.slotOf(key)
    return this.keys[slot] === key ? (this.values[slot] ?? null) : null
  }

  /** Keeps the first value of a key. */
  add(key: number, value: number): void {
    const slot = this.slotOf(key)
    if (this.keys[slot] === key) return
    this.keys[slot] = key
    this.values[slot] = value
    this.size += 1
    if (this.size * 2 > this.keys.length) this.grow()
  }

  /** Where the key stands, or the free slot where it belongs. */
  private slotOf(key: number): number {
    const last = this.keys.length - 1
    let slot = key % this.keys.length
    for (let found = this.keys[slot]; found !== -1 && found !== key; found = this.keys[slot]) {
      slot = slot === last ? 0 : slot + 1
    }
    return slot
  }

  private grow(): void {
    const { keys, values } = this
    this.keys = new Float64Array(keys.length * 2).fill(-1)
    this.values = new Int32Array(keys.length * 2)
    this.size = 0
    for (const [slot, key] of keys.entries()) if (key !== -1) this.add(key, values[slot] ?? 0)
  }
}
