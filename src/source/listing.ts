import type { Fault, SourceRecord } from './record.ts'

/** What a listing gives: its records in order, and what could not be read. */
export interface Listing {
  records: SourceRecord[]
  faults: Fault[]
}

interface Paragraph {
  text: string
  line: number
}

interface Tail {
  date: string | null
  used: number
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const tailDate = /^([A-Z][a-z]{2}) (\d{1,2})(?:, (\d{4}))?(?:\s+\d+)?$/
const pageHead =
  /^(?:new|Subscribe|Daily Papers|Get trending papers in your email inbox!|by\s*AK and the research community)$/
const longestTitle = 150
const shortestProse = 240

/**
 * Papers of a Hugging Face Daily Papers page copied as text: page head, then title, abstract and
 * often a tail ("• 5 authors" or an organisation, "·", a date, a number of comments). The page leaves
 * the year out of dates of the year in which it was copied: that is `listingYear`, else the year
 * after the latest one printed.
 */
export function readListing(text: string, listingYear: number | null): Listing {
  const lines = paragraphs(text)
  const year = listingYear ?? yearAfterLatest(lines)
  const listing: Listing = { records: [], faults: [] }
  let at = 0
  while (at < lines.length) at = readEntry(lines, at, year, listing)
  const cut = cutEnd(lines)
  if (cut !== null) listing.faults.push(cut)
  return listing
}

/** A page copied only in part ends inside a sentence; a link may end an abstract without a full stop. */
function cutEnd(lines: readonly Paragraph[]): Fault | null {
  const last = lines.at(-1)
  if (last === undefined || last.text.length < shortestProse) return null
  if (/[.!?…:)\]}"'”’$]$|https?:\S+$/.test(last.text)) return null
  return faultAt(last, 'the listing ends inside an abstract', 'copy the page whole')
}

/** True when a text looks like such a page and not like records: a tail's "·" alone on a line, or its head. */
export function looksLikeListing(start: string): boolean {
  return /^(?:[ \t]*·[ \t]*|Daily Papers|[ \t]*• \d+ authors?)\r?$/m.test(start)
}

function paragraphs(text: string): Paragraph[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ text: line.replace(/\s+/g, ' ').trim(), line: index + 1 }))
    .filter((paragraph) => paragraph.text !== '')
}

/** The latest printed year plus one; null when no date carries a year. */
function yearAfterLatest(lines: readonly Paragraph[]): number | null {
  const years = lines.map((line) => Number(tailDate.exec(line.text)?.[3] ?? 0))
  const latest = years.reduce((a, b) => Math.max(a, b), 0)
  return latest === 0 ? null : latest + 1
}

/** Reads one entry into `listing` and returns where the next one starts. */
function readEntry(lines: readonly Paragraph[], at: number, year: number | null, listing: Listing): number {
  const title = lines[at]
  const abstract = lines[at + 1]
  if (title === undefined || isFurniture(title.text)) return at + 1
  const tailStart = at + 2
  if (abstract === undefined || !isAbstract(abstract.text)) {
    if (isAbstract(title.text)) {
      listing.faults.push(
        faultAt(title, 'an abstract without a title', 'put the title on the line before it'),
      )
      return at + 1 + readTail(lines, at + 1, year).used
    }
    listing.faults.push(faultAt(title, 'an entry without an abstract', 'copy the entry whole'))
    return at + 1 + readTail(lines, at + 1, year).used
  }
  const tail = readTail(lines, tailStart, year)
  listing.records.push({
    id: null,
    title: title.text,
    abstract: abstract.text,
    authors: [],
    date: tail.date,
    place: `line ${title.line}`,
  })
  return tailStart + tail.used
}

/** Lines of the page around the papers, and pieces of a tail that was not copied whole. */
function isFurniture(text: string): boolean {
  return pageHead.test(text) || isDate(text) || /^[•·]/.test(text)
}

/** Date of the tail that starts at `at`, and how many lines it takes: none when there is no tail. */
function readTail(lines: readonly Paragraph[], at: number, year: number | null): Tail {
  const [first, second, third] = [lines[at], lines[at + 1], lines[at + 2]].map((line) => line?.text ?? '')
  if (first === '·') return { date: isoDate(second, year), used: isDate(second) ? 2 : 1 }
  if (second === '·') return { date: isoDate(third, year), used: isDate(third) ? 3 : 2 }
  return { date: null, used: /^• \d+ authors?$/.test(first ?? '') ? 1 : 0 }
}

function isDate(text: string | undefined): boolean {
  return months.includes(tailDate.exec(text ?? '')?.[1] ?? '')
}

function isoDate(text: string | undefined, year: number | null): string | null {
  const [, month = '', day = '', printedYear] = tailDate.exec(text ?? '') ?? []
  const shownYear = printedYear ?? year
  if (!months.includes(month) || shownYear === null) return null
  return `${shownYear}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Longer than any title, or prose that ends as a sentence does; a title may end with "?" but not with ".". */
function isAbstract(text: string): boolean {
  if (text.length >= shortestProse) return true
  return (
    /\.["')\]]?$/.test(text) ||
    (/[!?]$/.test(text) && /[.!?]\s+[A-Z]/.test(text) && text.length > longestTitle)
  )
}

function faultAt(paragraph: Paragraph, problem: string, mend: string): Fault {
  const words = paragraph.text.length > 40 ? `${paragraph.text.slice(0, 40)}…` : paragraph.text
  return { place: `line ${paragraph.line} ("${words}")`, problem, mend }
}
