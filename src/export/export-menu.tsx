import { Download } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { Question } from '../query/question.ts'
import { Button } from '../ui/button.tsx'
import { type ExportColumn, withSources } from './export-table.ts'

/** The menu and all formats are fetched when a reader first asks for them. */
const ExportChoices = lazy(() => import('./export-choices.tsx').then((m) => ({ default: m.ExportChoices })))

interface ExportMenuProps {
  /** The question of the table with every row, not only the window on screen (`everyClaim` in src/query/export-rows.ts). */
  question: Question<unknown>
  /** The columns on screen, in order; evidence and link are added where they are missing. */
  columns: readonly ExportColumn[]
  /** Title and filters in words (`filterWords`), for captions, comments and file names. */
  describe: { title: string; filters: string }
  /** Exports these columns only, for rows that carry no evidence and link. */
  exact?: boolean
}

/** "Export": saves what is on screen as a file, or copies its SQL. */
export function ExportMenu({ question, columns, describe, exact = false }: ExportMenuProps) {
  const [asked, setAsked] = useState(false)
  const waiting = (
    <Button aria-haspopup="menu" aria-expanded="false" aria-busy={asked} onClick={() => setAsked(true)}>
      <Download size={16} aria-hidden="true" />
      Export
    </Button>
  )
  if (!asked) return waiting
  return (
    <Suspense fallback={waiting}>
      <ExportChoices shown={{ question, columns: exact ? columns : withSources(columns), ...describe }} />
    </Suspense>
  )
}
