import { useQueryStates } from 'nuqs'
import { useCallback, useMemo } from 'react'
import type { ClaimFilter } from '../claim/filter.ts'
import { filterParameters } from './parameters.ts'

/** The filter in the page's address, and how to change it; every change is a step of the browser's history. */
export function useClaimFilter(): [ClaimFilter, (change: Partial<ClaimFilter> | null) => void] {
  const [state, setState] = useQueryStates(filterParameters, { history: 'push' })
  const filter = useMemo(
    (): ClaimFilter => ({
      benchmarks: state.b,
      kind: state.kind,
      search: state.q,
      metrics: state.metric,
      roles: state.role,
      families: state.family,
      size: state.size,
      from: state.from,
      to: state.to,
      valueMin: state.min,
      valueMax: state.max,
      confidence: state.conf,
    }),
    [state],
  )
  const change = useCallback(
    (next: Partial<ClaimFilter> | null) => void setState(next === null ? null : inAddress(next)),
    [setState],
  )
  return [filter, change]
}

const addressName: Record<keyof ClaimFilter, keyof typeof filterParameters> = {
  benchmarks: 'b',
  kind: 'kind',
  search: 'q',
  metrics: 'metric',
  roles: 'role',
  families: 'family',
  size: 'size',
  from: 'from',
  to: 'to',
  valueMin: 'min',
  valueMax: 'max',
  confidence: 'conf',
}

function inAddress(change: Partial<ClaimFilter>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(change).map(([key, value]) => [addressName[key as keyof ClaimFilter], value]),
  )
}
