import { Menu } from '@base-ui/react/menu'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { link } from '../address/link.ts'
import { writtenOut } from '../query/question.ts'
import { Button } from '../ui/button.tsx'
import { copyText, formatsFor, type Shown, saveAs } from './choose-format.ts'
import styles from './export-menu.module.css'

/** The opened menu of `ExportMenu`; it opens itself when it first appears, because the reader has just asked for it. */
export function ExportChoices({ shown }: { shown: Shown }) {
  const [open, setOpen] = useState(true)
  const [status, setStatus] = useState('')
  // Inside the page's main part, not at the end of the body: a menu belongs to the landmark it was opened in.
  const [frame, setFrame] = useState<HTMLSpanElement | null>(null)
  const tell = (work: Promise<string>) => {
    setStatus('Writing…')
    work.then(setStatus, (error: Error) => setStatus(`Nothing was exported. ${error.message}`))
  }
  const copy = async (what: 'sql' | 'duckdb') => {
    await navigator.clipboard.writeText(await copyText(what, shown))
    return what === 'sql' ? 'SQL copied.' : 'Command copied: run it beside the Parquet files.'
  }
  return (
    <span className={styles.frame} ref={setFrame}>
      <Menu.Root open={open && frame !== null} onOpenChange={setOpen} modal={false}>
        <Menu.Trigger render={<Button />}>
          <Download size={16} aria-hidden="true" />
          Export
        </Menu.Trigger>
        <Menu.Portal container={frame}>
          <Menu.Positioner className={styles.positioner} positionMethod="fixed" sideOffset={4} align="start">
            <Menu.Popup className={styles.popup}>
              <Menu.Group>
                <Menu.GroupLabel className={styles.label}>
                  Save all rows, as filtered and sorted
                </Menu.GroupLabel>
                {formatsFor(shown).map(({ id, label, hint }) => (
                  <Menu.Item key={id} className={styles.item} onClick={() => tell(saveAs(id, shown))}>
                    {label} <span className={styles.hint}>{hint}</span>
                  </Menu.Item>
                ))}
              </Menu.Group>
              <Menu.Separator className={styles.separator} />
              <Menu.Item className={styles.item} onClick={() => tell(copy('sql'))}>
                Copy SQL
              </Menu.Item>
              <Menu.Item className={styles.item} onClick={() => tell(copy('duckdb'))}>
                Copy as DuckDB command
              </Menu.Item>
              <Menu.LinkItem className={styles.item} href={link('sql', { s: writtenOut(shown.question) })}>
                Open in SQL
              </Menu.LinkItem>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      <span role="status" className={styles.status}>
        {status}
      </span>
    </span>
  )
}
