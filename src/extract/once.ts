/**
 * The same function, which reads each object once: the answer is kept as long as the object lives. For readings of a
 * paper, a sentence or a forest that several steps ask for; the objects and the answers must not be changed afterwards.
 */
export function oncePer<Thing extends object, Answer>(
  read: (thing: Thing) => Answer,
): (thing: Thing) => Answer {
  const answers = new WeakMap<Thing, { answer: Answer }>()
  return (thing) => {
    const known = answers.get(thing)
    if (known !== undefined) return known.answer
    const answer = read(thing)
    answers.set(thing, { answer })
    return answer
  }
}

/** The same for things that go by number: the answer for each index is read at most once. */
export function oncePerIndex<Answer>(read: (index: number) => Answer): (index: number) => Answer {
  const answers = new Map<number, Answer>()
  return (index) => {
    const known = answers.get(index)
    if (known !== undefined) return known
    const answer = read(index)
    answers.set(index, answer)
    return answer
  }
}
