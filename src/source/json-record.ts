import type { Fault, SourceRecord } from './record.ts'

type Fields = Record<string, unknown>

/**
 * Record of one JSON text: our own field names, arXiv's metadata dump, or an element of the Hugging
 * Face papers API (which wraps the fields in `paper`). Returns a fault, never throws.
 */
export function readJsonRecord(json: string, place: string): SourceRecord | Fault {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return {
      place,
      problem: `not valid JSON (${parserWords(error)})`,
      mend: 'write one whole JSON object there, or delete it',
    }
  }
  if (!isFields(value)) {
    return { place, problem: 'not a JSON object', mend: 'write {"id": …, "title": …, "abstract": …}' }
  }
  return readFields(isFields(value.paper) ? { ...value, ...value.paper } : value, place)
}

function readFields(fields: Fields, place: string): SourceRecord | Fault {
  const title = squash(firstText(fields, ['title']))
  const abstract = firstText(fields, ['abstract', 'summary'])
  if (title === '') return { place, problem: 'record without a title', mend: 'add "title"' }
  if (abstract.trim() === '') {
    return { place, problem: 'record without an abstract', mend: 'add "abstract" (or "summary")' }
  }
  const id = firstText(fields, ['id', 'arxiv_id', 'paper_id']).trim()
  const date = firstText(fields, ['published', 'publishedAt', 'date', 'update_date'])
  return {
    id: id === '' ? null : id,
    title,
    abstract,
    authors: readAuthors(fields.authors),
    date: date === '' ? null : date,
    place,
  }
}

/** Authors as a list of names, a list of {name}, or one text parted by commas and "and". */
function readAuthors(value: unknown): string[] {
  if (typeof value === 'string')
    return squash(value)
      .split(/,| and /)
      .map(squash)
      .filter(isWord)
  if (!Array.isArray(value)) return []
  return value
    .map((author: unknown) =>
      (isFields(author) ? firstText(author, ['name', 'fullname']) : asText(author)).trim(),
    )
    .filter(isWord)
}

function firstText(fields: Fields, names: readonly string[]): string {
  for (const name of names) {
    const text = asText(fields[name])
    if (text !== '') return text
  }
  return ''
}

/** Numbers count as text, so that {"id": 17} keeps its id; half a surrogate pair cannot be written as UTF-8. */
function asText(value: unknown): string {
  if (typeof value === 'string')
    return /[\uD800-\uDFFF]/.test(value) ? value.replace(/\p{Cs}/gu, '\uFFFD') : value
  return typeof value === 'number' ? String(value) : ''
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function isWord(text: string): boolean {
  return text !== ''
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** V8 quotes the whole input in its message; the first words say enough. */
function parserWords(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return words.split(/ in JSON|, "|, \.\.\./)[0]?.slice(0, 60) ?? 'unreadable'
}
