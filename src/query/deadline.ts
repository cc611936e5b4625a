/** Work that did not end in its time. */
export class DeadlineError extends Error {
  override name = 'DeadlineError'
}

/** The outcome of a promise, or a `DeadlineError` with the given sentence after so many milliseconds. */
export function within<Result>(
  work: Promise<Result>,
  milliseconds: number,
  sentence: string,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DeadlineError(sentence)), milliseconds)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
