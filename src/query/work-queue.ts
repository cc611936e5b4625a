interface Entry<Result> {
  work: () => Promise<Result>
  outcome: Promise<Result>
  settle: { resolve: (result: Result) => void; reject: (error: unknown) => void }
  /** Askers that still want it. */
  askers: number
}

/**
 * Work for an engine that does one thing at a time, first come first served. Who asks for what is under way shares it;
 * what waits and nobody wants any more is dropped, so that an asker who supersedes its questions leaves at most one
 * running and one waiting.
 */
export class WorkQueue<Result> {
  private readonly waiting = new Map<string, Entry<Result>>()
  private running: { key: string; entry: Entry<Result> } | null = null

  /** The outcome of the work named by a key. Rejects with the signal's reason as soon as it is aborted. */
  ask(key: string, work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    if (signal?.aborted) return Promise.reject(signal.reason)
    const entry = this.entryOf(key) ?? this.enter(key, work)
    entry.askers += 1
    this.next()
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
    return this.running?.key === key ? this.running.entry : this.waiting.get(key)
  }

  private enter(key: string, work: () => Promise<Result>): Entry<Result> {
    let settle: Entry<Result>['settle'] = { resolve: () => undefined, reject: () => undefined }
    const outcome = new Promise<Result>((resolve, reject) => {
      settle = { resolve, reject }
    })
    // Whoever asked may have left: an outcome that nobody waits for is no unhandled error.
    outcome.catch(() => undefined)
    const entry = { work, outcome, settle, askers: 0 }
    this.waiting.set(key, entry)
    return entry
  }

  private leave(key: string, entry: Entry<Result>): void {
    entry.askers -= 1
    if (entry.askers === 0 && this.waiting.get(key) === entry) this.waiting.delete(key)
  }

  private next(): void {
    const first = this.waiting.entries().next()
    if (this.running || first.done) return
    const [key, entry] = first.value
    this.waiting.delete(key)
    this.running = { key, entry }
    entry
      .work()
      .then(entry.settle.resolve, entry.settle.reject)
      .finally(() => {
        this.running = null
        this.next()
      })
  }
}
