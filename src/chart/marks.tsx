import { useEffect, useRef } from 'react'
import type { Mark, Panel, Series } from '../export/figure.ts'
import type { PanelLayout } from '../export/figure-layout.ts'
import { type Palette, restSlot, slotColour } from '../export/figure-palette.ts'
import { type MarkPlaces, markOpacity, markRadius, panelScales } from '../export/figure-place.ts'
import { shapePath } from '../export/figure-shape.ts'
import { press, stampOf } from './stamp.ts'

/** Beyond this many marks a canvas draws them: SVG nodes cost about 0.1 ms each to mount. */
export const svgMarkLimit = 1000

interface MarksProps {
  panel: Panel
  layout: PanelLayout
  places: MarkPlaces
  series: readonly Series[]
  palette: Palette
  fontSize: number
  width: number
  height: number
  className: string | undefined
}

/** The marks of a panel: SVG up to a thousand, a canvas beyond. */
export function Marks(props: MarksProps) {
  return props.panel.marks.length > svgMarkLimit ? <CanvasMarks {...props} /> : <SvgMarks {...props} />
}

function SvgMarks({
  panel,
  layout,
  places,
  series,
  palette,
  fontSize,
  width,
  height,
  className,
}: MarksProps) {
  const radius = markRadius(panel.marks.length, fontSize)
  const ends = whiskers(panel, layout)
  return (
    <svg
      className={className}
      width={width}
      height={height}
      aria-hidden="true"
      data-marks={panel.marks.length}
    >
      <g opacity={0.5} strokeWidth={1}>
        {panel.marks.map((mark, index) => (
          <path
            key={mark.claimId}
            d={whiskerPath(panel, ends(mark), places.xs[index] ?? 0, places.ys[index] ?? 0)}
            stroke={slotColour(palette, series[mark.series]?.slot ?? restSlot)}
          />
        ))}
      </g>
      <g opacity={markOpacity(panel.marks.length)}>
        {panel.marks.map((mark, index) => {
          const entry = series[mark.series]
          const colour = slotColour(palette, entry?.slot ?? restSlot)
          return (
            <path
              key={mark.claimId}
              d={shapePath(entry?.shape ?? 'circle', places.xs[index] ?? 0, places.ys[index] ?? 0, radius)}
              fill={mark.hollow ? palette.ground : colour}
              stroke={mark.hollow ? colour : 'none'}
              strokeWidth={1.2}
            />
          )
        })}
      </g>
    </svg>
  )
}

function CanvasMarks(props: MarksProps) {
  const { panel, width, height, className } = props
  const ref = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const canvas = ref.current
    if (canvas) paint(canvas, props)
  }, [props])
  return <canvas ref={ref} className={className} style={{ width, height }} data-marks={panel.marks.length} />
}

/** Paints intervals, then every mark from a stamp drawn once a shape, colour and fill. */
function paint(
  canvas: HTMLCanvasElement,
  { panel, layout, places, series, palette, fontSize, width, height }: MarksProps,
): void {
  const density = window.devicePixelRatio || 1
  canvas.width = Math.round(width * density)
  canvas.height = Math.round(height * density)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return
  const radius = markRadius(panel.marks.length, fontSize) * density
  context.scale(density, density)
  paintWhiskers(context, panel, layout, places, palette)
  const stamps = series.map((entry) => [
    stampOf(entry, palette, radius, false),
    stampOf(entry, palette, radius, true),
  ])
  const opacity = markOpacity(panel.marks.length)
  const picture = context.getImageData(0, 0, canvas.width, canvas.height)
  panel.marks.forEach((mark, index) => {
    const stamp = stamps[mark.series]?.[mark.hollow ? 1 : 0]
    if (stamp)
      press(picture, stamp, (places.xs[index] ?? 0) * density, (places.ys[index] ?? 0) * density, opacity)
  })
  context.putImageData(picture, 0, 0)
}

function paintWhiskers(
  context: CanvasRenderingContext2D,
  panel: Panel,
  layout: PanelLayout,
  places: MarkPlaces,
  palette: Palette,
): void {
  if (panel.interval === null) return
  const ends = whiskers(panel, layout)
  context.globalAlpha = 0.25
  context.strokeStyle = palette.soft
  context.beginPath()
  panel.marks.forEach((mark, index) => {
    const end = ends(mark)
    if (end === null) return
    const [x, y] = [places.xs[index] ?? 0, places.ys[index] ?? 0]
    context.moveTo(panel.interval === 'y' ? x : end[0], panel.interval === 'y' ? end[0] : y)
    context.lineTo(panel.interval === 'y' ? x : end[1], panel.interval === 'y' ? end[1] : y)
  })
  context.stroke()
}

/** Pixel ends of a mark's interval along its axis, kept inside the plot; null when it has none. */
function whiskers(panel: Panel, layout: PanelLayout): (mark: Mark) => [number, number] | null {
  const { plot } = layout
  const scales = panelScales(panel, layout)
  const scale = panel.interval === 'y' ? scales.y : scales.x
  const from = panel.interval === 'y' ? plot.y : plot.x
  const to = from + (panel.interval === 'y' ? plot.height : plot.width)
  const held = (place: number) => Math.min(to, Math.max(from, place))
  return (mark) =>
    mark.low === null || mark.high === null
      ? null
      : [held(scale.place(mark.low)), held(scale.place(mark.high))]
}

/** Path of a mark's interval; undefined when it has none. */
function whiskerPath(panel: Panel, end: [number, number] | null, x: number, y: number): string | undefined {
  if (end === null || panel.interval === null) return undefined
  return panel.interval === 'y' ? `M${x} ${end[0]}V${end[1]}` : `M${end[0]} ${y}H${end[1]}`
}
