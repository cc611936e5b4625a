import { useMemo, useState } from 'react'
import { link } from '../address/link.ts'
import { metricText } from '../chart/series.ts'
import { modelWords } from '../claim/claim-words.ts'
import type { Figure } from '../export/figure.ts'
import type { ClaimPoint } from '../query/points.ts'
import styles from './point-list.module.css'

interface PointListProps {
  figure: Figure
  points: readonly ClaimPoint[]
  labelled: readonly string[]
  /** The claim that the chart points at; its row stands out. */
  selected: string | null
  /** Told which row the pointer or the focus is in; the chart rings its mark. */
  onPoint: (claimId: string | null) => void
  onLabel: (claimId: string) => void
}

/** Rows shown at once; the table page has them all. */
const mostRows = 200

/** The drawn points as a table: for screen readers, and to choose which carry a label. */
export function PointList({ figure, points, labelled, selected, onPoint, onLabel }: PointListProps) {
  const [open, setOpen] = useState(false)
  const rows = useMemo(() => {
    if (!open) return []
    const drawn = new Set(figure.panels.flatMap((panel) => panel.marks.map((mark) => mark.claimId)))
    return points.filter((point) => drawn.has(point.claim_id)).slice(0, mostRows)
  }, [open, figure, points])
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)} className={styles.list}>
      <summary>The points as a table; choose which carry a label</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.scroll} aria-label="Points of the chart" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Label</th>
              <th scope="col">Model</th>
              <th scope="col">Benchmark</th>
              <th scope="col" className={styles.number}>
                Value
              </th>
              <th scope="col">Unit</th>
              <th scope="col">Metric</th>
              <th scope="col" className={styles.number}>
                Size, B
              </th>
              <th scope="col">Published</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((point) => (
              <tr
                key={point.claim_id}
                className={point.claim_id === selected ? styles.selected : undefined}
                onPointerEnter={() => onPoint(point.claim_id)}
                onPointerLeave={() => onPoint(null)}
                onFocus={() => onPoint(point.claim_id)}
                onBlur={() => onPoint(null)}
              >
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Label ${modelWords(point, 'unnamed model')}, ${point.value_text}`}
                    checked={labelled.includes(point.claim_id)}
                    onChange={() => onLabel(point.claim_id)}
                  />
                </td>
                <td>
                  <a href={link('claim', { id: point.claim_id })}>{modelWords(point, 'not named')}</a>
                </td>
                <td>{point.benchmark}</td>
                <td className={styles.number}>{point.value_text}</td>
                <td>{point.unit}</td>
                <td>{metricText(point) ?? ''}</td>
                <td className={styles.number}>{point.size_b ?? 'unknown'}</td>
                <td>{point.published ?? 'unknown'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length === mostRows ? <p>The first {mostRows} points; the export holds all of them.</p> : null}
    </details>
  )
}
