import styles from './range-slider.module.css'
import { useSettled } from './use-settled.ts'

interface RangeSliderProps {
  /** What is chosen; each thumb adds "at least" or "at most". */
  label: string
  /** Number of steps of the scale. */
  steps: number
  /** Ends of the range as steps; null is the end of the scale. */
  low: number | null
  high: number | null
  /** The value at a step, in words. */
  words: (step: number) => string
  onChange: (low: number | null, high: number | null) => void
}

/** Two thumbs on one scale: native range inputs laid over each other. */
export function RangeSlider({ label, steps, low, high, words, onChange }: RangeSliderProps) {
  const [held, setHeld] = useSettled(`${low ?? 0}:${high ?? steps}`, (next) => {
    const [from = 0, to = steps] = next.split(':').map(Number)
    onChange(from <= 0 ? null : from, to >= steps ? null : to)
  })
  const [from = 0, to = steps] = held.split(':').map(Number)
  const shownFrom = from <= 0 ? 'any' : words(from)
  const shownTo = to >= steps ? 'any' : words(to)
  return (
    <div className={styles.slider}>
      <output className={styles.words}>
        {from <= 0 && to >= steps ? 'any' : `${shownFrom} to ${shownTo}`}
      </output>
      <div className={styles.track}>
        <input
          type="range"
          aria-label={`${label}, at least`}
          aria-valuetext={shownFrom}
          min={0}
          max={steps}
          value={from}
          onChange={(event) => setHeld(`${Math.min(Number(event.target.value), to)}:${to}`)}
        />
        <input
          type="range"
          aria-label={`${label}, at most`}
          aria-valuetext={shownTo}
          min={0}
          max={steps}
          value={to}
          onChange={(event) => setHeld(`${from}:${Math.max(Number(event.target.value), from)}`)}
        />
      </div>
    </div>
  )
}
