import { bibtexText } from '../export/bibtex.ts'
import type { ClaimRecord } from '../query/claim-record.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import styles from './record.module.css'

/** The paper as BibTeX, to copy. */
export function Citation({ claim }: { claim: ClaimRecord }) {
  const text = bibtexText([claim], '').trim()
  return (
    <details className={styles.citation}>
      <summary>BibTeX of the paper</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
      <CopyButton text={() => text}>Copy BibTeX</CopyButton>
    </details>
  )
}
