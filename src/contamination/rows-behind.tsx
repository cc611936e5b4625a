import { useQueryStates } from 'nuqs'
import { useEffect, useRef } from 'react'
import { contaminationParameters, type RowSet } from '../address/contamination.ts'
import { type ClaimSet, claimSets } from '../query/claims-behind.ts'
import { ClaimsBehind } from './claims-behind.tsx'
import styles from './contamination.module.css'
import { PairsBehind } from './pairs-behind.tsx'

const setWords: Record<ClaimSet | 'pairs', string> = {
  all: 'Every score claim (claims, quartiles)',
  dated: 'Claims with an age (exposure)',
  after: 'Claims made after the release (exposure)',
  pairs: 'Twin pairs (twin gap)',
  top: 'The five best claims (saturation, headroom)',
  interval: 'Claims with an interval (resolution)',
  judged: 'Claims that GRIM can judge (arithmetic)',
  'not-one-run': 'Claims that one run cannot print (arithmetic)',
  sized: 'Claims with a known size (size trend)',
}

/** The claims or pairs that a figure was computed from, chosen here or by the figure that was opened. */
export function RowsBehind({ id, name }: { id: string; name: string }) {
  const [{ rows }, setState] = useQueryStates(contaminationParameters, { history: 'push' })
  const shown = behind(rows) ?? 'all'
  const heading = useBroughtIntoView(behind(rows) !== null, rows)
  return (
    <section className={`${styles.section} ${styles.behind}`} aria-labelledby="rows-behind">
      <h2 id="rows-behind" tabIndex={-1} ref={heading}>
        The rows behind each figure
      </h2>
      <label className={styles.pick}>
        Rows{' '}
        <select
          value={shown}
          onChange={(event) => {
            const next = [...claimSets, 'pairs' as const].find((set) => set === event.target.value)
            void setState({ rows: next ?? null, twin: null, family: null })
          }}
        >
          {Object.entries(setWords).map(([set, words]) => (
            <option key={set} value={set}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {shown === 'pairs' ? (
        <PairsBehind id={id} name={name} />
      ) : (
        <ClaimsBehind id={id} name={name} set={shown} words={setWords[shown]} />
      )}
    </section>
  )
}

/** The set of claims or pairs that the address names; statements have lists of their own. */
function behind(rows: RowSet | null): ClaimSet | 'pairs' | null {
  if (rows === 'pairs') return rows
  return claimSets.find((set) => set === rows) ?? null
}

/** Scrolls to a heading and gives it the focus when a figure was opened, so that the keyboard goes on from its rows. */
export function useBroughtIntoView(isAsked: boolean, what: RowSet | null) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set is a new reason to go there
  useEffect(() => {
    if (!isAsked || !heading.current) return
    heading.current.scrollIntoView({ block: 'start' })
    if (document.activeElement?.tagName !== 'SELECT') heading.current.focus({ preventScroll: true })
  }, [isAsked, what])
  return heading
}
