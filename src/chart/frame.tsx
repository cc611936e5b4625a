import { CartesianGrid, ComposedChart, Line, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { Panel, Tick } from '../export/figure.ts'
import { cutText, type PanelLayout } from '../export/figure-layout.ts'
import { type Palette, slotColour } from '../export/figure-palette.ts'
import { fittingTicks, panelScales } from '../export/figure-place.ts'

interface FrameProps {
  panel: Panel
  layout: PanelLayout
  width: number
  height: number
  fontSize: number
  palette: Palette
}

/** Axes, grid, step lines, rules and boxes of a panel: the one door to Recharts. */
export function Frame({ panel, layout, width, height, fontSize, palette }: FrameProps) {
  const { plot } = layout
  const scales = panelScales(panel, layout)
  const xTicks = fittingTicks(panel.x.ticks, scales.x, fontSize)
  const words = { fill: palette.soft, fontSize }
  const title = { fill: palette.ink, fontSize }
  return (
    <ComposedChart
      width={width}
      height={height}
      data={noData}
      margin={{ left: 0, top: plot.y, right: width - plot.x - plot.width, bottom: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid
        stroke={palette.grid}
        verticalValues={xTicks.map((tick) => tick.at)}
        horizontalValues={panel.y.ticks.map((tick) => tick.at)}
      />
      <XAxis
        dataKey="x"
        type="number"
        scale={panel.x.kind === 'log' ? 'log' : 'linear'}
        domain={panel.x.domain}
        allowDataOverflow
        ticks={xTicks.map((tick) => tick.at)}
        tickFormatter={wordsOf(xTicks)}
        interval={0}
        height={height - plot.y - plot.height}
        tickLine={false}
        tick={words}
        stroke={palette.soft}
        label={{
          value: cutText(panel.x.label, plot.width + plot.x * 0.8, fontSize),
          position: 'insideBottom',
          offset: fontSize * 0.9,
          ...title,
        }}
      />
      <YAxis
        dataKey="y"
        type="number"
        domain={panel.y.domain}
        allowDataOverflow
        ticks={panel.y.ticks.map((tick) => tick.at)}
        tickFormatter={wordsOf(panel.y.ticks)}
        interval={0}
        width={plot.x}
        tickLine={false}
        axisLine={false}
        tick={words}
        label={{
          value: cutText(panel.y.label, plot.height + fontSize * 2, fontSize),
          angle: -90,
          position: 'insideLeft',
          offset: fontSize * 0.8,
          style: { textAnchor: 'middle' },
          ...title,
        }}
      />
      {panel.boxes.map((box) => (
        <ReferenceArea
          key={box.y}
          x1={box.lower}
          x2={box.upper}
          y1={box.y - box.half}
          y2={box.y + box.half}
          fill={slotColour(palette, box.slot)}
          fillOpacity={0.16}
          stroke={slotColour(palette, box.slot)}
          ifOverflow="hidden"
        />
      ))}
      {panel.rules.map((rule) => (
        <ReferenceLine
          key={`${rule.text} ${rule.x}`}
          x={rule.x}
          stroke={palette.line}
          strokeDasharray="3 3"
          ifOverflow="hidden"
        />
      ))}
      {panel.steps.map((step) => (
        <Line
          key={step.name}
          data={step.points}
          dataKey="y"
          type="stepAfter"
          dot={false}
          activeDot={false}
          stroke={palette.line}
          strokeWidth={1.5}
          isAnimationActive={false}
        />
      ))}
    </ComposedChart>
  )
}

const noData: { x: number; y: number }[] = []

function wordsOf(ticks: readonly Tick[]): (value: number) => string {
  const words = new Map(ticks.map((tick) => [tick.at, tick.text]))
  return (value) => words.get(value) ?? String(value)
}
