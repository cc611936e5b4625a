import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { matrixParameters } from '../address/matrix.ts'
import { benchmarkList } from '../query/benchmark-list.ts'
import { leastClaims } from '../query/first-view.ts'
import { matrixCells } from '../query/matrix.ts'
import { benchmarkScales } from '../query/points.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import styles from './matrix.module.css'
import { matrixRows, sortedRows } from './matrix.ts'
import { MatrixExport } from './matrix-export.tsx'
import { type MatrixColumn, MatrixTable } from './matrix-table.tsx'
import { MatrixTools } from './matrix-tools.tsx'
import { firstPreset, presets } from './presets.ts'

/** Most rows on the page. */
const mostRows = 300
/** The table that papers print: rows are papers or models, columns the benchmarks chosen, cells the claims. */
export function MatrixPage() {
  const [{ b, preset: asked, rows: kind, least: fewest, by, order }, setState] = useQueryStates(
    matrixParameters,
    { history: 'push' },
  )
  const preset = presets[asked] ? asked : firstPreset
  const chosen = b.length > 0 ? b : (presets[preset]?.benchmarks ?? [])
  const least = Math.min(Math.max(1, fewest), chosen.length)
  const question = matrixCells(chosen, kind, least, mostRows)
  const cells = useQuestion(question)
  const list = useQuestion(benchmarkList(leastClaims))
  const columns = useColumns(chosen)
  const rows = useMemo(() => sortedRows(matrixRows(cells.rows ?? []), by, order), [cells.rows, by, order])
  const choose = (next: string[]) => void setState({ b: next.length > 0 ? next : null, by: null })
  return (
    <>
      <header className={styles.head}>
        <h1>Reported side by side</h1>
        <p>
          Scores as abstracts state them; a number opens its claim. The shade is its place within its column,
          stronger for better. <span className={styles.conflict}>≠</span> marks one model with different
          values, “3, from” that three claims of several systems or metrics share a cell.
        </p>
      </header>
      <div className={styles.tools}>
        <MatrixTools
          preset={b.length === 0 ? preset : null}
          rows={kind}
          least={least}
          chosen={chosen}
          benchmarks={list.rows ?? []}
          onPreset={(id) => void setState({ preset: id, b: null, by: null })}
          onRows={(next) => void setState({ rows: next })}
          onLeast={(next) => void setState({ least: next })}
          onAdd={(key) => choose([...chosen, key])}
        />
        <MatrixExport cells={question} rows={kind} least={least} columns={columns} by={by} order={order} />
      </div>
      {cells.error ? (
        <Notice title="The matrix could not be computed." tone="bad" details={cells.error.message} />
      ) : null}
      {cells.rows === null && !cells.error ? <Skeleton rows={12} label="The matrix is loading" /> : null}
      {cells.rows !== null && rows.length === 0 ? (
        <Empty title={`No row reports ${least} of these benchmarks.`}>
          <Button onClick={() => void setState({ least: 1 })}>Show rows that report one</Button>
        </Empty>
      ) : null}
      {rows.length > 0 ? (
        <>
          <MatrixTable
            rows={rows}
            columns={columns}
            rowHead={kind === 'papers' ? 'Paper' : 'Model'}
            by={by}
            order={order}
            onSort={(key) =>
              void setState({ by: key, order: by === key && order === 'down' ? 'up' : 'down' })
            }
            onRemove={(key) => choose(chosen.filter((other) => other !== key))}
          />
          <p className={styles.foot} role="status">
            {rows.length === mostRows ? `The ${mostRows} rows that report most` : `${rows.length} rows`},
            ordered by{' '}
            {by === null
              ? 'how many of these benchmarks they report'
              : (columns.find((c) => c.key === by)?.name ?? by)}
            .
          </p>
        </>
      ) : null}
    </>
  )
}

function useColumns(chosen: readonly string[]): MatrixColumn[] {
  const scales = useQuestion(benchmarkScales()).rows
  return chosen.map((key) => {
    const scale = scales?.find((row) => row.key === key)
    return {
      key,
      name: scale?.name ?? key,
      unit: scale?.unit ?? null,
      higherIsBetter: scale?.higherIsBetter ?? true,
    }
  })
}
