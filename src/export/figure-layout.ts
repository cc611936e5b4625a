import type { Figure, Panel } from './figure.ts'

/** Helvetica's widths (Adobe Font Metrics), in thousandths of the font size, by class of letter. */
const narrow = /[ijlIt.,:;'!|()[\]f/ ]/
const wide = /[mwMW@%—]/

/** Estimated width of words in pixels; within about 5% for Helvetica and its metric twins. */
export function textWidth(words: string, fontSize: number): number {
  let thousandths = 0
  for (const letter of words) thousandths += letterWidth(letter)
  return (thousandths * fontSize) / 1000
}

function letterWidth(letter: string): number {
  if (narrow.test(letter)) return 285
  if (wide.test(letter)) return 850
  if (letter >= 'A' && letter <= 'Z') return 690
  return (letter.codePointAt(0) ?? 0) > 0x2e80 ? 1000 : 545
}

/** Breaks a sentence into lines no wider than `width` pixels; a longer word keeps a line of its own. */
export function wrapText(sentence: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of sentence
    .split(' ')
    .filter(Boolean)
    .flatMap((long) => pieces(long, width, fontSize))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, fontSize) > width) {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Parts of an overlong word (an address): each fits the width. */
function pieces(word: string, width: number, fontSize: number): string[] {
  if (textWidth(word, fontSize) <= width) return [word]
  const most = Math.max(8, Math.floor(width / (fontSize * 0.56)))
  const letters = [...word]
  const parts: string[] = []
  for (let start = 0; start < letters.length; start += most)
    parts.push(letters.slice(start, start + most).join(''))
  return parts
}

/** Words cut with "…" to fit a width in pixels; reads no further than the width, so that any length costs the same. */
export function cutText(words: string, width: number, fontSize: number): string {
  const room = (width * 1000) / fontSize
  let used = 0
  let end = 0
  let cut = 0
  for (const letter of words) {
    used += letterWidth(letter)
    end += letter.length
    if (cut === 0 || used + letterWidth('…') <= room) cut = end
    if (used > room) return `${words.slice(0, cut).trimEnd()}…`
  }
  return words
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where the parts of one panel stand, in pixels of the panel. */
export interface PanelLayout {
  plot: Box
  /** Room of the marks of unknown x; null when the panel has no strip. */
  strip: Box | null
}

/** Places axes, plot and strip in a panel of the given size. */
export function panelLayout(panel: Panel, width: number, height: number, fontSize: number): PanelLayout {
  const widest = Math.max(...panel.y.ticks.map((tick) => textWidth(tick.text, fontSize) * 1.12), fontSize)
  const label = panel.y.label === '' ? 0 : fontSize * 1.8
  const left = Math.min(width * 0.4, Math.ceil(widest + fontSize * 0.8 + label))
  const top = Math.ceil(
    (panel.title === '' ? fontSize * 0.7 : fontSize * 2) + (panel.rules.length > 0 ? fontSize * 2.1 : 0),
  )
  const bottom = Math.ceil(fontSize * (panel.x.label === '' ? 2.3 : 3.9))
  const stripWidth = panel.strip === null ? 0 : Math.max(fontSize * 4.6, width * 0.1)
  const gap = panel.strip === null ? 0 : fontSize * 0.8
  // Words of the last month stand half outside the plot.
  const right = Math.ceil(fontSize * (panel.x.kind === 'time' && panel.strip === null ? 2.4 : 0.9))
  const plot: Box = {
    x: left,
    y: top,
    width: Math.max(10, width - left - right - stripWidth - gap),
    height: Math.max(10, height - top - bottom),
  }
  const strip = { x: plot.x + plot.width + gap, y: top, width: stripWidth, height: plot.height }
  return { plot, strip: panel.strip === null ? null : strip }
}

/** Columns and rows of small multiples: as many columns as keep a panel at least `least` pixels wide. */
export function panelGrid(count: number, width: number, least: number): { columns: number; rows: number } {
  const most = Math.max(1, Math.floor(width / least))
  const rows = Math.max(1, Math.ceil(count / most))
  const columns = Math.max(1, Math.ceil(count / rows))
  return { columns, rows }
}

/** Height of one panel in pixels for its width. */
export function panelHeight(figure: Pick<Figure, 'aspect'>, width: number, fontSize: number): number {
  return Math.round(width * figure.aspect + fontSize * 6)
}
