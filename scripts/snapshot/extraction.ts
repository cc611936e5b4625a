import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { tables } from '../../src/claim/tables.ts'
import { readCsv } from '../../src/store/csv.ts'
import { readParquet } from '../../src/store/parquet.ts'
import { type Row, readRowLine } from '../../src/store/row.ts'
import { linesOf } from '../extract/lines.ts'
import { type Register, type RegisterTable, registerTables } from '../register/facts.ts'

const formats = ['parquet', 'ndjson', 'csv'] as const
type Format = (typeof formats)[number]

/** What `npm run extract` wrote into a folder, abstracts and all. Throws an Error that names the folder and the mend. */
export async function readExtraction(folder: string): Promise<Register> {
  const format = newestFormat(folder)
  const register: Register = { papers: [], claims: [], statements: [] }
  for (const table of registerTables)
    register[table] = await readTable(join(folder, `${table}.${format}`), table, format)
  return register
}

/** The files that a snapshot of this folder depends on. */
export function extractionFiles(folder: string): string[] {
  const format = newestFormat(folder)
  return registerTables.map((table) => join(folder, `${table}.${format}`))
}

/** The format in which all tables stand there; when there are several, the one written last. */
function newestFormat(folder: string): Format {
  const whole = formats.filter((format) =>
    registerTables.every((table) => existsSync(join(folder, `${table}.${format}`))),
  )
  const [newest] = whole.sort((a, b) => age(folder, b) - age(folder, a))
  if (newest === undefined) {
    throw new Error(
      `${folder}: no extracted tables; write them with npm run extract -- <papers> --out ${folder}`,
    )
  }
  return newest
}

function age(folder: string, format: Format): number {
  return statSync(join(folder, `claims.${format}`)).mtimeMs
}

async function readTable(file: string, table: RegisterTable, format: Format): Promise<Row[]> {
  const columns = tables[table]
  if (format === 'parquet') return readParquet(file, columns)
  if (format === 'csv') {
    return readCsv(columns, readFileSync(file, 'utf8'), file).map((row) =>
      table === 'claims' ? { ...row, unit: row.unit ?? '' } : row,
    )
  }
  const rows: Row[] = []
  for await (const line of linesOf(file)) rows.push(readRowLine(columns, line))
  return rows
}
