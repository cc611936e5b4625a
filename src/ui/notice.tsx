import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface NoticeProps {
  title: string
  tone?: 'plain' | 'warn' | 'bad'
  /** Technical words (SQL, the engine's message), shown folded. */
  details?: string
  children?: ReactNode
}

/** Something the reader should know, with what to do about it. */
export function Notice({ title, tone = 'plain', details, children }: NoticeProps) {
  const toneClass = tone === 'plain' ? '' : styles[tone]
  return (
    <div className={`${styles.notice} ${toneClass ?? ''}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {children}
      {details ? (
        <details>
          <summary>Details</summary>
          <pre className={styles.details}>{details}</pre>
        </details>
      ) : null}
    </div>
  )
}

/** What a table or chart shows when nothing is left to show. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty} role="status">
      <strong>{title}</strong>
      {children}
    </div>
  )
}

/** Grey bars in the room of rows that are on their way. */
export function Skeleton({ rows, label }: { rows: number; label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike
        <div key={index} className={styles.bar} />
      ))}
    </div>
  )
}
