import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { link } from '../address/link.ts'
import { matrixParameters } from '../address/matrix.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import { benchmarkList } from '../query/benchmark-list.ts'
import { leastClaims } from '../query/first-view.ts'
import { type MatrixCell, matrixCells } from '../query/matrix.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import styles from './matrix.module.css'
import { type MatrixRow, matrixRows, shade, sortedRows } from './matrix.ts'
import { presets } from './presets.ts'

/** Most rows on the page. */
const mostRows = 200

/** The table that every paper prints: rows are papers or models, columns the benchmarks chosen. */
export function MatrixPage() {
  const [{ b, preset, rows: kind, least, by, order }, setState] = useQueryStates(matrixParameters, {
    history: 'push',
  })
  const chosen = b.length > 0 ? b : (presets[preset]?.benchmarks ?? [])
  const question = matrixCells(chosen, kind, Math.max(1, least), mostRows)
  const cells = useQuestion(question)
  const list = useQuestion(benchmarkList(leastClaims))
  const names = useMemo(() => new Map(list.rows?.map((row) => [row.key, row.name])), [list.rows])
  const rows = useMemo(() => sortedRows(matrixRows(cells.rows ?? []), by, order), [cells.rows, by, order])
  const nameOf = (id: string) => names.get(id) ?? id
  const toggle = (id: string) =>
    void setState({ b: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id] })
  return (
    <>
      <header className={styles.head}>
        <h1>Reported side by side</h1>
        <p>
          Scores in the words of abstracts. A shade is the place within its column; a cell with two numbers
          holds claims that differ.
        </p>
      </header>
      <div className={styles.tools}>
        {Object.entries(presets).map(([id, { label }]) => (
          <Button
            key={id}
            aria-pressed={b.length === 0 && preset === id}
            onClick={() => void setState({ preset: id, b: null, by: null })}
          >
            {label}
          </Button>
        ))}
        <label>
          Rows{' '}
          <select
            value={kind}
            onChange={(event) =>
              void setState({ rows: event.target.value === 'models' ? 'models' : 'papers' })
            }
          >
            <option value="papers">papers (own systems)</option>
            <option value="models">models</option>
          </select>
        </label>
        <label>
          At least{' '}
          <select value={least} onChange={(event) => void setState({ least: Number(event.target.value) })}>
            {[1, 2, 3, 4, 5].map((n) => (
              <option key={n}>{n}</option>
            ))}
          </select>{' '}
          of them
        </label>
        <label>
          Add{' '}
          <select value="" onChange={(event) => event.target.value && toggle(event.target.value)}>
            <option value="">a benchmark…</option>
            {list.rows
              ?.filter((row) => row.catalogued && !chosen.includes(row.key))
              .slice(0, 200)
              .map((row) => (
                <option key={row.key} value={row.key}>
                  {row.name} ({row.claims})
                </option>
              ))}
          </select>
        </label>
        <ExportMenu
          question={question}
          columns={exportColumns}
          describe={{ title: 'Claims side by side', filters: chosen.map(nameOf).join(', ') }}
          exact
        />
      </div>
      {cells.error ? (
        <Notice title="The matrix could not be computed." tone="bad" details={cells.error.message} />
      ) : null}
      {cells.rows === null ? <Skeleton rows={12} label="The matrix is loading" /> : null}
      {cells.rows !== null && rows.length === 0 ? (
        <Empty title="No row reports that many of these benchmarks." />
      ) : null}
      {rows.length > 0 ? (
        <Matrix
          rows={rows}
          columns={chosen}
          nameOf={nameOf}
          kind={kind}
          by={by}
          order={order}
          onSort={(id) => void setState({ by: id, order: by === id && order === 'down' ? 'up' : 'down' })}
          onRemove={toggle}
        />
      ) : null}
    </>
  )
}

const exportColumns = ['row_key', 'name', 'benchmark_id', 'high', 'low', 'claims', 'claim_id'].map(
  (name) => ({ name, label: name }),
)

interface MatrixProps {
  rows: readonly MatrixRow[]
  columns: readonly string[]
  nameOf: (id: string) => string
  kind: 'papers' | 'models'
  by: string | null
  order: 'up' | 'down'
  onSort: (id: string) => void
  onRemove: (id: string) => void
}

function Matrix({ rows, columns, nameOf, kind, by, order, onSort, onRemove }: MatrixProps) {
  const direction = order === 'down' ? 'descending' : 'ascending'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroll} aria-label="Claims side by side" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{kind === 'papers' ? 'Paper' : 'Model'}</th>
            {columns.map((id) => (
              <th key={id} scope="col" aria-sort={by === id ? direction : 'none'}>
                <button type="button" onClick={() => onSort(id)}>
                  {nameOf(id)}
                  {by === id ? <span aria-hidden="true"> {order === 'down' ? '↓' : '↑'}</span> : null}
                </button>
                <button
                  type="button"
                  className={styles.remove}
                  aria-label={`Remove ${nameOf(id)}`}
                  onClick={() => onRemove(id)}
                >
                  ×
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" title={row.name}>
                {row.name}
              </th>
              {columns.map((id) => (
                <Cell
                  key={id}
                  cell={row.cells.get(id)}
                  strength={shade(rows, id, row.cells.get(id)?.high ?? 0)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Cell({ cell, strength }: { cell: MatrixCell | undefined; strength: number }) {
  if (!cell) return <td className={styles.empty} aria-label="not reported" />
  return (
    <td style={{ background: `rgb(var(--shade) / ${(0.04 + 0.26 * strength).toFixed(3)})` }}>
      <a href={link('claim', { id: cell.claim_id })}>{cell.high}</a>
      {cell.low === cell.high ? null : (
        <small title={`${cell.claims} claims that differ`}>down to {cell.low}</small>
      )}
    </td>
  )
}
