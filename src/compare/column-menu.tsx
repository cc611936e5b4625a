import { ArrowDown, ArrowUp, Columns3, Pin } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, memo } from 'react'
import type { ClaimColumn } from '../table/claim-columns.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { inOrder, moved } from './column-order.ts'
import styles from './compare.module.css'

/** What a reader changed about the columns, by their ids. */
export interface ColumnChoice {
  hide: string[]
  cols: string[]
  pin: string[]
}

interface ColumnMenuProps {
  columns: readonly ClaimColumn[]
  choice: ColumnChoice
  onChange: (change: Partial<ColumnChoice> | null) => void
}

/** Which columns are shown, in which order, and which stay in sight while the others scroll. */
export const ColumnMenu = memo(function ColumnMenu({ columns, choice, onChange }: ColumnMenuProps) {
  const ids = inOrder(
    columns.map(({ id }) => id),
    choice.cols,
  )
  const ordered = ids.flatMap((id) => columns.find((column) => column.id === id) ?? [])
  return (
    <details className={styles.menu} onKeyDown={closeOnEscape} onBlur={closeOnLeave}>
      <summary>
        <Columns3 size={16} aria-hidden="true" /> Columns
      </summary>
      <fieldset>
        <legend className={styles.hiddenText}>Columns: shown, pinned, in this order</legend>
        {ordered.map(({ id, head }, place) => (
          <div key={id} className={styles.columnLine}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={!choice.hide.includes(id)}
                onChange={() => onChange({ hide: toggled(choice.hide, id) })}
              />
              {head}
            </label>
            <IconButton
              label={`Pin ${head}`}
              aria-pressed={choice.pin.includes(id)}
              onClick={() => onChange({ pin: toggled(choice.pin, id) })}
            >
              <Pin size={14} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={`Move ${head} to the left`}
              disabled={place === 0}
              onClick={() => onChange({ cols: moved(ids, id, -1, choice.hide) })}
            >
              <ArrowUp size={14} aria-hidden="true" />
            </IconButton>
            <IconButton
              label={`Move ${head} to the right`}
              disabled={place === ordered.length - 1}
              onClick={() => onChange({ cols: moved(ids, id, 1, choice.hide) })}
            >
              <ArrowDown size={14} aria-hidden="true" />
            </IconButton>
          </div>
        ))}
        <Button onClick={() => onChange(null)}>As they were</Button>
      </fieldset>
    </details>
  )
})

function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>): void {
  if (event.key !== 'Escape') return
  event.currentTarget.open = false
  event.currentTarget.querySelector('summary')?.focus()
}

/** Focus that goes to no element stays: a press on plain ground inside the menu is not a way out. */
function closeOnLeave({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>): void {
  if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false
}

function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
}
