import { keyOf, type Question, type RawRow } from './question.ts'
import { snapshotFolder } from './snapshot.ts'

/** Keys of the answers that were computed when the snapshot was built, and the answers of the first view. */
export interface StoredIndex {
  /** Keys with a file `stored/<key>.json` of their own. */
  keys: string[]
  /** Answers that the first view needs, carried in the index itself. */
  first: Record<string, RawRow[]>
}

let index: Promise<StoredIndex> | undefined

function loadIndex(): Promise<StoredIndex> {
  index ??= fetch(`${snapshotFolder}stored/index.json`)
    .then((response) => (response.ok ? (response.json() as Promise<StoredIndex>) : { keys: [], first: {} }))
    .catch(() => ({ keys: [], first: {} }))
  return index
}

/** The stored rows of a question, or null when the build did not store it. */
export async function storedAnswer(question: Question<unknown>): Promise<RawRow[] | null> {
  const key = keyOf(question)
  const { keys, first } = await loadIndex()
  const carried = first[key]
  if (carried) return carried
  if (!keys.includes(key)) return null
  const response = await fetch(`${snapshotFolder}stored/${key}.json`)
  return response.ok ? ((await response.json()) as RawRow[]) : null
}
