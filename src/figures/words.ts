import type { ClaimFilter } from '../claim/filter.ts'

/** A filter in one sentence, for captions: "Filters: AIME 2024; metric pass@1; 1–8B, unknown sizes left out." */
export function filterWords(filter: ClaimFilter, nameOf: (key: string) => string): string {
  const parts = [
    filter.benchmarks.map(nameOf).join(', '),
    filter.kind === 'score' ? '' : `kind ${filter.kind}`,
    filter.search === '' ? '' : `search “${filter.search}”`,
    listed('metric', filter.metrics),
    listed('role', filter.roles),
    listed('family', filter.families),
    sizeWords(filter),
    rangeWords('published', filter.from, filter.to),
    rangeWords('value', filter.valueMin, filter.valueMax),
    filter.confidence > 0 ? `confidence at least ${filter.confidence}` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'Filters: none (all scores).' : `Filters: ${parts.join('; ')}.`
}

function listed(word: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${word} ${values.join(' or ')}`
}

function sizeWords({ size }: ClaimFilter): string {
  const range = rangeWords('size', size.min, size.max)
  const inBillions = range === '' ? '' : `${range} billion parameters`
  return [inBillions, size.unknown ? '' : 'unknown sizes left out'].filter(Boolean).join(', ')
}

function rangeWords(word: string, low: string | number | null, high: string | number | null): string {
  if (low === null && high === null) return ''
  if (high === null) return `${word} from ${low}`
  return low === null ? `${word} to ${high}` : `${word} ${low} to ${high}`
}
