import { identifier, type Param, type Question, type RawRow } from './question.ts'

/** A column of computed rows. */
export interface ShownColumn {
  name: string
  type: 'VARCHAR' | 'DOUBLE'
}

/** Numbers travel with so many decimals. */
const decimals = 6

/**
 * A table that the page computed itself (bootstrap, ranks under the reader's weights) as a question, so that it leaves by
 * the same exports as every other. Throws without rows: `VALUES` needs one.
 */
export function shownRows(
  name: string,
  columns: readonly ShownColumn[],
  rows: readonly (readonly Param[])[],
): Question<RawRow> {
  if (rows.length === 0) throw new Error(`${name}: a table without rows cannot be asked for.`)
  const names = columns.map((column) => column.name)
  const cast = columns.map(
    (column, place) => `CAST(c${place} AS ${column.type}) AS ${identifier(column.name, names)}`,
  )
  const slots = `(${columns.map(() => '?').join(', ')})`
  const heads = columns.map((_, place) => `c${place}`).join(', ')
  return {
    name,
    sql: `SELECT ${cast.join(', ')}\nFROM (VALUES\n${rows.map(() => slots).join(',\n')}\n) AS shown(${heads})`,
    params: rows.flatMap((row) => columns.map((_, place) => rounded(row[place] ?? null))),
    read: (row) => row,
  }
}

function rounded(value: Param): Param {
  return typeof value === 'number' ? Number(value.toFixed(decimals)) : value
}
