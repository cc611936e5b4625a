import { Play } from 'lucide-react'
import { parseAsString, useQueryState } from 'nuqs'
import { type KeyboardEvent, useId, useState } from 'react'
import { link } from '../address/link.ts'
import { examples } from '../query/examples.ts'
import { Button } from '../ui/button.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { SqlAnswer } from './sql-answer.tsx'
import styles from './sql-page.module.css'
import { TableReference } from './table-reference.tsx'

const firstExample = examples[0]?.sql ?? ''

/** Free questions to the snapshot in SQL. The address holds the question that was last run. */
export function SqlPage() {
  const [asked, setAsked] = useQueryState('s', parseAsString.withOptions({ history: 'push' }))
  const [run, setRun] = useState(0)
  const ask = (sql: string) => {
    setRun(run + 1)
    void setAsked(sql)
  }
  return (
    <div className={styles.page}>
      <h1>Ask the snapshot in SQL</h1>
      <p className={styles.lead}>
        DuckDB runs in this page and holds the snapshot's tables in memory. It reads nothing else, and your
        question leaves this computer only in a link that you copy.
      </p>
      {/* A new address brings a new text; typing stays. */}
      <Editor key={asked ?? ''} first={asked ?? firstExample} onRun={ask} />
      {asked === null ? null : <SqlAnswer key={run} sql={asked} run={run} />}
      <div className={styles.columns}>
        <Examples />
        <TableReference />
      </div>
    </div>
  )
}

function Editor({ first, onRun }: { first: string; onRun: (sql: string) => void }) {
  const [sql, setSql] = useState(first)
  const id = useId()
  const run = () => {
    if (sql.trim() !== '') onRun(sql)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    run()
  }
  return (
    <div className={styles.editor}>
      <label htmlFor={id}>Query</label>
      <textarea
        id={id}
        className={styles.text}
        value={sql}
        onChange={(event) => setSql(event.target.value)}
        onKeyDown={onKeyDown}
        rows={Math.min(18, Math.max(6, sql.split('\n').length + 1))}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
      />
      <div className={styles.tools}>
        <Button onClick={run}>
          <Play size={15} aria-hidden="true" />
          Run
        </Button>
        <span className={styles.hint}>or Ctrl-Enter</span>
        <CopyButton text={() => new URL(link('sql', { s: sql }), location.href).href}>Copy link</CopyButton>
      </div>
    </div>
  )
}

function Examples() {
  return (
    <section className={styles.examples} aria-labelledby="sql-examples">
      <h2 id="sql-examples">Examples</h2>
      <ul>
        {examples.map(({ title, sql }) => (
          <li key={title}>
            <a href={link('sql', { s: sql })}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
