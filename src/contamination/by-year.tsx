import { useMemo } from 'react'
import { link } from '../address/link.ts'
import { ExportMenu } from '../export/export-menu.tsx'
import type { BehindClaim } from '../query/claims-behind.ts'
import { shownRows } from '../query/shown-rows.ts'
import { median } from '../stats/quantiles.ts'
import styles from './contamination.module.css'
import { fixed } from './figure-words.ts'

/** What the claims of one year reach. */
export interface YearLevel {
  year: string
  claims: number
  median: number
  /** The best claim of the year. */
  best: BehindClaim
}

/** The claims of each year, oldest year first; claims without a date are left out. */
export function levelsByYear(claims: readonly BehindClaim[], higherIsBetter: boolean): YearLevel[] {
  const years = new Map<string, BehindClaim[]>()
  for (const claim of claims) {
    const year = claim.published?.slice(0, 4)
    if (year !== undefined) years.set(year, [...(years.get(year) ?? []), claim])
  }
  return [...years]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([year, mine]) => {
      const [best] = [...mine].sort((a, b) => (higherIsBetter ? b.value - a.value : a.value - b.value))
      if (best === undefined) return []
      return [{ year, claims: mine.length, median: median(mine.map(({ value }) => value)), best }]
    })
}

const exported = [
  { name: 'year', label: 'Year', type: 'VARCHAR' },
  { name: 'claims', label: 'Claims', type: 'DOUBLE' },
  { name: 'median', label: 'Median', type: 'DOUBLE' },
  { name: 'best', label: 'Best', type: 'DOUBLE' },
  { name: 'best_claim', label: 'Best claim', type: 'VARCHAR' },
] as const

interface ByYearProps {
  id: string
  name: string
  claims: readonly BehindClaim[]
  higherIsBetter: boolean
}

/** Saturation over the years: how many claims, their median, and the best one. */
export function ByYear({ id, name, claims, higherIsBetter }: ByYearProps) {
  const levels = useMemo(() => levelsByYear(claims, higherIsBetter), [claims, higherIsBetter])
  if (levels.length === 0) return null
  const rows = levels.map((row) => [row.year, row.claims, row.median, row.best.value, row.best.claim_id])
  return (
    <figure aria-labelledby="by-year">
      <h2 id="by-year">Claims by year</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.scroll} aria-label="Claims by year" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.words}>
                Year
              </th>
              <th scope="col">Claims</th>
              <th scope="col">Median</th>
              <th scope="col">Best</th>
            </tr>
          </thead>
          <tbody>
            {levels.map((row) => (
              <tr key={row.year}>
                <th scope="row">{row.year}</th>
                <td>
                  <a href={link('compare', { b: id, from: `${row.year}-01-01`, to: `${row.year}-12-31` })}>
                    {row.claims}
                  </a>
                </td>
                <td>{fixed(row.median, 1)}</td>
                <td>
                  <a href={link('claim', { id: row.best.claim_id })}>{row.best.value_text}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <figcaption>
        The best claim of a year is the one most likely to be misread: open it. Years differ in models and
        prompts.
      </figcaption>
      <div className={styles.tools}>
        <ExportMenu
          question={shownRows('levels-by-year', exported, rows)}
          columns={exported}
          describe={{ title: `${name} by year`, filters: `dated score claims on ${name}` }}
          exact
        />
      </div>
    </figure>
  )
}
