interface Entry<Result> {
  work: () => Promise<Result>
  outcome: Promise<Result>
  settle: { resolve: (result: Result) => void; reject: (error: unknown) => void }
  /** Askers that still want it. */
  askers: number
  urgent: boolean
}

/** How an asker wants its work done. */
interface Wish {
  signal?: AbortSignal | undefined
  /** Before everything else that waits. */
  urgent?: boolean
}

/**
 * Work for an engine that does one thing at a time, what is urgent first, else in the order asked. Two that are urgent are
 * handed over together, and one that is not behind them, so that the engine goes on with a view's count and facets while
 * the page draws the view's rows. Who asks for what is under way shares it; what waits and nobody wants any more is
 * dropped, so that an asker who supersedes its questions leaves at most one running and one waiting.
 */
export class WorkQueue<Result> {
  private readonly waiting = new Map<string, Entry<Result>>()
  private readonly running = new Map<string, Entry<Result>>()
  private isChoosing = false
  private readonly ready: () => Promise<unknown>

  /** Takes what settles when the engine can work; it must not reject. */
  constructor(ready: () => Promise<unknown>) {
    this.ready = ready
  }

  /** The outcome of the work named by a key. Rejects with the signal's reason as soon as it is aborted. */
  ask(key: string, work: () => Promise<Result>, { signal, urgent = false }: Wish = {}): Promise<Result> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    const entry = this.entryOf(key) ?? this.enter(key, work)
    entry.askers += 1
    entry.urgent ||= urgent
    void this.next()
    if (!signal) return entry.outcome
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.leave(key, entry)
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave, { once: true })
      entry.outcome.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
    })
  }

  private entryOf(key: string): Entry<Result> | undefined {
    return this.running.get(key) ?? this.waiting.get(key)
  }

  private enter(key: string, work: () => Promise<Result>): Entry<Result> {
    let settle: Entry<Result>['settle'] = { resolve: () => undefined, reject: () => undefined }
    const outcome = new Promise<Result>((resolve, reject) => {
      settle = { resolve, reject }
    })
    // Whoever asked may have left: an outcome that nobody waits for is no unhandled error.
    outcome.catch(() => undefined)
    const entry = { work, outcome, settle, askers: 0, urgent: false }
    this.waiting.set(key, entry)
    return entry
  }

  private leave(key: string, entry: Entry<Result>): void {
    entry.askers -= 1
    if (entry.askers === 0 && this.waiting.get(key) === entry) this.waiting.delete(key)
  }

  private async next(): Promise<void> {
    if (this.isChoosing || this.waiting.size === 0) return
    this.isChoosing = true
    await this.ready()
    this.isChoosing = false
    const all = [...this.waiting]
    const urgent = all.find(([, entry]) => entry.urgent)
    const [key, entry] = urgent ?? all[0] ?? []
    if (key === undefined || entry === undefined || !this.isFree(entry.urgent)) return
    this.waiting.delete(key)
    this.running.set(key, entry)
    void entry
      .work()
      .then(entry.settle.resolve, entry.settle.reject)
      .then(() => {
        this.running.delete(key)
        return this.next()
      })
    void this.next()
  }

  private isFree(urgent: boolean): boolean {
    const running = [...this.running.values()]
    return running.every((entry) => entry.urgent) && running.length < (urgent ? 2 : 3)
  }
}
