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

/** The parameters of the contamination page. */
export const contaminationParameters = {
  /** One benchmark's catalogue id; null shows the overview. */
  of: parseAsString,
  family: parseAsString,
  w: weightList,
  by: parseAsStringLiteral(columns).withDefault('index'),
  order: parseAsStringLiteral(['up', 'down'] as const).withDefault('down'),
}
