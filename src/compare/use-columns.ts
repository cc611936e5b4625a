import { useQueryStates } from 'nuqs'
import { useCallback, useMemo } from 'react'
import { tableParameters } from '../address/table.ts'
import { benchmarkUnits } from '../query/benchmark-units.ts'
import { useQuestion } from '../query/use-question.ts'
import { benchmarkColumn, type ClaimColumn, claimColumns } from '../table/claim-columns.tsx'
import type { ColumnLayout } from '../table/use-grid-columns.ts'
import { useMedia } from '../ui/use-media.ts'
import type { ColumnChoice } from './column-menu.tsx'
import { inOrder } from './column-order.ts'
import { hiddenToFit } from './fitting-columns.ts'

/** Keeps the line of a unit that is not there yet. */
const blank = '\u00a0'

interface Board {
  oneBenchmark: boolean
  /** True when the catalogue, and so a unit that may still be on its way, tells of the benchmark. */
  catalogued: boolean
  ranked: boolean
  /** True for scores; GRIM judges no differences. */
  scores: boolean
  /** Of all values; empty when they have several. */
  unit: string
  /** Width that the columns may take, px; null before it is known. */
  room: number | null
}

/** The columns of the leaderboard and the reader's choice about them, which stands in the address. */
export function useColumns({ oneBenchmark, catalogued, ranked, scores, unit, room }: Board) {
  const [{ hide, cols, pin }, setTable] = useQueryStates(tableParameters)
  const isNarrow = useMedia('(max-width: 640px)')
  const units = useQuestion(oneBenchmark ? null : benchmarkUnits()).rows
  const columns = useMemo(() => {
    const told = unit === '' && oneBenchmark && catalogued ? blank : unit
    const list = claimColumns(told, oneBenchmark).filter(
      ({ id }) => (ranked || id !== 'rank') && (scores || id !== 'grim'),
    )
    const known = new Map((units ?? []).map((row) => [row.benchmark, row.unit]))
    return oneBenchmark ? list : [benchmarkColumn(known), ...list]
  }, [oneBenchmark, catalogued, ranked, scores, unit, units])
  const choice = useMemo(
    (): ColumnChoice => ({
      hide: hide ?? (isNarrow ? tooWide(columns) : hiddenToFit(columns, room)),
      cols,
      pin,
    }),
    [hide, cols, pin, isNarrow, columns, room],
  )
  const layout = useMemo((): ColumnLayout => {
    const order = inOrder(
      columns.map(({ id }) => id),
      choice.cols,
    )
    const shown = order.filter((id) => !choice.hide.includes(id))
    const pinned = choice.pin.length > 0 || isNarrow ? choice.pin : shown.slice(0, 1)
    return { hidden: choice.hide, order, pinned }
  }, [columns, choice, isNarrow])
  const change = useCallback(
    (next: Partial<ColumnChoice> | null) => void setTable(next ?? { hide: null, cols: null, pin: null }),
    [setTable],
  )
  const shown = layout.order.flatMap(
    (id) => columns.find((column) => column.id === id && !choice.hide.includes(id)) ?? [],
  )
  return { columns, shown, choice, layout, change }
}

function tooWide(columns: readonly ClaimColumn[]): string[] {
  return columns.filter(({ narrow }) => !narrow).map(({ id }) => id)
}
