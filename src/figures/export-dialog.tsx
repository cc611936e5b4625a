import { useEffect, useMemo, useRef, useState } from 'react'
import { useScheme } from '../chart/use-scheme.ts'
import type { Figure } from '../export/figure.ts'
import { figureCsv } from '../export/figure-csv.ts'
import { figurePdf } from '../export/figure-pdf.ts'
import { figurePng, pixelsPerCm } from '../export/figure-png.ts'
import { fileName, saveBlob } from '../export/figure-save.ts'
import { type DrawnFigure, figureSvg } from '../export/figure-svg.ts'
import type { ClaimPoint } from '../query/points.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './export-dialog.module.css'

interface ExportDialogProps {
  figure: Figure
  points: readonly ClaimPoint[]
  onClose: () => void
}

/** Usual widths in centimetres, with the size of letters that suits them, in points. */
const widths = [
  { label: 'One column, 8.5 cm', cm: 8.5, points: 6.5 },
  { label: 'Two columns, 17.8 cm', cm: 17.8, points: 8 },
  { label: 'Slide, 25.4 cm', cm: 25.4, points: 12 },
] as const

const formats = ['svg', 'png', 'pdf', 'csv'] as const
type Format = (typeof formats)[number]

const formatWords: Record<Format, string> = {
  svg: 'SVG, for Inkscape, Illustrator and the web',
  png: 'PNG, for slides and text processors',
  pdf: 'PDF, for LaTeX',
  csv: 'CSV, the points drawn',
}

const resolutions = ['300 dpi', '1×', '2×', '3×'] as const
type Resolution = (typeof resolutions)[number]

/** Columns of the points file. */
const pointColumns = [
  'claim_id',
  'paper_id',
  'benchmark',
  'value',
  'value_text',
  'unit',
  'metric',
  'samples',
  'model',
  'model_family',
  'size_b',
  'active_b',
  'role',
  'bound',
  'ci_low',
  'ci_high',
  'published',
  'date_precision',
] as const satisfies readonly (keyof ClaimPoint)[]

/** Chooses format, size and theme of a file, shows it, and saves it. */
export function ExportDialog({ figure, points, onClose }: ExportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const screen = useScheme()
  const [format, setFormat] = useState<Format>('svg')
  const [cm, setCm] = useState<number>(widths[1].cm)
  const [resolution, setResolution] = useState<Resolution>('300 dpi')
  const [light, setLight] = useState(true)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const drawn = useMemo(
    () =>
      figureSvg(figure, {
        width: Math.round(cm * pixelsPerCm * 100) / 100,
        fontSize: lettersFor(cm),
        scheme: light ? 'light' : screen,
      }),
    [figure, cm, light, screen],
  )
  const save = async () => {
    setError(null)
    try {
      const blob = await fileOf(format, figure, points, drawn, resolution)
      saveBlob(blob, fileName(figure.title, format))
    } catch (cause) {
      setError(cause instanceof Error ? cause.message : String(cause))
    }
  }
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-labelledby="export-title">
      <h2 id="export-title">Export this chart</h2>
      <form
        method="dialog"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <fieldset>
          <legend>Format</legend>
          {formats.map((name) => (
            <label key={name}>
              <input type="radio" name="format" checked={format === name} onChange={() => setFormat(name)} />
              {formatWords[name]}
            </label>
          ))}
        </fieldset>
        {format === 'csv' ? null : (
          <fieldset>
            <legend>Width</legend>
            {widths.map((width) => (
              <label key={width.cm}>
                <input type="radio" name="width" checked={cm === width.cm} onChange={() => setCm(width.cm)} />
                {width.label}
              </label>
            ))}
            <label>
              Other
              <input
                type="number"
                min="4"
                max="100"
                step="0.1"
                value={cm}
                onChange={(event) => setCm(Math.min(100, Math.max(4, event.target.valueAsNumber || 4)))}
              />
              cm
            </label>
          </fieldset>
        )}
        {format === 'csv' ? null : (
          <fieldset>
            <legend>Look</legend>
            <label>
              <input type="checkbox" checked={light} onChange={(event) => setLight(event.target.checked)} />
              Light, whatever the screen shows
            </label>
            {format === 'png' ? (
              <label>
                Resolution
                <select
                  value={resolution}
                  onChange={(event) =>
                    setResolution(resolutions.find((name) => name === event.target.value) ?? '300 dpi')
                  }
                >
                  {resolutions.map((name) => (
                    <option key={name}>{name}</option>
                  ))}
                </select>
                {pixelWidth(drawn, resolution).toLocaleString('en')} pixels wide
              </label>
            ) : null}
            {format === 'pdf' ? <p>Letters outside Western European print as “?”; SVG keeps them.</p> : null}
          </fieldset>
        )}
        {error ? <Notice title="The file could not be made." tone="bad" details={error} /> : null}
        <div className={styles.actions}>
          <Button type="submit" className={styles.primary}>
            Save {format.toUpperCase()}
          </Button>
          <Button onClick={() => dialog.current?.close()}>Close</Button>
        </div>
      </form>
      {format === 'csv' ? null : <Preview drawn={drawn} />}
    </dialog>
  )
}

/** Size of letters in CSS pixels for a width in centimetres: that of the nearest usual width. */
function lettersFor(cm: number): number {
  const nearest = widths.reduce((best, width) =>
    Math.abs(width.cm - cm) < Math.abs(best.cm - cm) ? width : best,
  )
  return nearest.points * (96 / 72)
}

/** Pixels across of a PNG. */
function pixelWidth(drawn: DrawnFigure, resolution: Resolution): number {
  return Math.round(drawn.width * scaleOf(resolution))
}

/** Pixels of the file in a CSS pixel. */
function scaleOf(resolution: Resolution): number {
  return resolution === '300 dpi' ? 300 / 96 : Number(resolution.slice(0, 1))
}

async function fileOf(
  format: Format,
  figure: Figure,
  points: readonly ClaimPoint[],
  drawn: DrawnFigure,
  resolution: Resolution,
): Promise<Blob> {
  if (format === 'svg') return new Blob([drawn.svg], { type: 'image/svg+xml' })
  if (format === 'png') return figurePng(drawn, pixelWidth(drawn, resolution), 96 * scaleOf(resolution))
  if (format === 'pdf') return figurePdf(drawn, figure.title)
  return new Blob([figureCsv(figure, points, pointColumns)], { type: 'text/csv;charset=utf-8' })
}

/** The file as it will look. */
function Preview({ drawn }: { drawn: DrawnFigure }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([drawn.svg], { type: 'image/svg+xml' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [drawn])
  return url ? (
    <img
      className={styles.preview}
      src={url}
      alt="Preview of the file"
      width={drawn.width}
      height={drawn.height}
    />
  ) : null
}
