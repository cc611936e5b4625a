import { type ReactNode, useRef, useState } from 'react'
import { ExportMenu } from '../export/export-menu.tsx'
import type { ExportColumn } from '../export/export-table.ts'
import { type Question, writtenOut } from '../query/question.ts'
import { Button } from '../ui/button.tsx'
import styles from './contamination.module.css'

interface ChartFigureProps {
  title: string
  /** The benchmark, for the title of files. */
  name: string
  /** One sentence each, on the page and in the file. */
  caption: readonly string[]
  /** The rows behind the chart. */
  question: Question<unknown>
  columns: readonly ExportColumn[]
  /** Whether the rows carry no evidence and link. */
  exact?: boolean
  /** Opens the rows on the page. */
  rows?: ReactNode
  children: ReactNode
}

const formats = ['svg', 'png', 'pdf'] as const
type Format = (typeof formats)[number]

/** A chart with its title, its caption, and the ways to save it as a picture or as rows. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, name, caption, question, columns, exact, rows, children } = props
  const figure = useRef<HTMLElement>(null)
  const [status, setStatus] = useState('')
  const save = async (format: Format) => {
    const chart = figure.current?.querySelector(':scope > svg')
    if (!(chart instanceof SVGSVGElement)) return
    try {
      setStatus('Writing…')
      const { savePicture } = await import('./save-picture.ts')
      setStatus(
        await savePicture(chart, format, {
          title: `${name}: ${title.toLowerCase()}`,
          caption: [...caption, `Claims as reported in abstracts. ${location.href}`],
          query: writtenOut(question),
        }),
      )
    } catch (error) {
      setStatus(`Nothing was saved. ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return (
    <figure ref={figure}>
      <h2>{title}</h2>
      {children}
      <figcaption>
        {caption.join(' ')} {rows}
      </figcaption>
      <div className={styles.tools}>
        {formats.map((format) => (
          <Button
            key={format}
            bare
            aria-label={`${format.toUpperCase()}: save the chart "${title}"`}
            onClick={() => void save(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
        <ExportMenu
          question={question}
          columns={columns}
          describe={{ title: `${name} ${title}`, filters: caption[0] ?? title }}
          {...(exact ? { exact } : {})}
        />
        <span role="status" className={styles.status}>
          {status}
        </span>
      </div>
    </figure>
  )
}
