import type { ClaimFilter } from '../claim/filter.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import { filterWords } from '../export/filter-words.ts'
import type { Sort } from '../query/claim-rows.ts'
import { everyClaim } from '../query/export-rows.ts'
import { everyGroupedClaim, type Grouping } from '../query/grouped-rows.ts'
import type { ClaimColumn } from '../table/claim-columns.tsx'
import { exportedColumns } from './exported-columns.ts'

interface CompareExportProps {
  filter: ClaimFilter
  grouping: Grouping | null
  sort: readonly Sort[]
  columns: readonly ClaimColumn[]
  /** Of all values; empty when they have several. */
  unit: string
  title: string
}

/** Exports the claims as they are filtered, sorted and shown. */
export function CompareExport({ filter, grouping, sort, columns, unit, title }: CompareExportProps) {
  // The title names the one benchmark; several keep their keys.
  const nameOf = (key: string) => (filter.benchmarks.length === 1 ? title : key)
  const filters = [filterWords(filter, nameOf), grouping ? `grouped by ${grouping.by}` : null]
    .filter(Boolean)
    .join('; ')
  return (
    <ExportMenu
      question={grouping ? everyGroupedClaim(filter, grouping.by, sort) : everyClaim(filter, sort)}
      columns={exportedColumns(
        columns.map(({ id }) => id),
        unit,
      )}
      describe={{ title: `Claims on ${title}`, filters }}
    />
  )
}
