import { link } from '../address/link.ts'
import { modelWords } from '../claim/claim-words.ts'
import { readableTex } from '../claim/readable-tex.ts'
import type { TwinPairRow } from '../query/twin-pairs.ts'
import styles from './contamination.module.css'
import { fixed } from './figure-words.ts'

const width = 460
const height = 300
const left = 90
const right = 280
const top = 28
const bottom = height - 16
/** Height of a line of words beside the chart. */
const line = 13
/** Letters of a model's name beside the chart. */
const longest = 20

/** Lines from a model's score on the older benchmark to its score on the fresher twin, each opening its claim. */
export function SlopeChart({ pairs }: { pairs: readonly TwinPairRow[] }) {
  const values = pairs.flatMap((pair) => [pair.older, pair.fresher])
  const low = Math.max(0, Math.floor(Math.min(...values) / 10) * 10)
  const high = Math.ceil(Math.max(...values) / 10) * 10 || 10
  const y = (value: number) => bottom - ((value - low) / Math.max(high - low, 1)) * (bottom - top)
  const fresher = [...new Set(pairs.map((pair) => pair.fresher_name))]
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG is not an <img>
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={`${pairs.length} pairs from older to fresher`}
    >
      <text x={left} y={14} textAnchor="middle" className={styles.ink} fontSize="12">
        {pairs[0]?.older_name}
      </text>
      <text x={right} y={14} textAnchor="middle" className={styles.ink} fontSize="12">
        {fresher.length === 1 ? fresher[0] : 'fresher twins'}
      </text>
      {[left, right].map((x) => (
        <line key={x} x1={x} x2={x} y1={top} y2={bottom} className={styles.axis} />
      ))}
      {[low, (low + high) / 2, high].map((tick) => (
        <text key={tick} x={left - 10} y={y(tick) + 4} textAnchor="end" className={styles.soft}>
          {tick}%
        </text>
      ))}
      {pairs.map((pair) => (
        <Slope key={`${pair.older_claim} ${pair.fresher_claim}`} pair={pair} y={y} />
      ))}
      {labels(pairs, y).map(({ key, words, at }) => (
        <text key={key} x={right + 10} y={at + 4} className={styles.soft}>
          {words}
        </text>
      ))}
    </svg>
  )
}

function Slope({ pair, y }: { pair: TwinPairRow; y: (value: number) => number }) {
  const words = `${modelWords(pair, 'unnamed model')}: ${pair.older} on ${pair.older_name}, ${pair.fresher} on ${pair.fresher_name} (${readableTex(pair.title)})`
  const rises = pair.fresher > pair.older
  return (
    <a href={link('claim', { id: pair.older_claim })} aria-label={words}>
      <title>{words}</title>
      <line
        x1={left}
        x2={right}
        y1={y(pair.older)}
        y2={y(pair.fresher)}
        className={`${styles.slope} ${rises ? styles.rise : ''}`}
      />
      <circle cx={left} cy={y(pair.older)} r={3.5} className={styles.dot} />
      <circle cx={right} cy={y(pair.fresher)} r={3.5} className={styles.dot} />
    </a>
  )
}

/** Names of models at the right end, from the top; one that would cover another is left to its tip. */
function labels(pairs: readonly TwinPairRow[], y: (value: number) => number) {
  const placed: { key: string; words: string; at: number }[] = []
  for (const pair of [...pairs].sort((a, b) => b.fresher - a.fresher)) {
    const at = y(pair.fresher)
    const last = placed.at(-1)
    if (pair.model === null || (last && at - last.at < line)) continue
    const model = readableTex(pair.model)
    const name = model.length > longest ? `${model.slice(0, longest - 1)}…` : model
    placed.push({ key: pair.fresher_claim, words: `${fixed(pair.fresher, 1)} ${name}`, at })
  }
  return placed
}
