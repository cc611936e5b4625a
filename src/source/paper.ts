import type { DatePrecision, Paper } from '../claim/record.ts'
import { arxivId, arxivMonth } from './arxiv-id.ts'
import type { SourceRecord } from './record.ts'
import { slug } from './title.ts'

interface PublicationDate {
  published: string | null
  date_precision: DatePrecision | null
}

const unknownDate: PublicationDate = { published: null, date_precision: null }

/** Uniform paper of a record: its own id stays, else a slug of the title; date from the record, else the arXiv id. */
export function toPaper(record: SourceRecord, source: string): Paper {
  const arxiv = record.id === null ? null : arxivId(record.id)
  const date = readDate(record.date)
  return {
    paper_id: record.id ?? slug(record.title),
    title: record.title,
    authors: record.authors,
    ...(date.published === null && arxiv !== null ? readDate(arxivMonth(arxiv)) : date),
    source,
    url: paperUrl(record, arxiv),
    abstract: record.abstract,
  }
}

/** A listing names no id, so its link is a search for the title; a foreign id has no known link. */
function paperUrl(record: SourceRecord, arxiv: string | null): string | null {
  if (arxiv !== null) return `https://arxiv.org/abs/${arxiv}`
  return record.id === null ? `https://huggingface.co/papers?q=${encodeURIComponent(record.title)}` : null
}

/** Date of "2025-01-22T10:00:00Z", "2025-01-22", "2025-01" or "2025"; unknown when the calendar has no such day. */
export function readDate(text: string | null): PublicationDate {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/.exec(text?.trim() ?? '')
  const [, year, month, day] = match ?? []
  if (year === undefined || year < '1900') return unknownDate
  if (!isCalendarDay(Number(year), Number(month ?? 1), Number(day ?? 1))) return unknownDate
  const published = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (day !== undefined) return { published, date_precision: 'day' }
  return { published, date_precision: month === undefined ? 'year' : 'month' }
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
