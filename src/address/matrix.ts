import { type inferParserType, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs'
import { list } from './parameters.ts'

/** The parameters of the matrix page. */
export const matrixParameters = {
  /** Benchmarks chosen, by catalogue id; empty takes the preset. */
  b: list.withDefault([]),
  preset: parseAsString.withDefault('math'),
  rows: parseAsStringLiteral(['papers', 'models'] as const).withDefault('papers'),
  /** Fewest of the chosen benchmarks that a row must report. */
  least: parseAsInteger.withDefault(2),
  by: parseAsString,
  order: parseAsStringLiteral(['up', 'down'] as const).withDefault('down'),
}

/** What an address says of the matrix. */
export type MatrixAddress = inferParserType<typeof matrixParameters>
