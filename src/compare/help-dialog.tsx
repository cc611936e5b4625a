import { CircleHelp } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, IconButton } from '../ui/button.tsx'
import styles from './compare.module.css'

const keys: [string, string][] = [
  ['/', 'Search the claims'],
  ['Arrow keys, Page up, Page down', 'Move through the table'],
  ['Enter', 'Open the claim of a row; open or close a group'],
  ['Right, Left arrow on a group', 'Open it, close it'],
  ['Shift and click on a head', 'Sort by a further column'],
  ['Arrow keys on the edge of a head', 'Change its width'],
  ['?', 'This list'],
]

/** The keys, in a dialog that "?" opens too; "/" goes to the search field. */
export function HelpDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return
      if (event.key === '?') dialog.current?.showModal()
      if (event.key !== '/') return
      event.preventDefault()
      document.querySelector<HTMLInputElement>('input[type=search]')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <IconButton label="Keys" onClick={() => dialog.current?.showModal()}>
        <CircleHelp size={18} aria-hidden="true" />
      </IconButton>
      <dialog ref={dialog} className={styles.help} aria-labelledby="help-title">
        <h2 id="help-title">Keys</h2>
        <dl>
          {keys.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </dialog>
    </>
  )
}
