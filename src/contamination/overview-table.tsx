import type { ContaminationColumn } from '../address/contamination.ts'
import { link } from '../address/link.ts'
import {
  ArithmeticCell,
  ExposureCell,
  GapCell,
  ResolutionCell,
  SaturationCell,
  StatementCell,
} from './component-cells.tsx'
import type { Prone } from './components.ts'
import styles from './contamination.module.css'
import { counted, fixed, percent } from './figure-words.ts'
import { RowLink } from './row-link.tsx'

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

/** The overview as a table; every head sorts, every figure opens its rows. */
export function OverviewTable({ rows, by, order, onSort }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroll} aria-label="Benchmarks by proneness" tabIndex={0}>
      <table className={`${styles.table} ${styles.overview}`}>
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
        {row.known < 1 && row.index !== null ? <small>{percent(row.known)} of weights</small> : null}
      </td>
      <th scope="row">
        <a href={link('contamination', { of: row.benchmark_id })}>{row.name}</a>
        <small>
          <RowLink of={row.benchmark_id} rows="all">
            {counted(row.claims, 'claim')}, {counted(row.papers, 'paper')}
          </RowLink>
        </small>
      </th>
      <td>
        <ExposureCell row={row} />
      </td>
      <td>
        <StatementCell row={row} />
      </td>
      <td>
        <GapCell row={row} />
      </td>
      <td>
        <SaturationCell row={row} />
      </td>
      <td>
        <ResolutionCell row={row} />
      </td>
      <td>
        <ArithmeticCell row={row} />
      </td>
    </tr>
  )
}
