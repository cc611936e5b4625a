import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import type { Panel } from '../export/figure.ts'
import type { Box, PanelLayout } from '../export/figure-layout.ts'
import { type MarkPlaces, panelScales } from '../export/figure-place.ts'
import type { Zoom } from './axes.ts'
import { nearestMark, type Walk, walkOrders, walkTo } from './nearest.ts'

/** What a reader can do at a plot. */
export interface PlotActions {
  onOpen: (claimId: string) => void
  /** Chooses whether a claim carries its label; absent where labels are not offered. */
  onLabel?: (claimId: string) => void
  /** A part that the reader brushed; null for both zooms out. Absent where zooming is not offered. */
  onZoom?: (x: Zoom | null, y: Zoom | null) => void
}

const walks: Record<string, Walk> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/** How far from a mark, in pixels, a pointer still means it. */
const reach = 16

/** Pointer and keyboard at a plot: which mark is meant, and the brush while it is drawn. */
export function usePointing(panel: Panel, layout: PanelLayout, places: MarkPlaces, actions: PlotActions) {
  const [active, setActive] = useState(-1)
  const [brush, setBrush] = useState<Box | null>(null)
  const start = useRef<{ x: number; y: number } | null>(null)
  const orders = useMemo(() => ({ current: null as ReturnType<typeof walkOrders> | null, places }), [places])
  const claimAt = (index: number) => panel.marks[index]?.claimId

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    start.current = localPlace(event)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const place = localPlace(event)
    const from = start.current
    if (actions.onZoom && from && Math.hypot(place.x - from.x, place.y - from.y) > 6) {
      setActive(-1)
      setBrush(boxBetween(from, place, layout.plot))
      return
    }
    setActive(nearestMark(places, place.x, place.y, reach))
  }
  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    start.current = null
    if (brush) {
      setBrush(null)
      if (brush.width > 8 && brush.height > 8) zoomTo(panel, layout, brush, actions)
      return
    }
    const place = localPlace(event)
    const hit = nearestMark(places, place.x, place.y, reach)
    const claim = claimAt(hit)
    // A first touch shows the card, a second on the same mark opens it.
    if (claim === undefined || (event.pointerType === 'touch' && hit !== active)) setActive(hit)
    else if (event.shiftKey && actions.onLabel) actions.onLabel(claim)
    else actions.onOpen(claim)
  }
  const onPointerLeave = () => {
    start.current = null
    setBrush(null)
    setActive(-1)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const walk = walks[event.key]
    const claim = claimAt(active)
    if (walk) {
      orders.current ??= walkOrders(places)
      setActive(walkTo(orders.current, active, walk))
    } else if (event.key === 'Enter' && claim) actions.onOpen(claim)
    else if (event.key === 'l' && claim && actions.onLabel) actions.onLabel(claim)
    else if (event.key === 'Escape') {
      if (active < 0) actions.onZoom?.(null, null)
      setActive(-1)
    } else return
    event.preventDefault()
  }
  return {
    active: active < panel.marks.length ? active : -1,
    brush,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerLeave,
      onKeyDown,
      onBlur: () => setActive(-1),
    },
  }
}

function localPlace(event: PointerEvent<HTMLElement>): { x: number; y: number } {
  const box = event.currentTarget.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

function boxBetween(a: { x: number; y: number }, b: { x: number; y: number }, plot: Box): Box {
  const clampX = (x: number) => Math.min(plot.x + plot.width, Math.max(plot.x, x))
  const clampY = (y: number) => Math.min(plot.y + plot.height, Math.max(plot.y, y))
  const [x1, x2] = [clampX(Math.min(a.x, b.x)), clampX(Math.max(a.x, b.x))]
  const [y1, y2] = [clampY(Math.min(a.y, b.y)), clampY(Math.max(a.y, b.y))]
  return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 }
}

function zoomTo(panel: Panel, layout: PanelLayout, brush: Box, actions: PlotActions): void {
  const { x, y } = panelScales(panel, layout)
  actions.onZoom?.(
    [x.value(brush.x), x.value(brush.x + brush.width)],
    [y.value(brush.y + brush.height), y.value(brush.y)],
  )
}
