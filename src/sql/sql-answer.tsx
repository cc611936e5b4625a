import { ExportMenu } from '../export/export-menu.tsx'
import type { RawRow } from '../query/question.ts'
import { type AnswerColumn, isNumeric, typedColumns, typedRows } from '../query/typed-sql.ts'
import { useQuestion } from '../query/use-question.ts'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import { webLink } from '../ui/web-link.ts'
import styles from './sql-page.module.css'

/** Rows drawn; exports hold more. */
const shownRows = 1000
const exportedRows = 1_000_000

interface SqlAnswerProps {
  sql: string
  /** How often the reader pressed Run: each run asks anew, also what failed before and what is never the same twice. */
  run: number
}

/** The answer to a reader's SQL, or the engine's words on why there is none. */
export function SqlAnswer({ sql, run }: SqlAnswerProps) {
  const columns = useQuestion(typedColumns(sql, run))
  const known = columns.loading || columns.error ? null : columns.rows
  const rows = useQuestion(known ? typedRows(sql, known, shownRows + 1, run) : null)
  const error = columns.error ?? rows.error
  if (error)
    return (
      <Notice title="The engine could not answer" tone="bad">
        {noMemory.test(engineWords(error)) ? (
          <p>
            The question needs more memory than the engine may take. Ask for fewer rows or columns: a WHERE, a
            join on a key, an earlier LIMIT.
          </p>
        ) : null}
        <pre className={styles.error}>{engineWords(error)}</pre>
      </Notice>
    )
  if (known === null || rows.rows === null || rows.loading)
    return <Skeleton rows={6} label="The answer is on its way" />
  return (
    <section className={styles.answer} aria-label="Answer">
      <div className={styles.tools}>
        <span role="status">{countWords(rows.rows.length)}</span>
        <ExportMenu
          question={typedRows(sql, known, exportedRows)}
          columns={known.map(({ name }) => ({ name, label: name }))}
          describe={{ title: 'SQL answer', filters: 'as the SQL says' }}
          exact
        />
      </div>
      {rows.rows.length === 0 ? (
        <Empty title="No row fits this question." />
      ) : (
        <AnswerTable columns={known} rows={rows.rows.slice(0, shownRows)} />
      )}
    </section>
  )
}

function countWords(count: number): string {
  if (count > shownRows) return `The first ${shownRows.toLocaleString('en')} rows; exports hold all`
  return `${count.toLocaleString('en')} row${count === 1 ? '' : 's'}`
}

/** The engine's several words for having no memory left. */
const noMemory = /out of memory|bad_alloc|out of bounds|failed to allocate/i

/** The engine's own words, without the name of our question before them. */
function engineWords(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message
}

function AnswerTable({ columns, rows }: { columns: readonly AnswerColumn[]; rows: readonly RawRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Rows">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" className={isNumeric(column) ? styles.number : undefined}>
                {column.name} <span className={styles.type}>{column.type.toLowerCase()}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a free question have no identity
            <tr key={index}>
              {columns.map((column) => (
                <td key={column.name} className={isNumeric(column) ? styles.number : undefined}>
                  <CellText value={row[column.name]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function CellText({ value }: { value: unknown }) {
  if (value === null || value === undefined) return <span className={styles.missing}>null</span>
  const words = String(value)
  const address = webLink(words)
  return address ? (
    <a href={address} rel="noreferrer">
      {words}
    </a>
  ) : (
    words
  )
}
