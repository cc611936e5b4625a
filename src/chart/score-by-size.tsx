import { useMemo } from 'react'
import { type Figure, markCount } from '../export/figure.ts'
import { panelHeight } from '../export/figure-layout.ts'
import { saveFigurePng, saveFigureSvg } from '../export/figure-save.ts'
import type { ClaimRow } from '../query/claim-rows.ts'
import { type BenchmarkScale, benchmarkScales, type ClaimPoint } from '../query/points.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/notice.tsx'
import { type ChartChoice, sizePanel } from './by-size.ts'
import { ClaimCard, spokenClaim } from './claim-card.tsx'
import { Legend } from './legend.tsx'
import { originWords, useOrigin } from './origin.ts'
import { groupOf } from './panels.ts'
import { Plot } from './plot.tsx'
import styles from './score-by-size.module.css'
import { seriesOf } from './series.ts'
import { useWidth } from './use-width.ts'

interface ScoreBySizeProps {
  rows: ClaimRow[]
  /** Called with the claim that a reader clicks or opens with Enter. */
  onOpen: (claimId: string) => void
  /** The claim selected in the table; ringed here. */
  selected: string | null
}

/** Score against size for the rows of a table: compact, with a button for SVG and for PNG. */
export function ScoreBySize({ rows, onOpen, selected }: ScoreBySizeProps) {
  const [ref, width] = useWidth<HTMLDivElement>()
  const known = useMemo(() => new Map(rows.map((row) => [row.claim_id, row])), [rows])
  const origin = useOrigin()
  const scales = useQuestion(benchmarkScales()).rows
  const figure = useMemo(() => compactFigure(rows, scales ?? [], originWords(origin)), [rows, scales, origin])
  const panel = figure.panels[0]
  const pointOf = (id: string) => {
    const row = known.get(id)
    return row ? { row, point: rowPoint(row) } : null
  }
  return (
    <div ref={ref} className={styles.chart}>
      {panel && panel.marks.length > 0 ? (
        <>
          <Legend figure={figure} />
          {width ? (
            <Plot
              panel={panel}
              series={figure.series}
              width={width}
              height={Math.min(460, panelHeight(figure, width, 12))}
              label={`${figure.title}, ${markCount(figure)} claims`}
              selected={selected}
              onOpen={onOpen}
              card={(id) => {
                const found = pointOf(id)
                return found ? <ClaimCard point={found.point} words={found.row} /> : null
              }}
              spoken={(id) => {
                const found = pointOf(id)
                return found ? spokenClaim(found.point) : ''
              }}
            />
          ) : null}
          <div className={styles.foot}>
            <p className={styles.caption}>{figure.caption.slice(0, -1).join(' ')}</p>
            <Button bare aria-label="Save the chart as SVG" onClick={() => saveFigureSvg(figure)}>
              SVG
            </Button>
            <Button bare aria-label="Save the chart as PNG" onClick={() => void saveFigurePng(figure)}>
              PNG
            </Button>
          </div>
        </>
      ) : (
        <Empty title="No claims to draw." />
      )}
    </div>
  )
}

const plainChoice: Omit<ChartChoice, 'kind'> = {
  size: 'total',
  intervals: true,
  best: true,
  labelled: new Set(),
  zoomX: null,
  zoomY: null,
  spanX: null,
}

/** The figure of a table's rows; a frontier only where all rows are of one benchmark. */
export function compactFigure(
  rows: readonly ClaimRow[],
  scales: readonly BenchmarkScale[],
  source: string,
): Figure {
  const points = rows.map(rowPoint)
  const names = [...new Set(points.map((point) => point.benchmark))]
  const name = names.length === 1 ? (names[0] ?? '') : `${names.length} benchmarks`
  const scale = names.length === 1 ? scales.find((known) => known.key === points[0]?.key) : undefined
  const group = groupOf(name, name, points, scale ?? null, rows[0]?.kind === 'score')
  const { series, indexOf } = seriesOf(group.points, 'family')
  const choice = { ...plainChoice, kind: rows[0]?.kind ?? 'score', best: names.length === 1 }
  const panel = sizePanel(group, choice, indexOf, true)
  const leftOut = group.leftOut.map(({ reason, count }) => `${count} ${reason} not drawn.`)
  return {
    title: `Reported ${choice.kind}s against model size: ${name}`,
    panels: [panel],
    aspect: 0.5,
    series,
    seriesLabel: 'Model family',
    caption: [`n = ${panel.marks.length} claims.`, ...leftOut, intervalNote, source],
    query: source,
  }
}

export const intervalNote = 'Whiskers: Wilson 95% interval where the number of items is known.'

/** A table's row as a point. */
export function rowPoint(row: ClaimRow): ClaimPoint {
  return { ...row, key: row.benchmark_id ?? row.benchmark }
}
