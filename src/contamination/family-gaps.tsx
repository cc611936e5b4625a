import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { contaminationParameters } from '../address/contamination.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import { shownRows } from '../query/shown-rows.ts'
import type { TwinPairRow } from '../query/twin-pairs.ts'
import { fewestPairs } from '../stats/twins.ts'
import styles from './contamination.module.css'
import { besideOthers, type FamilyGap, familyWords, gapsByFamily } from './family-gap.ts'
import { signed } from './figure-words.ts'
import { RowLink } from './row-link.tsx'

/** Gaps across twins by model family: the question whether one family leans on an older benchmark more than others. */
export function FamilyGaps({ pairs }: { pairs: readonly TwinPairRow[] }) {
  const [{ family }, setState] = useQueryStates(contaminationParameters)
  const gaps = useMemo(() => gapsByFamily(pairs), [pairs])
  const families = useMemo(() => [...new Set(gaps.map((row) => row.family))].sort(), [gaps])
  const shown = besideOthers(gaps, family)
  return (
    <section className={styles.section} aria-labelledby="family-gaps">
      <h2 id="family-gaps">Gaps by model family</h2>
      <p>
        Older minus fresher twin, for the same model in the same paper. A family far above the others on the
        same twins is a reason to read the rows; difficulty is the same for all families, leakage need not be.
      </p>
      <div className={styles.tools}>
        <label className={styles.pick}>
          Family{' '}
          <select
            value={family ?? 'all families'}
            onChange={(event) =>
              void setState({ family: families.find((name) => name === event.target.value) ?? null })
            }
          >
            <option value="all families">all</option>
            {families.map((name) => (
              <option key={name} value={name}>
                {familyWords(name)}
              </option>
            ))}
          </select>
        </label>
        {shown.length === 0 ? null : <GapExport gaps={shown} family={family} />}
      </div>
      {shown.length === 0 ? (
        <p>No twin pairs of this family in the register.</p>
      ) : (
        <GapTable gaps={shown} chosen={family} />
      )}
    </section>
  )
}

const exported = [
  { name: 'twins', label: 'Twins', type: 'VARCHAR' },
  { name: 'family', label: 'Family', type: 'VARCHAR' },
  { name: 'pairs', label: 'Pairs', type: 'DOUBLE' },
  { name: 'median_gap', label: 'Median gap (points)', type: 'DOUBLE' },
  { name: 'low', label: 'Low', type: 'DOUBLE' },
  { name: 'high', label: 'High', type: 'DOUBLE' },
] as const

function GapExport({ gaps, family }: { gaps: readonly FamilyGap[]; family: string | null }) {
  const rows = gaps.map(({ twins, family: name, gap }) => [
    twins,
    familyWords(name),
    gap.pairs,
    gap.median,
    gap.interval?.low ?? null,
    gap.interval?.high ?? null,
  ])
  return (
    <ExportMenu
      question={shownRows('family-gaps', exported, rows)}
      columns={exported}
      describe={{
        title: 'Twin gaps by model family',
        filters: family === null ? 'all families' : `twins that ${familyWords(family)} has pairs on`,
      }}
      exact
    />
  )
}

function GapTable({ gaps, chosen }: { gaps: readonly FamilyGap[]; chosen: string | null }) {
  return (
    <div className={styles.narrow}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.scroll} aria-label="Twin gaps by model family" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.words}>
                Twins
              </th>
              <th scope="col" className={styles.words}>
                Family
              </th>
              <th scope="col">Pairs</th>
              <th scope="col">
                Median gap<small>points</small>
              </th>
              <th scope="col" className={styles.words}>
                Interval<small>bootstrap 95%</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {gaps.map((row) => (
              <GapRow key={`${row.twins} ${row.family}`} row={row} isChosen={row.family === chosen} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function GapRow({ row, isChosen }: { row: FamilyGap; isChosen: boolean }) {
  const { older, fresher, twins, family, gap, kin } = row
  const opens = `the pairs of ${familyWords(family)} on ${twins}`
  return (
    <tr aria-current={isChosen ? 'true' : undefined}>
      <th scope="row">
        {twins}
        {kin ? null : <small>two different tests</small>}
      </th>
      <td className={styles.words}>{familyWords(family)}</td>
      <td>
        <RowLink of={older} rows="pairs" twin={fresher} family={family} label={`${gap.pairs}: ${opens}`}>
          {gap.pairs}
        </RowLink>
      </td>
      <td>{signed(gap.median)}</td>
      <td className={styles.words}>
        {gap.interval
          ? `${signed(gap.interval.low)} to ${signed(gap.interval.high)}`
          : `too few pairs (fewer than ${fewestPairs})`}
      </td>
    </tr>
  )
}
