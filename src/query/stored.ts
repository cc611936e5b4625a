import { keyOf, type Question, type RawRow } from './question.ts'
import { isPinned, snapshotFolder } from './snapshot.ts'

/** Keys of the answers that were computed when the snapshot was built, and the answers of the first view. */
export interface StoredIndex {
  /** Names the snapshot; its further answers lie in a folder of this name, so that another build's are never read. */
  snapshot: string
  /** Keys with a file `stored/<snapshot>/<key>.json` of their own. */
  keys: string[]
  /** Answers that the first view needs, carried in the index itself. */
  first: Record<string, RawRow[]>
}

const none: StoredIndex = { snapshot: '', keys: [], first: {} }
let index: Promise<StoredIndex> | undefined

async function loadIndex(): Promise<StoredIndex> {
  const found = await fetchJson('index.json')
  return isIndex(found) && isPinned(found.snapshot) ? found : none
}

/** The answers of the first view by key; none where they cannot be had. */
export async function firstAnswers(): Promise<Record<string, RawRow[]>> {
  index ??= loadIndex()
  return (await index).first
}

/** The stored rows of a question; null when the build did not store it or they cannot be had: the engine is asked. */
export async function storedAnswer(question: Question<unknown>): Promise<RawRow[] | null> {
  const key = keyOf(question)
  index ??= loadIndex()
  const { snapshot, keys, first } = await index
  if (Object.hasOwn(first, key)) return first[key] ?? null
  if (!keys.includes(key)) return null
  const rows = await fetchJson(`${snapshot}/${key}.json`)
  return Array.isArray(rows) ? rows : null
}

/** A file of stored rows; null when it is missing, cut or unreachable. */
async function fetchJson(path: string): Promise<unknown> {
  try {
    const response = await fetch(`${snapshotFolder}stored/${path}`)
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}

function isIndex(value: unknown): value is StoredIndex {
  return (
    typeof value === 'object' &&
    value !== null &&
    'snapshot' in value &&
    typeof value.snapshot === 'string' &&
    'keys' in value &&
    Array.isArray(value.keys) &&
    'first' in value &&
    typeof value.first === 'object' &&
    value.first !== null
  )
}
