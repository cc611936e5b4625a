import type { ClaimFilter } from '../claim/filter.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import { filterWords } from '../export/filter-words.ts'
import type { Sort } from '../query/claim-rows.ts'
import { everyClaim } from '../query/export-rows.ts'
import type { ClaimColumn } from '../table/claim-columns.tsx'

interface CompareExportProps {
  filter: ClaimFilter
  sort: readonly Sort[]
  columns: readonly ClaimColumn[]
  title: string
}

/** What each column on screen is called in the rows; the interval goes with the value, the role with the model. */
const exported: Record<string, [string, string][]> = {
  benchmark: [['benchmark', 'Benchmark']],
  value: [
    ['value', 'Value'],
    ['unit', 'Unit'],
    ['ci_low', 'CI low'],
    ['ci_high', 'CI high'],
  ],
  model: [
    ['model', 'Model'],
    ['role', 'Role'],
  ],
  family: [['model_family', 'Family']],
  size: [['size_b', 'Size (B)']],
  metric: [['metric', 'Metric']],
  title: [['title', 'Paper']],
  date: [['published', 'Date']],
  grim: [['grim', 'GRIM']],
  evidence: [['evidence', 'Evidence']],
  confidence: [['confidence', 'Confidence']],
}

/** Exports the claims as they are filtered, sorted and shown. */
export function CompareExport({ filter, sort, columns, title }: CompareExportProps) {
  const named = columns.flatMap(({ id }) => exported[id] ?? []).map(([name, label]) => ({ name, label }))
  return (
    <ExportMenu
      question={everyClaim(filter, sort)}
      columns={named}
      describe={{ title: `Claims on ${title}`, filters: filterWords(filter) }}
    />
  )
}
