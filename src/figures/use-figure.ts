import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { figureParameters } from '../address/figure.ts'
import { useClaimFilter } from '../address/use-claim-filter.ts'
import { useOrigin } from '../chart/origin.ts'
import { type BenchmarkScale, benchmarkScales, claimPoints } from '../query/points.ts'
import { writtenOut } from '../query/question.ts'
import { useQuestion } from '../query/use-question.ts'
import { buildFigure, mostPanels } from './build.ts'

/** Benchmarks drawn when the reader chose none. */
const unchosen = 6

/** Address, questions and figure of the charts page. */
export function useFigure() {
  const [filter, setFilter] = useClaimFilter()
  const [state, setState] = useQueryStates(figureParameters, { history: 'push' })
  const origin = useOrigin()
  const mostClaimed = chosenCount(filter.benchmarks.length, state.apart, state.chart)
  const model = state.chart === 'spread' ? state.model : null
  const question = useMemo(() => claimPoints(filter, { mostClaimed, model }), [filter, mostClaimed, model])
  const points = useQuestion(question)
  const scaleRows = useQuestion(benchmarkScales())
  const scales = useMemo(() => byKey(scaleRows.rows ?? []), [scaleRows.rows])
  const figure = useMemo(() => {
    if (points.rows === null || scaleRows.rows === null) return null
    return buildFigure(points.rows, scales, filter, state, origin, writtenOut(question))
  }, [points.rows, scaleRows.rows, scales, filter, state, origin, question])
  return {
    filter,
    setFilter,
    state,
    setState,
    points,
    scales,
    figure,
    error: points.error ?? scaleRows.error,
  }
}

/** How many benchmarks to keep; null keeps all that the filter names. */
function chosenCount(named: number, apart: boolean, chart: string): number | null {
  if (chart === 'spread') return named === 0 ? mostPanels : null
  return named === 0 && apart ? unchosen : null
}

function byKey(rows: readonly BenchmarkScale[]): Map<string, BenchmarkScale> {
  return new Map(rows.map((row) => [row.key, row]))
}
