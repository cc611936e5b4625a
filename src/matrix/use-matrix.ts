import { useMemo } from 'react'
import type { MatrixAddress } from '../address/matrix.ts'
import { benchmarkList, isCatalogued } from '../query/benchmark-list.ts'
import { leastClaims } from '../query/first-view.ts'
import { matrixCells } from '../query/matrix.ts'
import { benchmarkScales } from '../query/points.ts'
import { useQuestion } from '../query/use-question.ts'
import { useLastWhole } from '../ui/use-last-whole.ts'
import { matrixRows, sortedRows } from './matrix.ts'
import type { MatrixColumn } from './matrix-table.tsx'
import { firstPreset, presets } from './presets.ts'

/** Most rows that are fetched and exported. */
export const mostRows = 300

/** What an address asks for, and the table to show meanwhile: the last one until the next is there as a whole. */
export function useMatrix(address: MatrixAddress) {
  const { rows: kind, by, order } = address
  const chosen = chosenIn(address)
  const least = Math.min(Math.max(1, address.least), chosen.length)
  const list = useQuestion(benchmarkList(leastClaims)).rows
  const benchmarks = chosen.map((key) => ({ key, catalogued: isCatalogued(key, list) }))
  const question = matrixCells(benchmarks, kind, least, mostRows)
  const { rows: cells, loading, error } = useQuestion(question)
  const columns = useColumns(chosen)
  const all = useMemo(() => matrixRows(cells ?? []), [cells])
  const rows = useMemo(() => sortedRows(all, by, order), [all, by, order])
  const current = useMemo(
    () => ({ all, rows, columns, kind, by, order }),
    [all, rows, columns, kind, by, order],
  )
  const shown = useLastWhole(current, loading || error !== null)
  return { chosen, least, list, question, columns, shown, loading, error, isEmpty: cells?.length === 0 }
}

/** The benchmarks of an address: the reader's own, else those of a preset. */
export function chosenIn(address: Pick<MatrixAddress, 'b' | 'preset'>): readonly string[] {
  return address.b.length > 0 ? address.b : (presets[presetIn(address)]?.benchmarks ?? [])
}

export function presetIn({ preset }: Pick<MatrixAddress, 'preset'>): string {
  return presets[preset] ? preset : firstPreset
}

function useColumns(chosen: readonly string[]): MatrixColumn[] {
  const scales = useQuestion(benchmarkScales()).rows
  return useMemo(
    () =>
      chosen.map((key) => {
        const scale = scales?.find((row) => row.key === key)
        return {
          key,
          name: scale?.name ?? key,
          unit: scale?.unit ?? null,
          higherIsBetter: scale?.higherIsBetter ?? true,
        }
      }),
    [chosen, scales],
  )
}
