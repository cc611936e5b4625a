import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Column, tables } from '../../src/claim/tables.ts'
import { csvText, readCsv } from '../../src/store/csv.ts'
import type { Cell, Row } from '../../src/store/row.ts'

/** Claims below this confidence stay out of the register: about every second one of them would be wrong. */
export const registerConfidence = 0.5

/** The tables of the register, one CSV file each. */
export const registerTables = ['papers', 'claims', 'statements'] as const
export type RegisterTable = (typeof registerTables)[number]
export type Register = Record<RegisterTable, Row[]>

/** Columns of a register file: facts only, so no abstract. */
export const registerColumns: Record<RegisterTable, readonly Column[]> = {
  papers: tables.papers.filter((column) => column.name !== 'abstract'),
  claims: tables.claims,
  statements: tables.statements,
}

/**
 * What of an extraction goes into the register: claims that are confident enough, all statements, and
 * the papers that they come from; one paper's rows stand together, so that a change reads well.
 */
export function registerOf(
  claims: readonly Row[],
  statements: readonly Row[],
  papers: Iterable<Row>,
): Register {
  const kept = claims.filter((claim) => Number(claim.confidence) >= registerConfidence)
  const cited = new Set([...kept, ...statements].map((row) => row.paper_id))
  return {
    papers: sortBy(
      Array.from(papers).filter((paper) => cited.has(paper.paper_id ?? null)),
      ['paper_id'],
    ),
    claims: sortBy(kept, ['paper_id', 'evidence_start', 'benchmark', 'kind', 'claim_id']),
    statements: sortBy(statements, ['paper_id', 'evidence_start', 'benchmark', 'stance']),
  }
}

/** Text of each register file, by file name. */
export function registerFiles(register: Register): Record<string, string> {
  return Object.fromEntries(
    registerTables.map((table) => [`${table}.csv`, csvText(registerColumns[table], register[table])]),
  )
}

/** Reads the register from a folder. Throws an Error that names the file and the mend. */
export function readRegister(folder: string): Register {
  const read = (table: RegisterTable): Row[] => {
    const file = join(folder, `${table}.csv`)
    if (!existsSync(file)) throw new Error(`${file}: no such file; write it with npm run register`)
    return readRegisterTable(table, readFileSync(file, 'utf8'), file)
  }
  return { papers: read('papers'), claims: read('claims'), statements: read('statements') }
}

/** Rows of one register file. */
export function readRegisterTable(table: RegisterTable, text: string, file: string): Row[] {
  const rows = readCsv(registerColumns[table], text, file)
  // A bare number's unit is empty, not unknown.
  return table === 'claims' ? rows.map((row) => ({ ...row, unit: row.unit ?? '' })) : rows
}

/** Sorted copy by columns in turn: numbers by size, texts by their characters, null first. */
export function sortBy(rows: readonly Row[], names: readonly string[]): Row[] {
  return [...rows].sort((a, b) => {
    for (const name of names) {
      const order = compare(a[name] ?? null, b[name] ?? null)
      if (order !== 0) return order
    }
    return 0
  })
}

function compare(a: Cell, b: Cell): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}
