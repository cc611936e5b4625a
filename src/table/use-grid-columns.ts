import {
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useCallback, useMemo } from 'react'
import type { ClaimColumn } from './claim-columns.tsx'

const features = tableFeatures({
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
})
const noRows: { id: string }[] = []

/** Narrowest column, px. */
export const narrowest = 56

/** A column as the grid draws it. */
export interface GridColumn extends ClaimColumn {
  /** Distance from the left edge at which it stays while others scroll, px; null when it scrolls too. */
  pinnedAt: number | null
}

/** How a reader wants the columns, by their ids. */
export interface ColumnLayout {
  hidden: readonly string[]
  order: readonly string[]
  pinned: readonly string[]
}

/** The columns to draw, in order, pinned ones first, with the widths that the reader gave them. */
export function useGridColumns(columns: readonly ClaimColumn[], { hidden, order, pinned }: ColumnLayout) {
  const table = useTable({
    features,
    data: noRows,
    columns: useMemo(
      () => columns.map((column) => ({ id: column.id, size: column.width, minSize: narrowest })),
      [columns],
    ),
    state: {
      columnVisibility: useMemo(() => Object.fromEntries(hidden.map((id) => [id, false])), [hidden]),
      columnOrder: useMemo(() => [...order], [order]),
      columnPinning: useMemo(() => ({ start: [...pinned], end: [] }), [pinned]),
    },
    columnResizeMode: 'onChange',
  })
  const leaves = [...table.getStartVisibleLeafColumns(), ...table.getCenterVisibleLeafColumns()]
  const places = leaves.map((leaf) => ({
    id: leaf.id,
    width: leaf.getSize(),
    pinnedAt: leaf.getIsPinned() ? leaf.getStart('start') : null,
  }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: same places give the same columns, so that rows stay as drawn
  const visible = useMemo(
    () => places.flatMap((place) => drawn(place, columns)),
    [JSON.stringify(places), columns],
  )
  // The table is another object each time, its functions are the same.
  const { setColumnSizing } = table
  const resize = useCallback(
    (id: string, width: number) => setColumnSizing((old) => ({ ...old, [id]: Math.max(narrowest, width) })),
    [setColumnSizing],
  )
  return { visible, resize }
}

interface ColumnPlace {
  id: string
  width: number
  pinnedAt: number | null
}

function drawn({ id, width, pinnedAt }: ColumnPlace, columns: readonly ClaimColumn[]): GridColumn[] {
  const column = columns.find((other) => other.id === id)
  if (!column) return []
  // Columns beside a pinned one need to know where it ends, and a width that a reader chose stays.
  const grows = pinnedAt === null && width === column.width ? (column.grows ?? 0) : 0
  return [{ ...column, width, pinnedAt, grows }]
}
