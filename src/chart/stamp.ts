import type { Series } from '../export/figure.ts'
import { type Palette, slotColour } from '../export/figure-palette.ts'
import { shapePath } from '../export/figure-shape.ts'

/** One mark as pixels, ready to be pressed into a picture; null where the browser gives no canvas. */
export function stampOf(entry: Series, palette: Palette, radius: number, hollow: boolean): ImageData | null {
  const half = Math.ceil(radius * 1.5 + 1)
  const canvas = document.createElement('canvas')
  canvas.width = half * 2
  canvas.height = half * 2
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  const path = new Path2D(shapePath(entry.shape, half, half, radius))
  const colour = slotColour(palette, entry.slot)
  context.fillStyle = hollow ? palette.ground : colour
  context.fill(path)
  context.strokeStyle = colour
  if (hollow) context.stroke(path)
  return context.getImageData(0, 0, half * 2, half * 2)
}

/**
 * Presses a stamp into a picture with its middle at (x, y), in device pixels: Porter & Duff's "over" by hand, because
 * 100,000 calls of drawImage take over a second where no graphics card helps, and this takes a tenth of it.
 */
export function press(picture: ImageData, stamp: ImageData, x: number, y: number, opacity: number): void {
  const left = Math.round(x - stamp.width / 2)
  const top = Math.round(y - stamp.height / 2)
  const [from, to] = [stamp.data, picture.data]
  for (let row = Math.max(0, -top); row < stamp.height && top + row < picture.height; row += 1) {
    for (
      let column = Math.max(0, -left);
      column < stamp.width && left + column < picture.width;
      column += 1
    ) {
      const source = (row * stamp.width + column) * 4
      const above = ((from[source + 3] ?? 0) / 255) * opacity
      if (above === 0) continue
      const target = ((top + row) * picture.width + left + column) * 4
      const below = ((to[target + 3] ?? 0) / 255) * (1 - above)
      const all = above + below
      for (let channel = 0; channel < 3; channel += 1) {
        const mixed = (from[source + channel] ?? 0) * above + (to[target + channel] ?? 0) * below
        to[target + channel] = mixed / all
      }
      to[target + 3] = all * 255
    }
  }
}
