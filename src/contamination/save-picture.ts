import { figurePdf } from '../export/figure-pdf.ts'
import { figurePng } from '../export/figure-png.ts'
import { fileName, saveBlob } from '../export/figure-save.ts'
import { type PictureWords, pictureOf } from './picture.ts'

/** Saves a chart on screen in the light theme 12.7 cm wide, PNG at 300 dpi; resolves to a sentence that says what was saved. */
export async function savePicture(
  chart: SVGSVGElement,
  format: 'svg' | 'png' | 'pdf',
  words: PictureWords,
): Promise<string> {
  const drawn = pictureOf(chart, words)
  const name = fileName(words.title, format)
  const blob = await {
    svg: () => Promise.resolve(new Blob([drawn.svg], { type: 'image/svg+xml' })),
    png: () => figurePng(drawn, Math.round((drawn.width / 96) * 300), 300),
    pdf: () => figurePdf(drawn, words.title),
  }[format]()
  saveBlob(blob, name)
  return `Saved ${name}.`
}
