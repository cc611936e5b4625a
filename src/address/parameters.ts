import {
  createParser,
  parseAsArrayOf,
  parseAsFloat,
  parseAsIsoDate,
  parseAsString,
  parseAsStringLiteral,
  type SingleParserBuilder,
} from 'nuqs'
import type { SizeRange } from '../claim/filter.ts'

/** A list in the address, its items parted by commas; commas inside items are escaped by nuqs. */
export const list = parseAsArrayOf(parseAsString, ',')

/** A date in the address as YYYY-MM-DD. */
export const isoDate = createParser<string>({
  parse: (value) => (parseAsIsoDate.parse(value) && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null),
  serialize: (value) => value,
})

const sizePattern = /^(\d+(?:\.\d+)?)?-(\d+(?:\.\d+)?)?(!)?$/

/** Model sizes in the address: "1-8", "7-", "-70", with "!" when rows of unknown size are left out ("-!" for known only). */
export const sizeRange = createParser<SizeRange>({
  parse: (value) => {
    const match = sizePattern.exec(value)
    if (!match) return null
    const bound = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
    return { min: bound(match[1]), max: bound(match[2]), unknown: match[3] === undefined }
  },
  serialize: ({ min, max, unknown }) => `${min ?? ''}-${max ?? ''}${unknown ? '' : '!'}`,
  eq: (a, b) => a.min === b.min && a.max === b.max && a.unknown === b.unknown,
})

/** The parameters that every page understands: what is being looked at. */
export const filterParameters = {
  b: list.withDefault([]),
  kind: parseAsStringLiteral(['score', 'gain', 'relative'] as const).withDefault('score'),
  q: parseAsString.withDefault(''),
  metric: list.withDefault([]),
  role: parseAsArrayOf(parseAsStringLiteral(['own', 'other'] as const), ',').withDefault([]),
  family: list.withDefault([]),
  size: sizeRange.withDefault({ min: null, max: null, unknown: true }),
  from: isoDate,
  to: isoDate,
  min: parseAsFloat,
  max: parseAsFloat,
  conf: parseAsFloat.withDefault(0),
}

/** Any set of named parsers, as `useQueryStates` takes them. */
export type Parameters = Record<string, Pick<SingleParserBuilder<unknown>, 'parse'>>

/** The parameters of an address that a page had to ignore: unknown names and values that do not parse. */
export function ignoredParameters(
  search: string,
  known: Record<string, { parse: (value: string) => unknown }>,
): string[] {
  return [...new URLSearchParams(search)].flatMap(([name, value]) => {
    const parser = known[name]
    if (!parser) return [`${name} (unknown)`]
    return parser.parse(value) === null && value !== '' ? [`${name}=${value}`] : []
  })
}
