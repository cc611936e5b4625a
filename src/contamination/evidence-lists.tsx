import { useQueryStates } from 'nuqs'
import { contaminationParameters } from '../address/contamination.ts'
import { link } from '../address/link.ts'
import { readableTex } from '../claim/readable-tex.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import { type RecordedRow, recordedOn, type StatementRow, statementsOn } from '../query/benchmark-evidence.ts'
import { useQuestion } from '../query/use-question.ts'
import { Notice, Skeleton } from '../ui/notice.tsx'
import { webLink } from '../ui/web-link.ts'
import styles from './contamination.module.css'
import { useBroughtIntoView } from './rows-behind.tsx'

/** The words of papers, and the catalogue's records, each with its source. */
export function EvidenceLists({ id, name }: { id: string; name: string }) {
  const statements = useQuestion(statementsOn(id))
  const recorded = useQuestion(recordedOn(id))
  const error = statements.error ?? recorded.error
  if (error) return <Notice title="The statements could not be read." tone="bad" details={String(error)} />
  if (statements.rows === null || recorded.rows === null)
    return <Skeleton rows={4} label="The statements are loading" />
  return (
    <>
      <Statements id={id} name={name} statements={statements.rows} />
      <Recorded id={id} name={name} recorded={recorded.rows} />
    </>
  )
}

const stances = ['evidence', 'concern', 'clean'] as const

const statementColumns = [
  { name: 'benchmark', label: 'Benchmark' },
  { name: 'stance', label: 'Stance' },
  { name: 'paper_id', label: 'Paper id' },
  { name: 'title', label: 'Paper' },
  { name: 'published', label: 'Published' },
]

function Statements({
  id,
  name,
  statements,
}: {
  id: string
  name: string
  statements: readonly StatementRow[]
}) {
  const [{ rows }] = useQueryStates(contaminationParameters)
  const stance = stances.find((known) => known === rows)
  const heading = useBroughtIntoView(rows === 'statements' || stance !== undefined, rows)
  const shown = stance === undefined ? statements : statements.filter((row) => row.stance === stance)
  return (
    <section className={styles.section} aria-labelledby="statements">
      <h2 id="statements" tabIndex={-1} ref={heading}>
        What papers in the register say ({statements.length})
      </h2>
      {statements.length === 0 ? (
        <p>No abstract in the register says anything about it.</p>
      ) : (
        <div className={styles.tools}>
          {stance === undefined ? null : (
            <a href={link('contamination', { of: id, rows: 'statements' })}>
              {shown.length} with {stance}; show all
            </a>
          )}
          <ExportMenu
            question={statementsOn(id)}
            columns={statementColumns}
            describe={{ title: `Statements on ${name}`, filters: `statements on ${name}, every stance` }}
          />
        </div>
      )}
      <ul className={styles.quotes}>
        {shown.map((row) => (
          <li key={`${row.paper_id} ${row.stance} ${row.evidence}`}>
            <strong>{row.stance}</strong> <q>{row.evidence}</q>
            <small>
              <SourceLink url={row.url} words={readableTex(row.title ?? row.paper_id)} />
              {row.published ? `, ${row.published}` : ''}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

const recordedColumns = [
  { name: 'kind', label: 'Kind' },
  { name: 'finding', label: 'Finding' },
  { name: 'paper', label: 'Source' },
  { name: 'url', label: 'Link' },
  { name: 'basis', label: 'Read from' },
]

function Recorded({ id, name, recorded }: { id: string; name: string; recorded: readonly RecordedRow[] }) {
  const [{ rows }] = useQueryStates(contaminationParameters)
  const heading = useBroughtIntoView(rows === 'recorded', rows)
  return (
    <section className={styles.section} aria-labelledby="recorded">
      <h2 id="recorded" tabIndex={-1} ref={heading}>
        What the catalogue records ({recorded.length})
      </h2>
      {recorded.length === 0 ? (
        <p>Nothing is recorded; that does not make it clean.</p>
      ) : (
        <div className={styles.tools}>
          <ExportMenu
            question={recordedOn(id)}
            columns={recordedColumns}
            describe={{
              title: `Recorded findings on ${name}`,
              filters: `the catalogue's entries on ${name}`,
            }}
            exact
          />
        </div>
      )}
      <ul className={styles.quotes}>
        {recorded.map((row) => (
          <li key={`${row.kind} ${row.paper} ${row.finding}`}>
            <strong>{row.kind}</strong> {row.finding}
            <small>
              <SourceLink url={row.url} words={row.paper} />
              {row.basis ? ` (read from: ${row.basis})` : ''}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SourceLink({ url, words }: { url: string | null; words: string }) {
  const safe = webLink(url)
  return safe ? <a href={safe}>{words}</a> : words
}
