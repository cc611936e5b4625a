import type { ReactNode } from 'react'
import { link } from '../address/link.ts'
import { grimVerdict, metricWords, modelWords } from '../claim/claim-words.ts'
import { aroundNumber } from '../claim/marked-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import type { ClaimRow } from '../query/claim-rows.ts'
import type { RankRange } from '../stats/ties.ts'
import { rankText } from '../stats/ties.ts'
import { webLink } from '../ui/web-link.ts'
import styles from './claim-grid.module.css'

/** The rank of a claim; null when its value lies outside the benchmark's scale. */
export type Rank = RankRange | null

/** A column of the claims table. */
export interface ClaimColumn {
  id: string
  head: string
  /** Unit or hint under the head. */
  unit?: string
  /** Column of the question that it sorts by; none when it cannot be sorted. */
  sort?: string
  /** The least in which it reads well, px. */
  width: number
  numeric?: boolean
  /** Its share of the room that the others leave; none keeps its width. */
  grows?: number
  /** Kept on narrow screens. */
  narrow?: boolean
  /** `rank` is null for a value off its benchmark's scale, undefined where there are no ranks. */
  cell: (row: ClaimRow, rank: Rank | undefined) => ReactNode
}

const dash = <span className={styles.faint}>–</span>

/**
 * All columns, in the order that a reader first sees. Cells hold bare numbers under the unit of all values: whether an
 * abstract prints the sign beside its number is told on the page of the claim. Without that unit, `printed` tells whether
 * the cells say what the abstracts print; over several benchmarks the benchmark's column says it.
 */
export function claimColumns(unit: string, printed: boolean): ClaimColumn[] {
  const value = unit === '' && printed ? { ...valueColumn, cell: printedValue } : valueColumn
  return everyColumn.map((column) =>
    column.id === 'value' ? { ...value, unit: unit === '' ? 'as reported' : unit } : column,
  )
}

function printedValue(row: ClaimRow): ReactNode {
  return <Value row={row} unit={row.unit} />
}

const valueColumn: ClaimColumn = {
  id: 'value',
  head: 'Value',
  sort: 'value',
  width: 104,
  numeric: true,
  narrow: true,
  cell: (row) => <Value row={row} unit="" />,
}

const everyColumn: readonly ClaimColumn[] = [
  {
    id: 'rank',
    head: 'Rank',
    unit: 'ties share',
    width: 82,
    numeric: true,
    narrow: true,
    cell: (_, rank) => rankWords(rank),
  },
  valueColumn,
  {
    id: 'model',
    head: 'Model',
    sort: 'model',
    width: 150,
    grows: 1,
    narrow: true,
    cell: (row) => (
      <>
        <span className={styles.strong}>{modelWords(row, 'not named')}</span>
        <small>{row.role === 'own' ? "the paper's own" : 'other'}</small>
      </>
    ),
  },
  { id: 'family', head: 'Family', sort: 'model_family', width: 110, cell: (row) => row.model_family ?? dash },
  {
    id: 'size',
    head: 'Size',
    unit: 'B parameters',
    sort: 'size_b',
    width: 94,
    numeric: true,
    narrow: true,
    cell: (row) => (
      <>
        {row.size_b === null ? <span className={styles.faint}>unknown</span> : row.size_b}
        {row.active_b === null ? null : <small>{row.active_b} active</small>}
      </>
    ),
  },
  {
    id: 'metric',
    head: 'Metric',
    sort: 'metric',
    width: 98,
    narrow: true,
    cell: (row) => metricWords(row) ?? <span className={styles.faint}>not named</span>,
  },
  {
    id: 'title',
    head: 'Paper',
    sort: 'title',
    width: 150,
    grows: 3,
    cell: (row) => {
      const address = webLink(row.url)
      const title = readableTex(row.title)
      return address ? <a href={address}>{title}</a> : title
    },
  },
  {
    id: 'date',
    head: 'Date',
    sort: 'published',
    unit: 'published',
    width: 94,
    numeric: true,
    narrow: true,
    cell: (row) => dateText(row) ?? dash,
  },
  {
    id: 'grim',
    head: 'GRIM',
    unit: 'one run or more?',
    sort: 'grim',
    width: 144,
    cell: (row) => (row.grim === null ? dash : grimVerdict(row.grim)),
  },
  { id: 'evidence', head: 'The words', width: 260, grows: 3, cell: (row) => <Words row={row} /> },
  {
    id: 'confidence',
    head: 'Confidence',
    unit: 'of reading, %',
    sort: 'confidence',
    width: 104,
    numeric: true,
    cell: (row) => Math.round(row.confidence * 100),
  },
]

