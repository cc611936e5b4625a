import { type PointerEvent, useState } from 'react'
import type { Bin } from '../query/histogram.ts'
import styles from './compare.module.css'

interface HistogramFilterProps {
  title: string
  bins: readonly Bin[]
  /** Ends of a bin in the unit of the filter. */
  lower: (bin: number) => number
  upper: (bin: number) => number
  min: number | null
  max: number | null
  onChange: (min: number | null, max: number | null) => void
}

const height = 44

/** A histogram that filters: click a bar or drag over several; the fields below say and take the same range. */
export function HistogramFilter({ title, bins, lower, upper, min, max, onChange }: HistogramFilterProps) {
  const [drag, setDrag] = useState<[number, number] | null>(null)
  const first = bins[0]?.bin ?? 0
  const count = Math.min((bins.at(-1)?.bin ?? 0) - first + 1, 400)
  const step =
    bins.length > 1 ? Math.min(...bins.slice(1).map((bin, index) => bin.bin - (bins[index]?.bin ?? 0))) : 1
  const slots = Math.max(Math.round((count - 1) / step) + 1, 1)
  const top = Math.max(...bins.map((bin) => bin.claims), 1)
  const at = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return (
      first +
      step * Math.min(slots - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * slots)))
    )
  }
  const isIn = (bin: number) => {
    const [from, to] = drag
      ? [lower(Math.min(...drag)), upper(Math.max(...drag))]
      : [min ?? Number.NEGATIVE_INFINITY, max ?? Number.POSITIVE_INFINITY]
    return lower(bin) < to && upper(bin) > from
  }
  const finish = () => {
    if (drag) onChange(lower(Math.min(...drag)), upper(Math.max(...drag)))
    setDrag(null)
  }
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <svg
        className={styles.histogram}
        viewBox={`0 0 ${slots} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => setDrag([at(event), at(event)])}
        onPointerMove={(event) => drag && setDrag([drag[0], at(event)])}
        onPointerUp={finish}
        onPointerLeave={finish}
      >
        {bins.map(({ bin, claims }) => {
          const tall = Math.max((claims / top) * height, 1.5)
          return (
            <rect
              key={bin}
              x={(bin - first) / step + 0.06}
              y={height - tall}
              width={0.88}
              height={tall}
              className={isIn(bin) ? styles.in : styles.out}
            />
          )
        })}
      </svg>
      <div className={styles.range}>
        <Bound label={`${title}, at least`} value={min} onChange={(value) => onChange(value, max)} />
        <Bound label={`${title}, at most`} value={max} onChange={(value) => onChange(min, value)} />
      </div>
    </fieldset>
  )
}

function Bound({
  label,
  value,
  onChange,
}: {
  label: string
  value: number | null
  onChange: (value: number | null) => void
}) {
  return (
    <input
      type="number"
      step="any"
      aria-label={label}
      placeholder={label.endsWith('least') ? 'min' : 'max'}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
    />
  )
}
