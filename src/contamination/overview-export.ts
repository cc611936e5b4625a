import type { ExportColumn } from '../export/export-table.ts'
import type { Param, Question } from '../query/question.ts'
import { type ShownColumn, shownRows } from '../query/shown-rows.ts'
import type { RankedProne } from './overview-table.tsx'

interface Figure extends ShownColumn, ExportColumn {
  of: (row: RankedProne) => Param
}

const words = (name: string, label: string, of: Figure['of']): Figure => ({
  name,
  label,
  type: 'VARCHAR',
  of,
})
const figure = (name: string, label: string, of: Figure['of']): Figure => ({
  name,
  label,
  type: 'DOUBLE',
  of,
})

const figures: readonly Figure[] = [
  words('benchmark_id', 'Id', (row) => row.benchmark_id),
  words('benchmark', 'Benchmark', (row) => row.name),
  figure('combined', 'Combined', (row) => row.index),
  figure('weights_known', 'Weights known', (row) => row.known),
  figure('claims', 'Claims', (row) => row.claims),
  figure('papers', 'Papers', (row) => row.papers),
  words('released', 'Released', (row) => (row.singleRelease ? row.released : 'no single release')),
  figure('exposure_months', 'Exposure (months)', (row) => row.medianMonths),
  figure('share_after_release', 'Share after release', (row) => row.shareAfter),
  words('answers_public', 'Answers public', (row) =>
    row.answersPublic === null ? null : String(row.answersPublic),
  ),
  figure('statements_evidence', 'Evidence', (row) => row.evidence),
  figure('statements_concern', 'Concern', (row) => row.concern),
  figure('statements_clean', 'Clean', (row) => row.clean),
  figure('recorded', 'Recorded', (row) => row.recorded),
  figure('twin_gap', 'Twin gap (points)', (row) => row.gap?.median ?? null),
  figure('twin_gap_low', 'Gap low', (row) => row.gap?.interval?.low ?? null),
  figure('twin_gap_high', 'Gap high', (row) => row.gap?.interval?.high ?? null),
  figure('twin_pairs', 'Pairs', (row) => row.gap?.pairs ?? 0),
  words('twins', 'Twins', (row) => row.gap?.fresher.map(({ name }) => name).join(', ') ?? null),
  figure('saturation', 'S', (row) => row.saturation?.s ?? null),
  figure('saturation_r', 'R', (row) => row.saturation?.r ?? null),
  figure('headroom', 'Headroom', (row) => row.headroom),
  figure('resolution', 'Interval ÷ spread', (row) => row.resolutionRatio),
  figure('interval_width', 'Interval width', (row) => row.intervalWidth),
  figure('items', 'Items', (row) => row.items),
  figure('not_one_run', 'Not one run', (row) => row.notOneRun),
  figure('judged', 'Judged', (row) => row.judged),
]

/** The columns of the exported overview, in order. */
export const overviewColumns: readonly ExportColumn[] = figures.map(({ name, label }) => ({ name, label }))

/** The overview as it stands, ranked under the reader's weights, as a question for an export. */
export function overviewRows(rows: readonly RankedProne[]): Question<unknown> {
  return shownRows(
    'contamination-overview',
    figures,
    rows.map((row) => figures.map((column) => column.of(row))),
  )
}
