import { useDeferredValue } from 'react'
import type { ClaimFilter } from '../claim/filter.ts'
import type { Kind } from '../claim/record.ts'
import { facetCounts } from '../query/facets.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import styles from './compare.module.css'

const kinds: [Kind, string][] = [
  ['score', 'Scores'],
  ['gain', 'Gains'],
  ['relative', 'Relative'],
]

interface KindChoiceProps {
  filter: ClaimFilter
  onChange: (kind: Kind) => void
}

/** Scores, gains or relative gains, with the claims that each would leave: they never share a ranking. */
export function KindChoice({ filter, onChange }: KindChoiceProps) {
  const counts = useQuestion(facetCounts(useDeferredValue(filter))).rows ?? []
  // Another kind starts without the value range of this one, so its count under that range would be wrong.
  const ranged = filter.valueMin !== null || filter.valueMax !== null
  const countOf = (value: Kind) =>
    ranged ? null : (counts.find((row) => row.facet === 'kind' && row.value === value)?.claims ?? 0)
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.hiddenText}>Kind of claim</legend>
      {kinds.map(([value, label]) => (
        <KindButton
          key={value}
          label={label}
          pressed={filter.kind === value}
          count={countOf(value)}
          onPress={() => onChange(value)}
        />
      ))}
    </fieldset>
  )
}

interface KindButtonProps {
  label: string
  pressed: boolean
  /** Null where it is not known. */
  count: number | null
  onPress: () => void
}

/** The count is the button's description, not a part of its name. */
function KindButton({ label, pressed, count, onPress }: KindButtonProps) {
  const words = count?.toLocaleString('en')
  return (
    <Button aria-pressed={pressed} title={words && `${words} claims`} onClick={onPress}>
      {label}
      {words ? (
        <span aria-hidden="true" className={styles.kindCount}>
          {words}
        </span>
      ) : null}
    </Button>
  )
}
