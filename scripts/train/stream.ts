/** A fixed stream of numbers in [0, 1): the same papers give the same weights. */
export function stream(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000
  }
}
