import { useSettled } from '../ui/use-settled.ts'
import styles from './compare.module.css'

/** Searches words, models, titles and ids. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useSettled(value, onChange)
  return (
    <input
      type="search"
      className={styles.search}
      aria-label="Search the claims"
      placeholder="Search"
      title="Model, paper, words or id"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
