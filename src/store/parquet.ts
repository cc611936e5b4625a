import type { DuckDBConnection } from '@duckdb/node-api'
import type { Column } from '../claim/tables.ts'
import { type Row, rowOf } from './row.ts'

/** What a Parquet file is made with. */
export interface ParquetOptions {
  /** Rows of a row group: what a page fetches at least when it reads one column by range. */
  rowGroupRows: number
  /** Memory that the engine may take, MB; beyond it spills into `spillFolder`. */
  memoryMb: number
  spillFolder: string
  /** Bytes of the longest NDJSON line: the engine sets aside twice as much. */
  longestLine: number
}

const longestLineUnknown = 32_000_000

/** Options for a file of any size at a small memory: a row group with abstracts is about 7 MB. */
export function parquetOptions(spillFolder: string, longestLine = longestLineUnknown): ParquetOptions {
  return { rowGroupRows: 4_096, memoryMb: 64, spillFolder, longestLine }
}

/** Options for the small row groups of a snapshot that a page reads by range, and a machine with room. */
export function snapshotOptions(spillFolder: string, rowGroupRows: number): ParquetOptions {
  return { rowGroupRows, memoryMb: roomyMb, spillFolder, longestLine: longestLineUnknown }
}

const roomyMb = 1_024

/**
 * Writes a table of NDJSON lines as Parquet. zstd and format V2 were the smallest that DuckDB-WASM
 * 1.28.0 reads (docs/decisions/pipeline.md). Same lines, same bytes: one thread, rows in order.
 */
export async function ndjsonToParquet(
  source: string,
  target: string,
  columns: readonly Column[],
  options: ParquetOptions,
): Promise<void> {
  const types = columns.map((column) => `${text(column.name)}: ${text(column.type)}`).join(', ')
  const names = columns.map((column) => identifier(column.name)).join(', ')
  const objectBytes = Math.max(1_048_576, options.longestLine)
  const sql = `COPY (SELECT ${names} FROM read_json(${text(source)}, format = 'newline_delimited',
      maximum_object_size = ${objectBytes}, columns = {${types}}))
    TO ${text(target)} (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION V2, ROW_GROUP_SIZE ${options.rowGroupRows})`
  try {
    await withDuckDb(options, (connection) => connection.run(sql))
  } catch (error) {
    // Row groups of very long texts need more room than a flat memory allows; the bytes are the same.
    if (!String(error).includes('Out of Memory') || options.memoryMb >= roomyMb) throw error
    await withDuckDb({ ...options, memoryMb: roomyMb }, (connection) => connection.run(sql))
  }
}

/** Every row of a Parquet file, in order; dates are ISO texts. */
export async function readParquet(file: string, columns: readonly Column[]): Promise<Row[]> {
  return withDuckDb(snapshotOptions('', 0), async (connection) => {
    const fields = columns.map((column) => {
      const name = identifier(column.name)
      return column.type === 'DATE' ? `${name}::VARCHAR AS ${name}` : name
    })
    const reader = await connection.runAndReadAll(
      `SELECT ${fields.join(', ')} FROM read_parquet(${text(file)})`,
    )
    return reader.getRowObjectsJson().map((row) => rowOf(columns, row))
  })
}

async function withDuckDb<T>(
  options: ParquetOptions,
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  // Loaded when first needed: the engine takes 25 MB that reading and extracting can do without.
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: `${options.memoryMb}MB`,
    temp_directory: options.spillFolder,
    autoinstall_known_extensions: 'false',
  })
  const connection = await instance.connect()
  try {
    return await use(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
