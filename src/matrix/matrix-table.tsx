import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useMemo } from 'react'
import { link } from '../address/link.ts'
import { readableTex } from '../claim/readable-tex.ts'
import type { MatrixCell } from '../query/matrix.ts'
import styles from './matrix.module.css'
import { columnSpans, type MatrixRow, shade } from './matrix.ts'

/** A column of the matrix: a benchmark. */
export interface MatrixColumn {
  key: string
  name: string
  unit: string | null
  higherIsBetter: boolean
}

interface MatrixTableProps {
  rows: readonly MatrixRow[]
  columns: readonly MatrixColumn[]
  rowHead: string
  by: string | null
  order: 'up' | 'down'
  onSort: (key: string) => void
  onRemove: (key: string) => void
}

/** Rows by benchmarks; every cell links to its claim and is shaded by its place in its column. */
export function MatrixTable({ rows, columns, rowHead, by, order, onSort, onRemove }: MatrixTableProps) {
  const spans = useMemo(() => columnSpans(rows), [rows])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroll} aria-label="Claims side by side" tabIndex={0}>
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
            <tr key={row.key}>
              <th scope="row" title={readableTex(row.name)}>
                {readableTex(row.name)}
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
          ))}
        </tbody>
      </table>
    </section>
  )
}

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