/** The benchmark's column, for tables over several; under each name the unit of its scale, by catalogue id. */
export function benchmarkColumn(units: ReadonlyMap<string, string>): ClaimColumn {
  return {
    id: 'benchmark',
    head: 'Benchmark',
    unit: 'unit of its scale',
    sort: 'benchmark',
    width: 130,
    narrow: true,
    cell: (row) => (
      <>
        <a href={link('compare', { b: row.benchmark_id ?? row.benchmark })}>{row.benchmark}</a>
        <small>{scaleUnit(row, units)}</small>
      </>
    ),
  }
}

/** The unit that the catalogue gives, else the one that the abstract prints beside a score. */
function scaleUnit({ benchmark_id, kind, unit }: ClaimRow, units: ReadonlyMap<string, string>): string {
  const known = benchmark_id === null ? undefined : units.get(benchmark_id)
  return known ?? (kind === 'score' ? unit : '')
}

/** The number, with the words or sign of its unit when there is one to say. */
function Value({ row, unit }: { row: ClaimRow; unit: string }) {
  const bound = row.bound === null ? '' : { 'up to': '≤', over: '>', about: '≈' }[row.bound]
  return (
    <>
      <a className={styles.value} href={link('claim', { id: row.claim_id })}>
        {bound}
        {row.kind !== 'score' && row.value > 0 ? '+' : ''}
        {row.value < 0 ? `−${row.value_text}` : row.value_text}
        {unit === '' || unit === '%' ? unit : ` ${unit}`}
      </a>
      {row.ci_low !== null && row.ci_high !== null ? (
        <Interval low={row.ci_low} high={row.ci_high} value={row.value} />
      ) : null}
    </>
  )
}

/** The interval on a scale of 0 to 100; its numbers are its accessible name. */
function Interval({ low, high, value }: { low: number; high: number; value: number }) {
  const words = `95% interval ${low.toFixed(1)} to ${high.toFixed(1)}`
  return (
    <svg
      className={styles.interval}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      <rect x="0" y="3.5" width="100" height="1" className={styles.rail} />
      <rect x={low} y="2" width={Math.max(high - low, 1)} height="4" className={styles.bar} />
      <rect x={Math.min(value, 99)} y="0" width="1.6" height="8" className={styles.tick} />
    </svg>
  )
}

/** Characters before the number that stay in sight in a narrow cell. */
const lead = 28

/** The words of the claim, its number marked and in sight. */
function Words({ row }: { row: ClaimRow }) {
  const words = readableTex(row.evidence)
  const parts = aroundNumber(words, row.value_text)
  if (!parts) return <q title={words}>{words}</q>
  const { before } = parts
  const from = before.length <= lead ? 0 : before.indexOf(' ', before.length - lead) + 1
  return (
    <q title={words}>
      {from === 0 ? before : `… ${before.slice(from)}`}
      <mark>{parts.words}</mark>
      {parts.after}
    </q>
  )
}

function rankWords(rank: Rank | undefined): ReactNode {
  if (rank === undefined) return dash
  return rank === null ? <span className={styles.faint}>off scale</span> : rankText(rank)
}

function dateText({ published, date_precision }: ClaimRow): string | null {
  if (published === null) return null
  return published.slice(0, { day: 10, month: 7, year: 4 }[date_precision ?? 'day'] ?? 10)
}
