/** All ids, those that the reader placed first in the reader's order; ids that do not exist are dropped. */
export function inOrder(all: readonly string[], placed: readonly string[]): string[] {
  const known = [...new Set(placed)].filter((id) => all.includes(id))
  return [...known, ...all.filter((id) => !known.includes(id))]
}

/** The ids with one moved by some places, staying within the list. */
export function moved(ids: readonly string[], id: string, by: number): string[] {
  const from = ids.indexOf(id)
  if (from === -1) return [...ids]
  const rest = ids.filter((other) => other !== id)
  const to = Math.min(rest.length, Math.max(0, from + by))
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}
