import type { RecordedRow, StatementRow } from '../query/benchmark-evidence.ts'
import styles from './contamination.module.css'

/** The words of papers, and the catalogue's records, each with its source. */
export function EvidenceLists({
  statements,
  recorded,
}: {
  statements: readonly StatementRow[]
  recorded: readonly RecordedRow[]
}) {
  return (
    <>
      <section className={styles.section} aria-labelledby="statements">
        <h2 id="statements">What papers in the register say ({statements.length})</h2>
        {statements.length === 0 ? <p>No abstract in the register says anything about it.</p> : null}
        <ul className={styles.quotes}>
          {statements.map((row) => (
            <li key={`${row.paper_id} ${row.evidence}`}>
              <strong>{row.stance}</strong> <q>{row.evidence}</q>
              <small>
                {row.url ? <a href={row.url}>{row.title ?? row.paper_id}</a> : (row.title ?? row.paper_id)}
                {row.published ? `, ${row.published}` : ''}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-labelledby="recorded">
        <h2 id="recorded">What the catalogue records ({recorded.length})</h2>
        {recorded.length === 0 ? <p>Nothing is recorded; that does not make it clean.</p> : null}
        <ul className={styles.quotes}>
          {recorded.map((row) => (
            <li key={`${row.kind} ${row.paper}`}>
              <strong>{row.kind}</strong> {row.finding}
              <small>
                {row.url ? <a href={row.url}>{row.paper}</a> : row.paper}
                {row.basis ? ` (read from: ${row.basis})` : ''}
              </small>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
