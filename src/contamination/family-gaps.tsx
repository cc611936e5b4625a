import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { contaminationParameters } from '../address/contamination.ts'
import type { TwinPairRow } from '../query/twin-pairs.ts'
import { fewestPairs, type TwinGap, twinGap } from '../stats/twins.ts'
import styles from './contamination.module.css'

interface FamilyGap {
  twins: string
  family: string
  gap: TwinGap
}

/** Gaps across twins by model family: the question whether one family leans on an older benchmark more than others. */
export function FamilyGaps({ pairs }: { pairs: readonly TwinPairRow[] }) {
  const [{ family }, setState] = useQueryStates(contaminationParameters)
  const families = useMemo(() => [...new Set(pairs.map(familyOf))].sort(), [pairs])
  const gaps = useMemo(() => gapsByFamily(pairs), [pairs])
  const shown =
    family === null
      ? gaps
      : gaps.filter((row) => gaps.some((other) => other.twins === row.twins && other.family === family))
  return (
    <section className={styles.section} aria-labelledby="family-gaps">
      <h2 id="family-gaps">Gaps by model family</h2>
      <p>
        Older minus fresher twin, for the same model in the same paper. A family far above the others on the
        same twins is a reason to read the rows; difficulty is the same for all families, leakage need not be.
      </p>
      <label className={styles.pick}>
        Family{' '}
        <select
          value={family ?? ''}
          onChange={(event) => void setState({ family: event.target.value || null })}
        >
          <option value="">all</option>
          {families.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {shown.length === 0 ? (
        <p>No twin pairs of this family in the register.</p>
      ) : (
        <GapTable gaps={shown} chosen={family} />
      )}
    </section>
  )
}

function GapTable({ gaps, chosen }: { gaps: readonly FamilyGap[]; chosen: string | null }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.scroll} aria-label="Twin gaps by model family" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Twins</th>
            <th scope="col">Family</th>
            <th scope="col">Pairs</th>
            <th scope="col">
              Median gap<small>points</small>
            </th>
            <th scope="col">
              Interval<small>bootstrap 95%</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {gaps.map(({ twins, family, gap }) => (
            <tr key={`${twins} ${family}`} aria-current={family === chosen ? 'true' : undefined}>
              <th scope="row">{twins}</th>
              <td className={styles.words}>{family}</td>
              <td>{gap.pairs}</td>
              <td>{gap.median.toFixed(1)}</td>
              <td>
                {gap.interval
                  ? `${gap.interval.low.toFixed(1)} to ${gap.interval.high.toFixed(1)}`
                  : `too few pairs (fewer than ${fewestPairs})`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function familyOf(pair: TwinPairRow): string {
  return pair.model_family ?? 'unknown family'
}

/** Twins with at least one pair, each family's gap, most pairs first. */
export function gapsByFamily(pairs: readonly TwinPairRow[]): FamilyGap[] {
  const groups = new Map<string, TwinPairRow[]>()
  for (const pair of pairs) {
    const key = `${pair.older_name} → ${pair.fresher_name}\n${familyOf(pair)}`
    groups.set(key, [...(groups.get(key) ?? []), pair])
  }
  return [...groups]
    .flatMap(([key, members]): FamilyGap[] => {
      const [twins = '', family = ''] = key.split('\n')
      const gap = twinGap(members)
      return gap ? [{ twins, family, gap }] : []
    })
    .sort(
      (a, b) =>
        a.twins.localeCompare(b.twins) || b.gap.pairs - a.gap.pairs || a.family.localeCompare(b.family),
    )
}
