import { grimVerdict, metricWords, valueWords } from '../claim/claim-words.ts'
import type { Bound } from '../claim/record.ts'
import type { ExportColumn } from '../export/export-table.ts'
import { number, type RawRow, text } from '../query/question.ts'

/** The claim's id finds it again on the board, whatever else is exported. */
const identity: ExportColumn = { name: 'claim_id', label: 'Claim', dataOnly: true }

/** What each column on screen is in the rows: everything that its cell shows, and the words that people read. */
const exported: Record<string, ExportColumn[]> = {
  benchmark: [{ name: 'benchmark', label: 'Benchmark' }],
  value: [
    { name: 'value', label: 'Value', print: printedValue },
    { name: 'value_text', label: 'As printed', dataOnly: true },
    { name: 'unit', label: 'Unit', dataOnly: true },
    { name: 'bound', label: 'Bound', dataOnly: true },
    { name: 'ci_low', label: '95% interval', print: printedInterval },
    { name: 'ci_high', label: '95% interval, high', dataOnly: true },
  ],
  model: [
    { name: 'model', label: 'Model', print: printedModel },
    { name: 'role', label: 'Role', dataOnly: true },
  ],
  family: [{ name: 'model_family', label: 'Family' }],
  size: [
    { name: 'size_b', label: 'Size (B)' },
    { name: 'active_b', label: 'Active (B)', dataOnly: true },
  ],
  metric: [
    { name: 'metric', label: 'Metric', print: printedMetric },
    { name: 'samples', label: 'k', dataOnly: true },
  ],
  title: [{ name: 'title', label: 'Paper', address: 'url' }],
  date: [
    { name: 'published', label: 'Date', print: printedDate },
    { name: 'date_precision', label: 'Date known to', dataOnly: true },
  ],
  grim: [{ name: 'grim', label: 'GRIM', print: printedGrim }],
  evidence: [{ name: 'evidence', label: 'Evidence' }],
  confidence: [{ name: 'confidence', label: 'Confidence' }],
}

/**
 * The columns of an export of the columns on screen, by their ids. Printed values are bare numbers, as on screen: `unit`
 * stands in their head, or, where they have several (empty), what each abstract prints stands in a column of its own.
 */
export function exportedColumns(ids: readonly string[], unit: string): ExportColumn[] {
  const columns = [...ids.flatMap((id) => exported[id] ?? []), identity]
  return columns.map((column) => {
    if (column.name === 'value' && unit !== '') return { ...column, label: `Value (${unit})` }
    return column.name === 'unit' ? { ...column, dataOnly: unit !== '' } : column
  })
}

function printedValue(row: RawRow): string | null {
  const words = valueWords({
    value_text: text(row, 'value_text') ?? '',
    unit: '',
    bound: boundOf(text(row, 'bound')),
  })
  return (number(row, 'value') ?? 0) < 0 && !words.includes('-') ? `−${words}` : words
}

function boundOf(words: string | null): Bound | null {
  return words === 'up to' || words === 'over' || words === 'about' ? words : null
}

/** As on screen, whose the system is stands beside its name. */
function printedModel(row: RawRow): string {
  const name = text(row, 'model') ?? 'not named'
  return text(row, 'role') === 'own' ? name : `${name}, other`
}

function printedInterval(row: RawRow): string | null {
  const [low, high] = [number(row, 'ci_low'), number(row, 'ci_high')]
  return low === null || high === null ? null : `${low.toFixed(1)}–${high.toFixed(1)}`
}

function printedMetric(row: RawRow): string | null {
  return metricWords({ metric: text(row, 'metric'), samples: number(row, 'samples') })
}

/** No more of a date than its source gives. */
function printedDate(row: RawRow): string | null {
  const precision = text(row, 'date_precision') ?? 'day'
  return text(row, 'published')?.slice(0, { year: 4, month: 7 }[precision] ?? 10) ?? null
}

function printedGrim(row: RawRow): string | null {
  const verdict = text(row, 'grim')
  return verdict === null ? null : grimVerdict(verdict)
}
