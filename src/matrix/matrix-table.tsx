import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { memo, useMemo } from 'react'
import { link } from '../address/link.ts'
import { readableTex } from '../claim/readable-tex.ts'
import type { MatrixCell } from '../query/matrix.ts'
import styles from './matrix.module.css'
import { columnSpans, type MatrixRow, type Span, shade } from './matrix.ts'

/** A column of the matrix: a benchmark. */
export interface MatrixColumn {
  key: string
  name: string
  unit: string | null
  higherIsBetter: boolean
}

interface TableProps {
  /** Every row there is, of which each column's span is read. */
  all: readonly MatrixRow[]
  /** The rows to draw. */
  rows: readonly MatrixRow[]
  columns: readonly MatrixColumn[]
  rowHead: string
  by: string | null
  order: 'up' | 'down'
  onSort: (key: string) => void
  onRemove: (key: string) => void
}

/** True while other claims are on their way, and once that takes longer than at once. */
type MatrixTableProps = TableProps & { isBusy: boolean; isStale: boolean }

/** Rows by benchmarks in a frame that scrolls; every cell links to its claim and is shaded by its place in its column. */
export function MatrixTable({ isBusy, isStale, ...table }: MatrixTableProps) {
  return (
    <section
      className={styles.scroll}
      aria-label="Claims side by side"
      aria-busy={isBusy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <div className={isStale ? styles.stale : undefined}>
        <Table {...table} />
      </div>
    </section>
  )
}

/** Drawn anew only with other rows, columns or order: a hundred rows take longer than the engine's answer. */
const Table = memo(function Table({ all, rows, columns, rowHead, by, order, onSort, onRemove }: TableProps) {
  const spans = useMemo(() => columnSpans(all), [all])
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{rowHead}</th>
          {columns.map((column) => (
            <Head
              key={column.key}
              column={column}
              order={by === column.key ? order : null}
              onSort={onSort}
              onRemove={onRemove}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key} row={row} columns={columns} spans={spans} />
        ))}
      </tbody>
    </table>
  )
})

interface RowProps {
  row: MatrixRow
  columns: readonly MatrixColumn[]
  spans: ReadonlyMap<string, Span>
}

const Row = memo(function Row({ row, columns, spans }: RowProps) {
  const name = readableTex(row.name)
  return (
    <tr>
      <th scope="row" title={name}>
        {name}
      </th>
      {columns.map(({ key, higherIsBetter }) => {
        const cell = row.cells.get(key)
        return cell ? (
          <Cell key={key} cell={cell} strength={shade(spans.get(key), cell.value, higherIsBetter)} />
        ) : (
          <td key={key} className={styles.empty}>
            <span className={styles.spoken}>not reported</span>
          </td>
        )
      })}
    </tr>
  )
})

interface HeadProps {
  column: MatrixColumn
  /** Null when the rows are not in this column's order. */
  order: 'up' | 'down' | null
  onSort: (key: string) => void
  onRemove: (key: string) => void
}

const sortWords = { up: 'ascending', down: 'descending' } as const

function Head({ column: { key, name, unit }, order, onSort, onRemove }: HeadProps) {
  const Arrow = order === 'up' ? ArrowUp : ArrowDown
  return (
    <th scope="col" aria-sort={order ? sortWords[order] : 'none'}>
      <span className={styles.headLine}>
        <button type="button" onClick={() => onSort(key)}>
          {name}
          {order ? <Arrow size={13} aria-hidden="true" /> : null}
        </button>
        <button
          type="button"
          className={styles.remove}
          aria-label={`Remove ${name}`}
          onClick={() => onRemove(key)}
        >
          <X size={13} aria-hidden="true" />
        </button>
      </span>
      <small>{unit || 'no unit'}</small>
    </th>
  )
}

function Cell({ cell, strength }: { cell: MatrixCell; strength: number }) {
  const { claimId, valueText, value, other, claims, conflict } = cell
  const text = value < 0 ? `−${valueText}` : valueText
  return (
    <td style={{ background: `rgb(var(--shade) / ${(0.03 + 0.19 * strength).toFixed(3)})` }}>
      <a href={link('claim', { id: claimId })}>{text}</a>
      {other === value ? null : (
        <small className={conflict ? styles.conflict : undefined}>
          {conflict ? `≠ ${other}` : `${claims}, from ${other}`}
        </small>
      )}
    </td>
  )
}
