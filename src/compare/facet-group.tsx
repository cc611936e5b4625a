import { useState } from 'react'
import type { FacetCount } from '../query/facets.ts'
import styles from './compare.module.css'

interface FacetGroupProps {
  title: string
  facet: readonly FacetCount[]
  chosen: readonly string[]
  /** Words for values, where the stored ones do not speak for themselves. */
  names?: Record<string, string>
  onChange: (chosen: string[]) => void
}

const fewShown = 6

/** The values of one facet with counts, commonest first; the rest on demand. */
export function FacetGroup({ title, facet, chosen, names, onChange }: FacetGroupProps) {
  const [all, setAll] = useState(false)
  const lost = chosen
    .filter((value) => !facet.some((row) => row.value === value))
    .map((value) => ({ value, claims: 0 }))
  const rows = [...facet, ...lost]
  const shown = all ? rows : rows.filter((row, index) => index < fewShown || chosen.includes(row.value))
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {rows.length === 0 ? <span className={styles.none}>nothing to choose</span> : null}
      {shown.map(({ value, claims }) => (
        <label key={value} className={styles.check}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          <span className={styles.name}>{names?.[value] ?? value}</span>
          <span className={styles.count}>{claims.toLocaleString('en')}</span>
        </label>
      ))}
      {rows.length > fewShown ? (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `All ${rows.length}`}
        </button>
      ) : null}
    </fieldset>
  )
}
