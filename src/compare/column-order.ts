/** All ids, those that the reader placed first in the reader's order; ids that do not exist are dropped. */
export function inOrder(all: readonly string[], placed: readonly string[]): string[] {
  const known = [...new Set(placed)].filter((id) => all.includes(id))
  return [...known, ...all.filter((id) => !known.includes(id))]
}

/** The ids with one moved by one place among those that are not hidden; at the end of the list it stays. */
export function moved(
  ids: readonly string[],
  id: string,
  direction: -1 | 1,
  hidden: readonly string[] = [],
): string[] {
  const shown = ids.filter((other) => other === id || !hidden.includes(other))
  const neighbour = shown[shown.indexOf(id) + direction]
  if (!shown.includes(id) || neighbour === undefined) return [...ids]
  const rest = ids.filter((other) => other !== id)
  const to = rest.indexOf(neighbour) + (direction === 1 ? 1 : 0)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}
