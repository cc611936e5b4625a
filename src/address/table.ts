import { createParser, parseAsBoolean, parseAsStringLiteral } from 'nuqs'
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

/** The parameters of a claims table: its order, and the columns that the reader hid, moved and pinned. */
export const tableParameters = {
  sort: sortList.withDefault([{ column: 'value', descending: true }]),
  /** Null takes the columns that fit the screen. */
  hide: list,
  /** Columns in the reader's order; those not named follow in their own. */
  cols: list.withDefault([]),
  pin: list.withDefault([]),
  /** Rows gathered under their paper or model. */
  group: parseAsStringLiteral(['paper', 'model'] as const),
  /** True opens every group. */
  unfold: parseAsBoolean.withDefault(false),
  /** Keys of the groups that stand the other way than `unfold` says. */
  except: list.withDefault([]),
  /** The chart beside the table. */
  plot: parseAsBoolean.withDefault(false),
}
