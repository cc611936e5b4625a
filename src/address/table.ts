import { createParser } from 'nuqs'
import { list } from './parameters.ts'

/** A sort key in the address: "value" or "-value" for descending; several parted by commas. */
export const sortList = createParser<{ column: string; descending: boolean }[]>({
  parse: (value) => {
    const keys = value.split(',').filter(Boolean)
    if (keys.length === 0 || !keys.every((key) => /^-?[a-z_]+$/.test(key))) return null
    return keys.map((key) => ({ column: key.replace(/^-/, ''), descending: key.startsWith('-') }))
  },
  serialize: (keys) => keys.map(({ column, descending }) => (descending ? '-' : '') + column).join(','),
  eq: (a, b) => JSON.stringify(a) === JSON.stringify(b),
})

/** The parameters of a claims table: its order, and the columns that the reader hid. */
export const tableParameters = {
  sort: sortList.withDefault([{ column: 'value', descending: true }]),
  hide: list.withDefault(['confidence', 'family']),
}
