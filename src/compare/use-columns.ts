import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { tableParameters } from '../address/table.ts'
import { benchmarkColumn, type ClaimColumn, claimColumns } from '../table/claim-columns.tsx'
import type { ColumnLayout } from '../table/use-grid-columns.ts'
import { useMedia } from '../ui/use-media.ts'
import type { ColumnChoice } from './column-menu.tsx'
import { inOrder } from './column-order.ts'

/** Columns that a reader has to ask for. */
const hiddenAtFirst = ['family']

/** The columns of the leaderboard and the reader's choice about them, which stands in the address. */
export function useColumns(oneBenchmark: boolean, ranked: boolean, unit: string) {
  const [{ hide, cols, pin }, setTable] = useQueryStates(tableParameters)
  const isNarrow = useMedia('(max-width: 640px)')
  const columns = useMemo(() => {
    const list = claimColumns(unit).filter(({ id }) => ranked || id !== 'rank')
    return oneBenchmark ? list : [benchmarkColumn, ...list]
  }, [oneBenchmark, ranked, unit])
  const choice = useMemo(
    (): ColumnChoice => ({
      hide: hide ?? (isNarrow ? tooWide(columns) : hiddenAtFirst),
      cols,
      pin,
    }),
    [hide, cols, pin, isNarrow, columns],
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
  const change = (next: Partial<ColumnChoice> | null) =>
    void setTable(next ?? { hide: null, cols: null, pin: null })
  const shown = layout.order.flatMap(
    (id) => columns.find((column) => column.id === id && !choice.hide.includes(id)) ?? [],
  )
  return { columns, shown, choice, layout, change }
}

function tooWide(columns: readonly ClaimColumn[]): string[] {
  return columns.filter(({ narrow }) => !narrow).map(({ id }) => id)
}
