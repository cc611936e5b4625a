import { SaxesParser } from 'saxes'
import { arxivId } from './arxiv-id.ts'
import { type Fault, SourceError, type SourceRecord } from './record.ts'

type Draft = Record<'id' | 'title' | 'summary' | 'published', string> & { authors: string[]; line: number }

const longestField = 1_000_000
const fieldPaths: Record<string, keyof Omit<Draft, 'authors' | 'line'>> = {
  'entry/id': 'id',
  'entry/title': 'title',
  'entry/summary': 'summary',
  'entry/published': 'published',
}

/**
 * Reads an Atom feed of the arXiv API piece by piece (https://info.arxiv.org/help/api). A document
 * type is refused, and with it every entity but XML's own five, so that no feed can grow in memory
 * or reach for a file. Throws SourceError where the XML breaks; entries before it have been given.
 */
export class AtomReader {
  private readonly parser = new SaxesParser({})
  private readonly path: string[] = []
  private draft: Draft | null = null
  private text = ''
  private found: (SourceRecord | Fault)[] = []

  constructor() {
    this.parser.on('error', (error) => {
      throw new SourceError(
        `broken XML (${error.message.slice(0, 90)})`,
        'fetch the feed again',
        this.place(),
      )
    })
    this.parser.on('doctype', () => {
      throw new SourceError(
        'a document type or entities',
        'remove the DOCTYPE; a feed needs none',
        this.place(),
      )
    })
    this.parser.on('opentag', (tag) => this.open(tag.name))
    this.parser.on('text', (text) => this.collect(text))
    this.parser.on('cdata', (text) => this.collect(text))
    this.parser.on('closetag', () => this.close())
  }

  /** Records and faults that this piece of the feed completes. */
  read(piece: string): (SourceRecord | Fault)[] {
    this.parser.write(piece)
    return this.taken()
  }

  /** Call at the end of the feed; throws SourceError when it stops in the middle. */
  end(): (SourceRecord | Fault)[] {
    this.parser.close()
    return this.taken()
  }

  private taken(): (SourceRecord | Fault)[] {
    const found = this.found
    this.found = []
    return found
  }

  private place(): string {
    return `line ${this.parser.line}`
  }

  private open(name: string): void {
    this.path.push(name.replace(/^.*:/, ''))
    if (this.path.length > 64) {
      throw new SourceError('elements nested more than 64 deep', 'fetch the feed again', this.place())
    }
    if (this.path.at(-1) === 'entry') {
      this.draft = { id: '', title: '', summary: '', published: '', authors: [], line: this.parser.line }
    }
    this.text = ''
  }

  private collect(text: string): void {
    if (this.draft === null) return
    this.text += text
    if (this.text.length > longestField) {
      throw new SourceError('a field longer than a million characters', 'fetch the feed again', this.place())
    }
  }

  private close(): void {
    const path = this.path.slice(this.path.lastIndexOf('entry')).join('/')
    this.path.pop()
    if (this.draft === null) return
    const field = fieldPaths[path]
    if (field !== undefined) this.draft[field] = this.text.replace(/\s+/g, ' ').trim()
    if (path === 'entry/author/name') this.draft.authors.push(this.text.replace(/\s+/g, ' ').trim())
    if (path === 'entry') {
      this.found.push(toRecord(this.draft))
      this.draft = null
    }
    this.text = ''
  }
}

function toRecord(draft: Draft): SourceRecord | Fault {
  const place = `entry on line ${draft.line}`
  if (draft.title === '') return { place, problem: 'record without a title', mend: 'add <title>' }
  if (draft.summary === '') return { place, problem: 'record without an abstract', mend: 'add <summary>' }
  const id = arxivId(draft.id) ?? draft.id
  return {
    id: id === '' ? null : id,
    title: draft.title,
    abstract: draft.summary,
    authors: draft.authors,
    date: draft.published === '' ? null : draft.published,
    place,
  }
}
