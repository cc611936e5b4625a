import { Columns3 } from 'lucide-react'
import type { ClaimColumn } from '../table/claim-columns.tsx'
import styles from './compare.module.css'

interface ColumnMenuProps {
  columns: readonly ClaimColumn[]
  hidden: readonly string[]
  onChange: (hidden: string[]) => void
}

/** Which columns are shown. */
export function ColumnMenu({ columns, hidden, onChange }: ColumnMenuProps) {
  const toggle = (id: string) =>
    onChange(hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id])
  return (
    <details className={styles.menu}>
      <summary>
        <Columns3 size={16} aria-hidden="true" /> Columns
      </summary>
      <fieldset>
        <legend>Columns on screen</legend>
        {columns.map(({ id, head }) => (
          <label key={id} className={styles.check}>
            <input type="checkbox" checked={!hidden.includes(id)} onChange={() => toggle(id)} />
            {head}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
