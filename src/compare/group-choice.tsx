import type { Grouping } from '../query/grouped-rows.ts'
import { Button } from '../ui/button.tsx'
import styles from './compare.module.css'

interface GroupChoiceProps {
  grouping: Grouping | null
  onChoose: (by: Grouping['by'] | null) => void
  onFoldAll: (open: boolean) => void
  /** Called when the pointer or the focus comes near. */
  onNear: () => void
}

/** Whether rows stand one by one or under their paper or model, and all groups open or closed. */
export function GroupChoice({ grouping, onChoose, onFoldAll, onNear }: GroupChoiceProps) {
  const choose = (value: string) => onChoose(value === 'paper' || value === 'model' ? value : null)
  return (
    <span className={styles.grouping}>
      <label onPointerEnter={onNear} onFocus={onNear}>
        Group by{' '}
        <select value={grouping?.by ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">none</option>
          <option value="paper">paper</option>
          <option value="model">model</option>
        </select>
      </label>
      {grouping ? (
        <Button onClick={() => onFoldAll(!grouping.unfolded)}>
          {grouping.unfolded ? 'Close all' : 'Open all'}
        </Button>
      ) : null}
    </span>
  )
}
