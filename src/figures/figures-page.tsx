import { Download, Maximize2 } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { link } from '../address/link.ts'
import type { Zoom } from '../chart/axes.ts'
import { ClaimCard, spokenClaim } from '../chart/claim-card.tsx'
import { Legend } from '../chart/legend.tsx'
import { Plot } from '../chart/plot.tsx'
import { useWidth } from '../chart/use-width.ts'
import type { Figure } from '../export/figure.ts'
import { markCount } from '../export/figure.ts'
import { panelGrid, panelHeight } from '../export/figure-layout.ts'
import { type ClaimPoint, pointWords } from '../query/points.ts'
import { useQuestion } from '../query/use-question.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Notice, Skeleton } from '../ui/notice.tsx'
import { Choices } from './choices.tsx'
import styles from './figures-page.module.css'
import { PointList } from './point-list.tsx'
import { useFigure } from './use-figure.ts'

const ExportDialog = lazy(() => import('./export-dialog.tsx').then((m) => ({ default: m.ExportDialog })))

/** The charts: score against size, score against date, spread; drawn from the same filter as the table. */
export function FiguresPage() {
  const page = useFigure()
  const [exporting, setExporting] = useState(false)
  const [inTable, setInTable] = useState<string | null>(null)
  const [inChart, setInChart] = useState<string | null>(null)
  const { figure, state, setState, points } = page
  const zoomed = state.zoom !== null
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Charts</h1>
        {zoomed ? (
          <Button onClick={() => void setState({ zoom: null })}>
            <Maximize2 size={16} aria-hidden="true" /> Zoom out
          </Button>
        ) : null}
        <Button onClick={() => setExporting(true)} disabled={figure === null || markCount(figure) === 0}>
          <Download size={16} aria-hidden="true" /> Export
        </Button>
      </header>
      <Choices {...page} />
      {page.error ? (
        <Notice title="This chart could not be drawn." tone="bad" details={page.error.message} />
      ) : null}
      {figure === null && !page.error ? <Skeleton rows={14} label="The claims are loading" /> : null}
      {figure ? (
        <section aria-busy={points.loading} aria-label={figure.title} className={styles.figure}>
          <h2>{figure.title}</h2>
          <Panels
            figure={figure}
            points={points.rows ?? []}
            selected={inTable ?? state.sel}
            onPoint={setInChart}
            onLabel={(id) => void setState({ label: toggled(state.label, id) })}
            onZoom={(x, y) => void setState({ zoom: x && y ? [...x, ...y] : null })}
            zoomable={state.chart !== 'spread'}
          />
          <div className={styles.caption}>
            {figure.caption.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <PointList
            figure={figure}
            points={points.rows ?? []}
            labelled={state.label}
            selected={inChart ?? state.sel}
            onPoint={setInTable}
            onLabel={(id) => void setState({ label: toggled(state.label, id) })}
          />
        </section>
      ) : null}
      {exporting && figure ? (
        <Suspense fallback={null}>
          <ExportDialog figure={figure} points={points.rows ?? []} onClose={() => setExporting(false)} />
        </Suspense>
      ) : null}
    </div>
  )
}

function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((other) => other !== id) : [...list, id]
}

interface PanelsProps {
  figure: Figure
  points: readonly ClaimPoint[]
  selected: string | null
  onPoint: (id: string | null) => void
  onLabel: (id: string) => void
  onZoom: (x: Zoom | null, y: Zoom | null) => void
  zoomable: boolean
}

function Panels({ figure, points, selected, onPoint, onLabel, onZoom, zoomable }: PanelsProps) {
  const [ref, width] = useWidth<HTMLDivElement>()
  const known = useMemo(() => new Map(points.map((point) => [point.claim_id, point])), [points])
  const { columns } = panelGrid(figure.panels.length, width ?? 800, 340)
  const each = Math.floor((width ?? 800) / columns)
  if (markCount(figure) === 0) {
    return (
      <Empty title="No claim is left to draw.">
        <p>Widen the filters, or zoom out.</p>
      </Empty>
    )
  }
  return (
    <>
      <Legend figure={figure} />
      <div ref={ref} className={styles.panels}>
        {width === null
          ? null
          : figure.panels.map((panel, index) => (
              <Plot
                // biome-ignore lint/suspicious/noArrayIndexKey: panels have no other name when there is one
                key={index}
                panel={panel}
                series={figure.series}
                width={each}
                height={screenHeight(figure, each)}
                label={`${panel.title || figure.title}: ${panel.marks.length} claims`}
                selected={selected}
                onOpen={openClaim}
                onPoint={onPoint}
                onLabel={onLabel}
                {...(zoomable ? { onZoom } : {})}
                card={(id) => <Card point={known.get(id)} />}
                spoken={(id) => spoken(known.get(id))}
              />
            ))}
      </div>
    </>
  )
}

/** High enough to read, never higher than most windows. */
function screenHeight(figure: Figure, width: number): number {
  const rows = Math.max(0, ...figure.panels.map((panel) => panel.boxes.length + 1))
  const natural = panelHeight(figure, width, 12)
  if (figure.panels.some((panel) => panel.boxes.length > 0)) return Math.max(natural, rows * 26)
  return Math.min(640, Math.max(260, natural))
}

/** Follows the link as a click on it would, so that the page need not load anew. */
function openClaim(id: string): void {
  const anchor = document.createElement('a')
  anchor.href = link('claim', { id })
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
}

function Card({ point }: { point: ClaimPoint | undefined }) {
  const answer = useQuestion(point ? pointWords(point.claim_id) : null)
  if (!point) return null
  const words = answer.rows?.find((row) => row.claim_id === point.claim_id) ?? null
  return <ClaimCard point={point} words={words} />
}

function spoken(point: ClaimPoint | undefined): string {
  return point ? spokenClaim(point) : ''
}
