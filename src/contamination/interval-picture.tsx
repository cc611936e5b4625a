import { shownRows } from '../query/shown-rows.ts'
import { scoreInterval } from '../stats/wilson.ts'
import { ChartFigure } from './chart-figure.tsx'
import styles from './contamination.module.css'

const width = 460
const height = 170
const left = 46
const right = width - 22
const levels = [20, 50, 80, 90]

const exported = [
  { name: 'score', label: 'Score (%)', type: 'DOUBLE' },
  { name: 'items', label: 'Items', type: 'DOUBLE' },
  { name: 'low', label: 'Low (%)', type: 'DOUBLE' },
  { name: 'high', label: 'High (%)', type: 'DOUBLE' },
] as const

/** The width of one score's interval as a picture: "on 30 questions, 80% means 63 to 91". */
export function IntervalPicture({ items, name }: { items: number; name: string }) {
  const x = (value: number) => left + (value / 100) * (right - left)
  const example = scoreInterval(80, items)
  const words = example
    ? `On ${items.toLocaleString('en')} questions, 80% means ${example.low.toFixed(0)} to ${example.high.toFixed(0)}.`
    : ''
  const rows = levels.map((level) => {
    const interval = scoreInterval(level, items)
    return [level, items, interval?.low ?? null, interval?.high ?? null]
  })
  return (
    <ChartFigure
      title={`What one score on ${name} can mean`}
      name={name}
      caption={[words, 'Wilson 95% interval; runs and prompts add more.']}
      question={shownRows('interval-picture', exported, rows)}
      columns={exported}
      exact
    >
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
        {[0, 25, 50, 75, 100].map((tick) => (
          <g key={tick}>
            <line
              x1={x(tick)}
              x2={x(tick)}
              y1={8}
              y2={height - 24}
              className={styles.axis}
              strokeOpacity="0.5"
            />
            <text x={x(tick)} y={height - 8} textAnchor="middle" className={styles.soft}>
              {tick}%
            </text>
          </g>
        ))}
        {levels.map((level, row) => {
          const interval = scoreInterval(level, items)
          const y = 20 + row * 34
          return interval ? (
            <g key={level}>
              <text x={left - 8} y={y + 4} textAnchor="end" className={styles.ink} fontSize="12">
                {level}%
              </text>
              <rect
                x={x(interval.low)}
                width={Math.max(x(interval.high) - x(interval.low), 2)}
                y={y - 8}
                height={16}
                rx={3}
                className={styles.band}
              />
              <line
                x1={x(level)}
                x2={x(level)}
                y1={y - 10}
                y2={y + 10}
                stroke="currentColor"
                strokeWidth="2"
              />
            </g>
          ) : null
        })}
      </svg>
    </ChartFigure>
  )
}
