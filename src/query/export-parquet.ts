import { parquetOnEngine } from './engine.ts'
import { selectedColumns } from './export-rows.ts'
import type { Question } from './question.ts'

/** The rows of a question as a Parquet file, zstd. `COPY` takes no bound values: they are written out, with quotes doubled. */
export function exportParquet(
  question: Pick<Question<unknown>, 'sql' | 'params'>,
  columns: readonly string[],
  provenance: string,
): Promise<Uint8Array> {
  return parquetOnEngine(selectedColumns(question, columns, provenance))
}
