import { useQueryStates } from 'nuqs'
import { useCallback, useMemo, useState } from 'react'
import { matrixParameters } from '../address/matrix.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import { useLate } from '../ui/use-late.ts'
import styles from './matrix.module.css'
import { MatrixExport } from './matrix-export.tsx'
import { MatrixTable } from './matrix-table.tsx'
import { MatrixTools } from './matrix-tools.tsx'
import { chosenIn, mostRows, presetIn, useMatrix } from './use-matrix.ts'

/** How many rows are drawn until a reader asks for more. */
const rowsAtOnce = 100

/** The table that papers print: rows are papers or models, columns the benchmarks chosen, cells the claims. */
export function MatrixPage() {
  const [address, setAddress] = useQueryStates(matrixParameters, { history: 'push' })
  const { rows: kind, by, order } = address
  const { chosen, least, list, question, columns, shown, loading, error, isEmpty } = useMatrix(address)
  const [atOnce, setAtOnce] = useState(rowsAtOnce)
  const drawn = useMemo(() => shown.rows.slice(0, atOnce), [shown.rows, atOnce])
  const left = shown.rows.length - drawn.length
  const isLate = useLate(loading)
  const sortBy = useCallback(
    (key: string) =>
      void setAddress((last) => ({
        by: key,
        order: last.by === key && last.order === 'down' ? 'up' : 'down',
      })),
    [setAddress],
  )
  const remove = useCallback(
    (key: string) =>
      void setAddress((last) => {
        const rest = chosenIn(last).filter((other) => other !== key)
        return { b: rest.length > 0 ? rest : null, by: null }
      }),
    [setAddress],
  )
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
          preset={address.b.length === 0 ? presetIn(address) : null}
          rows={kind}
          least={least}
          chosen={chosen}
          benchmarks={list ?? []}
          onPreset={(id) => void setAddress({ preset: id, b: null, by: null })}
          onRows={(next) => void setAddress({ rows: next })}
          onLeast={(next) => void setAddress({ least: next })}
          onAdd={(key) => void setAddress({ b: [...chosen, key], by: null })}
        />
        <MatrixExport cells={question} rows={kind} least={least} columns={columns} by={by} order={order} />
      </div>
      {error ? <Notice title="The matrix could not be computed." tone="bad" details={error.message} /> : null}
      {loading && shown.rows.length === 0 ? <Skeleton rows={12} label="The matrix is loading" /> : null}
      {isEmpty && !loading ? (
        <Empty title={`No row reports ${least} of these benchmarks.`}>
          <Button onClick={() => void setAddress({ least: 1 })}>Show rows that report one</Button>
        </Empty>
      ) : null}
      {drawn.length > 0 ? (
        <>
          <MatrixTable
            all={shown.all}
            rows={drawn}
            columns={shown.columns}
            rowHead={shown.kind === 'papers' ? 'Paper' : 'Model'}
            by={shown.by}
            order={shown.order}
            isBusy={loading}
            isStale={isLate}
            onSort={sortBy}
            onRemove={remove}
          />
          <p className={styles.foot} role="status">
            {rowWords(drawn.length, shown.rows.length)}, ordered by{' '}
            {shown.by === null
              ? 'how many of these benchmarks they report'
              : (shown.columns.find((column) => column.key === shown.by)?.name ?? shown.by)}
            .
          </p>
          {left > 0 ? (
            <div>
              <Button onClick={() => setAtOnce(mostRows)}>Show {left} more</Button>
            </div>
          ) : null}
        </>
      ) : null}
    </>
  )
}

function rowWords(drawn: number, there: number): string {
  const rows = there === mostRows ? `the ${mostRows} rows that report most` : `${there} rows`
  if (drawn < there) return `The first ${drawn} of ${rows}`
  return there === mostRows ? `The ${mostRows} rows that report most` : rows
}
