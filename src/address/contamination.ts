import { createParser, parseAsString, parseAsStringLiteral } from 'nuqs'

/** Six weights from 0 to 5 in the address: "2-3-2-1-0-0". */
export const weightList = createParser<number[]>({
  parse: (value) => (/^[0-5](?:-[0-5]){5}$/.test(value) ? value.split('-').map(Number) : null),
  serialize: (value) => value.join('-'),
  eq: (a, b) => a.join() === b.join(),
})

const columns = [
  'index',
  'name',
  'claims',
  'exposure',
  'statements',
  'twins',
  'saturation',
  'resolution',
  'arithmetic',
] as const
export type ContaminationColumn = (typeof columns)[number]

/** What a figure of the page was computed from, as the address names it. */
export const rowSets = [
  'all',
  'dated',
  'after',
  'top',
  'interval',
  'judged',
  'not-one-run',
  'sized',
  'pairs',
  'statements',
  'evidence',
  'concern',
  'clean',
  'recorded',
] as const
export type RowSet = (typeof rowSets)[number]

/** The parameters of the contamination page. */
export const contaminationParameters = {
  /** One benchmark's catalogue id; null shows the overview. */
  of: parseAsString,
  /** A model family: narrows the gaps of the overview, and the pairs of one benchmark. */
  family: parseAsString,
  /** The rows to open on one benchmark's view. */
  rows: parseAsStringLiteral(rowSets),
  /** Narrows the pairs of one benchmark to one fresher twin. */
  twin: parseAsString,
  w: weightList,
  by: parseAsStringLiteral(columns).withDefault('index'),
  order: parseAsStringLiteral(['up', 'down'] as const).withDefault('down'),
}
