import { useEffect, useState } from 'react'
import styles from './compare.module.css'

/** Milliseconds without a keystroke after which the search is asked. */
const pause = 120

/** Searches words, models, titles and ids; typing never waits for an answer. */
export function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onChange(typed), pause)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <input
      type="search"
      className={styles.search}
      aria-label="Search the claims"
      placeholder="Search model, paper, words"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  )
}
