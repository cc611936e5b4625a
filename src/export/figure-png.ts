import type { DrawnFigure } from './figure-svg.ts'

/** CSS pixels in a centimetre. */
export const pixelsPerCm = 96 / 2.54

/** The picture could not be made; the message says why. */
export class FigureError extends Error {
  override name = 'FigureError'
}

/**
 * Rasterises a drawn figure to a PNG of `pixelWidth` pixels; the height follows. `dpi` is written into the file so
 * that a text processor shows it at its size in centimetres. Rejects with FigureError when the browser refuses.
 */
export async function figurePng(drawn: DrawnFigure, pixelWidth: number, dpi: number): Promise<Blob> {
  const pixelHeight = Math.round((drawn.height / drawn.width) * pixelWidth)
  const url = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }))
  try {
    const image = await loadImage(url)
    const canvas = document.createElement('canvas')
    canvas.width = pixelWidth
    canvas.height = pixelHeight
    const context = canvas.getContext('2d')
    if (!context) throw new FigureError('This browser gives no canvas to draw on.')
    context.drawImage(image, 0, 0, pixelWidth, pixelHeight)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new FigureError(`A picture of ${pixelWidth} × ${pixelHeight} pixels is too large here.`)
    const bytes = withDpi(new Uint8Array(await blob.arrayBuffer()), dpi)
    return new Blob([bytes], { type: 'image/png' })
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function loadImage(url: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = url
  try {
    await image.decode()
  } catch (cause) {
    throw new FigureError('The browser could not read the drawn figure.', { cause })
  }
  return image
}

/** Bytes of a PNG up to the end of its IHDR chunk: signature 8, length 4, type 4, data 13, CRC 4. */
const headerEnd = 33

/** The PNG with a pHYs chunk (PNG specification, 11.3.5.3) behind its header. */
export function withDpi(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  const perMetre = Math.round(dpi / 0.0254)
  view.setUint32(0, 9)
  chunk.set(new TextEncoder().encode('pHYs'), 4)
  view.setUint32(8, perMetre)
  view.setUint32(12, perMetre)
  chunk[16] = 1
  view.setUint32(17, crc32(chunk.subarray(4, 17)))
  const joined = new Uint8Array(png.length + chunk.length)
  joined.set(png.subarray(0, headerEnd))
  joined.set(chunk, headerEnd)
  joined.set(png.subarray(headerEnd), headerEnd + chunk.length)
  return joined
}

/** CRC-32 as PNG asks for it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
