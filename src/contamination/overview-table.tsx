import type { ContaminationColumn } from '../address/contamination.ts'
import { link } from '../address/link.ts'
import type { Prone } from './components.ts'
import styles from './contamination.module.css'

/** A benchmark with its place under the reader's weights. */
export interface RankedProne extends Prone {
  /** 0 to 1; null when no weighted component is known. */
  index: number | null
  /** Share of the weights behind it, 0 to 1. */
  known: number
}

interface TableProps {
  rows: readonly RankedProne[]
  by: ContaminationColumn
  order: 'up' | 'down'
  onSort: (by: ContaminationColumn, order: 'up' | 'down') => void
}

const heads: [ContaminationColumn, string, string][] = [
  ['index', 'Combined', 'mid-rank, 0–1'],
  ['name', 'Benchmark', 'claims'],
  ['exposure', 'Exposure', 'months to median claim'],
  ['statements', 'Statements', 'papers · recorded'],
  ['twins', 'Twin gap', 'points, 95%'],
  ['saturation', 'Saturation', 'S · headroom'],
  ['resolution', 'Resolution', 'interval ÷ spread'],
  ['arithmetic', 'Not one run', '% of judged'],
]

/** The overview as a table; every head sorts. */
export function OverviewTable({ rows, by, order, onSort }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroll} aria-label="Benchmarks by proneness" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map(([column, label, unit]) => (
              <th key={column} scope="col" aria-sort={sortOf(column, by, order)}>
                <button
                  type="button"
                  onClick={() => onSort(column, column === by && order === 'down' ? 'up' : 'down')}
                >
                  {label}
                  {column === by ? <span aria-hidden="true"> {order === 'down' ? '↓' : '↑'}</span> : null}
                </button>
                <small>{unit}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OverviewRow key={row.benchmark_id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function sortOf(column: string, by: string, order: 'up' | 'down'): 'ascending' | 'descending' | 'none' {
  if (column !== by) return 'none'
  return order === 'down' ? 'descending' : 'ascending'
}

function OverviewRow({ row }: { row: RankedProne }) {
  return (
    <tr>
      <td>
        <strong>{fixed(row.index, 2)}</strong>
        {row.known < 1 && row.index !== null ? (
          <small>{Math.round(row.known * 100)}% of weights</small>
        ) : null}
      </td>
      <th scope="row">
        <a href={link('contamination', { of: row.benchmark_id })}>{row.name}</a>
        <small>
          <a href={link('compare', { b: row.benchmark_id })}>
            {row.claims} claims, {row.papers} papers
          </a>
        </small>
      </th>
      <td>
        {fixed(row.medianMonths, 0)}
        <small>
          {row.released ?? 'release unknown'}
          {row.shareAfter === null ? '' : `, ${percent(row.shareAfter)} after`}
        </small>
        <small>{answersText(row.answersPublic)}</small>
      </td>
      <td>
        <StatementCounts row={row} />
      </td>
      <td>
        <Gap row={row} />
      </td>
      <td>
        {fixed(row.saturation?.s ?? null, 2)}
        <small>
          {row.headroom === null ? '–' : `${fixed(row.headroom, 1)} left`}
          {row.saturation ? `, R ${fixed(row.saturation.r, 2)}` : ''}
        </small>
      </td>
      <td>
        {fixed(row.resolutionRatio, 2)}
        <small>
          {row.intervalWidth === null
            ? 'items unknown'
            : `±${fixed(row.intervalWidth / 2, 1)} on ${row.items} items`}
        </small>
      </td>
      <td>
        {row.notOneRunShare === null ? '–' : percent(row.notOneRunShare)}
        <small>{row.judged > 0 ? `${row.notOneRun} of ${row.judged}` : 'none judged'}</small>
      </td>
    </tr>
  )
}

function StatementCounts({ row }: { row: RankedProne }) {
  const said = row.evidence + row.concern + row.clean
  return (
    <>
      <a href={link('contamination', { of: row.benchmark_id })}>
        {said} · {row.recorded}
      </a>
      <small>
        {said > 0
          ? `${row.evidence} evidence, ${row.concern} concern, ${row.clean} clean`
          : 'no paper here says so'}
      </small>
    </>
  )
}

function Gap({ row }: { row: RankedProne }) {
  if (row.gap === null) return <>–</>
  const { median, interval, pairs } = row.gap
  return (
    <>
      <a href={link('contamination', { of: row.benchmark_id })}>{signed(median)}</a>
      <small>
        {interval
          ? `${signed(interval.low)} to ${signed(interval.high)}, ${pairs} pairs`
          : `too few pairs (${pairs})`}
      </small>
      <small>against {row.gap.fresher.join(', ')}</small>
    </>
  )
}

function answersText(isPublic: boolean | null): string {
  if (isPublic === null) return 'answers: unknown'
  return isPublic ? 'answers public' : 'answers held back'
}

function fixed(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits)
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(1)}`.replace('-', '−')
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
