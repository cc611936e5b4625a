import type { Kind } from '../claim/record.ts'
import { Button } from '../ui/button.tsx'
import styles from './compare.module.css'

const kinds: [Kind, string][] = [
  ['score', 'Scores'],
  ['gain', 'Gains'],
  ['relative', 'Relative'],
]

/** Scores, gains or relative gains: they never share a ranking. */
export function KindChoice({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) {
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.hiddenText}>Kind of claim</legend>
      {kinds.map(([value, label]) => (
        <Button key={value} aria-pressed={kind === value} onClick={() => onChange(value)}>
          {label}
        </Button>
      ))}
    </fieldset>
  )
}
