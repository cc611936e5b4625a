/** A component of proneness: its weight, and each benchmark's value (higher is more prone, null unknown). */
export interface Component {
  weight: number
  values: readonly (number | null)[]
}

/** A combined rank value with how much of the weight it stands on. */
export interface Combined {
  /** 0 (least prone of the list) to 1 (most); null when no weighted component is known. */
  index: number | null
  /** Share of the weights whose component is known, 0 to 1. */
  known: number
}

/**
 * Weighted mean of the components' mid-ranks, scaled to 0..1 within each component. An unknown component counts as the
 * middle of the list, so that a row of which little is known cannot lead it; `known` says how much is known. It orders the
 * list in view and measures nothing.
 */
export function combine(components: readonly Component[]): Combined[] {
  const length = components[0]?.values.length ?? 0
  const ranks = components.map((component) => midRanks(component.values))
  const total = components.reduce((sum, component) => sum + component.weight, 0)
  return Array.from({ length }, (_, row) => {
    let weight = 0
    let sum = 0
    components.forEach((component, index) => {
      const rank = ranks[index]?.[row] ?? null
      if (rank !== null) weight += component.weight
      sum += component.weight * (rank ?? 0.5)
    })
    return { index: weight > 0 ? sum / total : null, known: total > 0 ? weight / total : 0 }
  })
}

/** Each value's mid-rank among the known ones, 0 to 1; equal values share theirs, a lone value gets 0.5. */
export function midRanks(values: readonly (number | null)[]): (number | null)[] {
  const known = values.filter((value) => value !== null)
  return values.map((value) => {
    if (value === null) return null
    if (known.length === 1) return 0.5
    const below = known.filter((other) => other < value).length
    const equal = known.filter((other) => other === value).length
    return (below + (equal - 1) / 2) / (known.length - 1)
  })
}
