import { type Figure, type Series, shapes } from '../export/figure.ts'
import { type Palette, paletteOf, slotColour } from '../export/figure-palette.ts'
import { shapePath } from '../export/figure-shape.ts'
import styles from './legend.module.css'
import { useScheme } from './use-scheme.ts'

/** The legend on screen; an exported file draws its own (figure-svg.ts). */
export function Legend({ figure }: { figure: Figure }) {
  const palette = paletteOf(useScheme())
  const hollow = figure.panels.some((panel) => panel.marks.some((mark) => mark.hollow))
  const lines = [...new Set(figure.panels.flatMap((panel) => panel.steps.map((step) => step.name)))]
  return (
    <ul className={styles.legend} aria-label={figure.seriesLabel}>
      {figure.series.map((series) => (
        <li key={series.name}>
          <Sample series={series} palette={palette} hollow={false} />
          {series.name}
        </li>
      ))}
      {hollow ? (
        <li>
          <Sample series={{ name: '', slot: -1, shape: shapes[0] }} palette={palette} hollow />
          hollow: a system other than the paper’s own
        </li>
      ) : null}
      {lines.map((name) => (
        <li key={name}>
          <svg width="18" height="12" aria-hidden="true">
            <path d="M1 9H9V3H17" fill="none" stroke={palette.line} strokeWidth="1.5" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}

function Sample({ series, palette, hollow }: { series: Series; palette: Palette; hollow: boolean }) {
  const colour = series.slot < 0 ? palette.soft : slotColour(palette, series.slot)
  return (
    <svg width="14" height="14" aria-hidden="true">
      <path
        d={shapePath(series.shape, 7, 7, 4.6)}
        fill={hollow ? 'none' : colour}
        stroke={hollow ? colour : 'none'}
        strokeWidth="1.3"
      />
    </svg>
  )
}
