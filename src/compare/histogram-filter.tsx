import { type PointerEvent, useState } from 'react'
import type { Bin } from '../query/histogram.ts'
import styles from './compare.module.css'

/** What a histogram shows and what a choice in it does. */
export interface HistogramFilterProps {
  label: string
  bins: readonly Bin[]
  /** True for a bar inside the range chosen. */
  isChosen: (bin: number) => boolean
  /** True when a range is chosen at all. */
  narrowed: boolean
  /** Called with the first and the last bar of a click or drag; with null to take any again. */
  onChoose: (bars: [number, number] | null) => void
}

const height = 26

/** Most bars drawn; a longer tail is not for the eye, and the fields beside the table take any number. */
const mostBars = 60

/**
 * A small histogram that filters: click a bar or drag over several; a click into a range of one bar frees it again.
 * The fields in the filter panel do the same by keyboard.
 */
export function HistogramFilter({ label, bins, isChosen, narrowed, onChoose }: HistogramFilterProps) {
  const [drag, setDrag] = useState<[number, number] | null>(null)
  const first = bins[0]?.bin ?? 0
  const slots = Math.min(mostBars, Math.max(6, (bins.at(-1)?.bin ?? 0) - first + 1))
  const top = Math.max(...bins.map((bin) => bin.claims), 1)
  const barAt = (event: PointerEvent<SVGSVGElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return first + Math.min(slots - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * slots)))
  }
  const finish = () => {
    if (!drag) return
    const bars: [number, number] = [Math.min(...drag), Math.max(...drag)]
    const again = narrowed && bars[0] === bars[1] && onlyOne(bins, isChosen, bars[0])
    onChoose(again ? null : bars)
    setDrag(null)
  }
  const isIn = (bin: number) =>
    drag ? bin >= Math.min(...drag) && bin <= Math.max(...drag) : !narrowed || isChosen(bin)
  return (
    <svg
      className={styles.histogram}
      viewBox={`0 0 ${slots} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`Histogram of ${label}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag([barAt(event), barAt(event)])
      }}
      onPointerMove={(event) => drag && setDrag([drag[0], barAt(event)])}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(null)}
    >
      {bins.map(({ bin, claims }) => {
        const tall = Math.max((claims / top) * height, 1.5)
        return (
          <rect
            key={bin}
            x={bin - first + 0.06}
            y={height - tall}
            width={0.88}
            height={tall}
            className={isIn(bin) ? styles.in : styles.out}
          />
        )
      })}
    </svg>
  )
}

function onlyOne(bins: readonly Bin[], isChosen: (bin: number) => boolean, bar: number): boolean {
  const chosen = bins.filter(({ bin }) => isChosen(bin))
  return chosen.length <= 1 && chosen.every(({ bin }) => bin === bar)
}
