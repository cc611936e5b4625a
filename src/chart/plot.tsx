import { memo, type ReactNode, useEffect, useId, useMemo } from 'react'
import type { Panel, Series } from '../export/figure.ts'
import { panelLayout } from '../export/figure-layout.ts'
import { paletteOf } from '../export/figure-palette.ts'
import { panelLabels } from '../export/figure-panel-svg.ts'
import { markRadius, medianPath, panelScales, placeMarks, ruleLabels } from '../export/figure-place.ts'
import { Frame } from './frame.tsx'
import { Marks } from './marks.tsx'
import styles from './plot.module.css'
import { type PlotActions, usePointing } from './use-pointing.ts'
import { useScheme } from './use-scheme.ts'

interface PlotProps extends PlotActions {
  panel: Panel
  series: readonly Series[]
  width: number
  height: number
  /** Names the chart for screen readers. */
  label: string
  /** The claim selected elsewhere on the page; ringed. */
  selected: string | null
  /** Told which claim the pointer or the keyboard is at; null when none. */
  onPoint?: (claimId: string | null) => void
  /** Words about a claim, for the card at it. */
  card: (claimId: string) => ReactNode
  /** One line about a claim, read out at keyboard focus. */
  spoken: (claimId: string) => string
}

const fontSize = 12

/** One panel on screen: Recharts' frame, the marks above it, and pointer, keyboard, card and brush above those. */
export function Plot(props: PlotProps) {
  const { panel, series, width, height, label, selected } = props
  const palette = paletteOf(useScheme())
  const layout = useMemo(() => panelLayout(panel, width, height, fontSize), [panel, width, height])
  const places = useMemo(() => placeMarks(panel, layout), [panel, layout])
  const pointing = usePointing(panel, layout, places, props)
  const helpId = useId()
  const { active, brush } = pointing
  const chosen = useMemo(() => panel.marks.findIndex((mark) => mark.claimId === selected), [panel, selected])
  const claim = panel.marks[active]?.claimId
  const { onPoint } = props
  useEffect(() => onPoint?.(claim ?? null), [claim, onPoint])
  const drawing = { panel, layout, width, height, fontSize, palette, places, series }
  return (
    <div className={styles.plot} style={{ width, height }}>
      {panel.title ? (
        <div
          className={styles.title}
          style={{ left: layout.plot.x, right: 8, fontSize: 13, fontWeight: 620 }}
        >
          {panel.title}
        </div>
      ) : null}
      <Drawing {...drawing} />
      <svg className={styles.layer} width={width} height={height} aria-hidden="true">
        <Ring at={chosen} {...drawing} />
        <Ring at={active} {...drawing} />
        {brush ? (
          <rect {...brush} fill={palette.ink} fillOpacity={0.1} stroke={palette.ink} strokeDasharray="4 3" />
        ) : null}
      </svg>
      <div
        className={`${styles.surface} ${active >= 0 ? styles.onMark : ''}`}
        role="application"
        aria-roledescription="chart"
        aria-label={label}
        aria-describedby={helpId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: one stop whose marks are walked with the arrow keys
        tabIndex={0}
        {...pointing.handlers}
      />
      <span id={helpId} className={styles.hidden}>
        Arrow keys walk the claims, Enter opens one{props.onLabel ? ', L labels it' : ''}
        {props.onZoom ? ', Escape zooms out' : ''}.
      </span>
      <span className={styles.hidden} aria-live="polite">
        {claim === undefined ? '' : props.spoken(claim)}
      </span>
      {claim === undefined ? null : (
        <div
          className={styles.card}
          style={cardPlace(places.xs[active] ?? 0, places.ys[active] ?? 0, width, height)}
        >
          {props.card(claim)}
        </div>
      )}
    </div>
  )
}

interface DrawingProps {
  panel: Panel
  layout: ReturnType<typeof panelLayout>
  places: ReturnType<typeof placeMarks>
  series: readonly Series[]
  palette: ReturnType<typeof paletteOf>
  width: number
  height: number
  fontSize: number
}

/** What does not change while the pointer moves. */
const Drawing = memo(function Drawing(props: DrawingProps) {
  const { panel, layout, width, height, palette } = props
  const scales = panelScales(panel, layout)
  const labels = panelLabels(panel, layout, scales, fontSize)
  const rules = ruleLabels(panel, layout, scales, fontSize)
  const { strip } = layout
  return (
    <>
      {strip ? (
        <>
          <div
            className={styles.strip}
            style={{ left: strip.x, top: strip.y, width: strip.width, height: strip.height }}
          />
          <div
            className={styles.stripLabel}
            style={{ left: strip.x - 4, top: strip.y + strip.height + 6, width: strip.width + 8, fontSize }}
          >
            {panel.strip}
          </div>
        </>
      ) : null}
      <div className={styles.layer}>
        <Frame {...props} />
      </div>
      <Marks {...props} className={styles.layer} />
      <svg className={styles.layer} width={width} height={height} aria-hidden="true">
        {panel.boxes.map((box) => (
          <path
            key={box.y}
            d={medianPath(box, scales)}
            stroke={palette.ink}
            strokeWidth={2.5}
            strokeLinecap="butt"
          />
        ))}
        {rules.map((text) => (
          <text
            key={text.text}
            x={text.x}
            y={text.y}
            textAnchor={text.anchor}
            fontSize={11}
            fill={palette.soft}
          >
            {text.text}
          </text>
        ))}
        {labels.map((text) => (
          <text
            key={`${text.text} ${text.x} ${text.y}`}
            x={text.x}
            y={text.y}
            textAnchor={text.anchor}
            fontSize={fontSize}
            fill={palette.ink}
            stroke={palette.ground}
            strokeWidth={3}
            strokeLinejoin="round"
            paintOrder="stroke"
          >
            {text.text}
          </text>
        ))}
      </svg>
    </>
  )
})

function Ring({ at, panel, places, palette }: DrawingProps & { at: number }) {
  if (at < 0) return null
  return (
    <circle
      cx={places.xs[at]}
      cy={places.ys[at]}
      r={markRadius(panel.marks.length, fontSize) + 4}
      fill="none"
      stroke={palette.ink}
      strokeWidth={2}
    />
  )
}

/** Beside the mark, on the side with more room. */
function cardPlace(x: number, y: number, width: number, height: number) {
  const across = x > width / 2 ? { right: width - x + 14 } : { left: x + 14 }
  const down = y > height / 2 ? { bottom: height - y - 8 } : { top: y - 8 }
  return { ...across, ...down }
}
