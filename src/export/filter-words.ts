import type { ClaimFilter } from '../claim/filter.ts'

const kindWords = { score: 'scores', gain: 'gains in points', relative: 'relative changes' }

/** What a filter keeps, in words, for captions and files; `nameOf` turns a benchmark's key into its name. */
export function filterWords(filter: ClaimFilter, nameOf: (key: string) => string = (key) => key): string {
  const parts = [
    kindWords[filter.kind],
    listed('benchmark', filter.benchmarks.map(nameOf)),
    filter.search.trim() === '' ? null : `text contains "${filter.search.trim()}"`,
    listed('metric', filter.metrics),
    listed('role', filter.roles),
    listed('model family', filter.families),
    sizeWords(filter),
    between('published', filter.from, filter.to, ''),
    between('value', filter.valueMin, filter.valueMax, ''),
    filter.confidence > 0 ? `confidence at least ${filter.confidence}` : null,
  ]
  return parts.filter((part) => part !== null).join('; ')
}

function listed(what: string, values: readonly string[]): string | null {
  return values.length === 0 ? null : `${what} ${values.join(' or ')}`
}

function sizeWords({ size }: ClaimFilter): string | null {
  const range = between('size', size.min, size.max, 'B')
  if (range === null) return size.unknown ? null : 'size known'
  return size.unknown ? `${range} or unknown` : range
}

function between(
  what: string,
  low: string | number | null,
  high: string | number | null,
  unit: string,
): string | null {
  if (low === null && high === null) return null
  if (low === null) return `${what} up to ${high}${unit}`
  if (high === null) return `${what} from ${low}${unit}`
  return `${what} ${low} to ${high}${unit}`
}
