import { type Question, text } from './question.ts'

/** What a bibliography needs to know of a paper. */
export interface PaperRow {
  paper_id: string
  title: string
  authors: string[]
  /** ISO date or null. */
  published: string | null
  date_precision: string | null
  url: string | null
}

/** The columns of a `PaperRow` as SQL, over the table `papers`. Authors are parted by line feeds: lists do not travel. */
const paperColumns = `paper_id, title, array_to_string(authors, chr(10)) AS authors,
  CAST(published AS VARCHAR) AS published, date_precision, url`

/** The papers that the rows of a question come from; the question must have a column `paper_id`. */
export function citedPapers(question: Pick<Question<unknown>, 'sql' | 'params'>): Question<PaperRow> {
  return {
    name: 'cited-papers',
    sql: `SELECT ${paperColumns}
FROM papers
WHERE paper_id IN (SELECT paper_id FROM (${question.sql}) AS shown)
ORDER BY published, paper_id`,
    params: question.params,
    read: readPaper,
  }
}

/** Reads one row of `paperColumns`. */
export function readPaper(row: Record<string, unknown>): PaperRow {
  return {
    paper_id: text(row, 'paper_id') ?? '',
    title: text(row, 'title') ?? '',
    authors: (text(row, 'authors') ?? '').split('\n').filter(Boolean),
    published: text(row, 'published'),
    date_precision: text(row, 'date_precision'),
    url: text(row, 'url'),
  }
}
