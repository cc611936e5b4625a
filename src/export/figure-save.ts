import type { Figure } from './figure.ts'
import { figurePng } from './figure-png.ts'
import { type FigureSize, figureSvg } from './figure-svg.ts'

/** Two-column width of most journals, at 96 pixels an inch. */
const usual: FigureSize = { width: 672, fontSize: 10.67, scheme: 'light' }

/** Saves a figure as SVG in the light theme at two-column width. */
export function saveFigureSvg(figure: Figure): void {
  saveBlob(new Blob([figureSvg(figure, usual).svg], { type: 'image/svg+xml' }), fileName(figure.title, 'svg'))
}

/** Saves a figure as PNG at 300 dpi in the light theme at two-column width. */
export async function saveFigurePng(figure: Figure): Promise<void> {
  const drawn = figureSvg(figure, usual)
  saveBlob(await figurePng(drawn, Math.round((drawn.width / 96) * 300), 300), fileName(figure.title, 'png'))
}

/** Hands a file to the browser's downloads. */
export function saveBlob(blob: Blob, name: string): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(blob)
  anchor.download = name
  anchor.click()
  // Some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000)
}

/** A file name from a title: lower case, words joined by hyphens, at most 60 characters. */
export function fileName(title: string, extension: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  return `${words.slice(0, 60).replace(/-$/, '') || 'figure'}.${extension}`
}
