import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import { derivedClaimColumns, snapshotClaimColumns, tables } from '../../src/claim/tables.ts'
import type { Question } from '../../src/query/question.ts'

/** Values of a row by column. */
export type Values = Record<string, string | number | null>

/** A native DuckDB with the tables of a snapshot that hold the given claims and papers. */
export async function snapshotOf(
  claims: readonly Values[],
  papers: readonly Values[] = [],
): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create()).connect()
  const all = { ...tables, claims: [...tables.claims, ...derivedClaimColumns, ...snapshotClaimColumns] }
  for (const [name, columns] of Object.entries(all)) {
    const list = columns.map((column) => `"${column.name}" ${column.type}`).join(', ')
    await connection.run(`CREATE TABLE "${name}" (${list})`)
  }
  for (const [index, claim] of claims.entries()) {
    await insert(connection, 'claims', { ...sampleClaim, claim_id: `c${index}`, ...claim })
  }
  for (const paper of papers) await insert(connection, 'papers', paper)
  return connection
}

/** What a claim of a test is where it says nothing else. */
export const sampleClaim: Values = {
  paper_id: 'p1',
  benchmark: 'Sample',
  kind: 'score',
  value: 50,
  value_text: '50',
  unit: '%',
  model: 'Sample-7B',
  role: 'other',
  evidence: 'Sample-7B scores 50% on Sample',
  confidence: 0.9,
  title: 'A sample',
}

async function insert(connection: DuckDBConnection, table: string, values: Values): Promise<void> {
  const names = Object.keys(values)
  const slots = names.map(() => '?').join(', ')
  await connection.run(
    `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${slots})`,
    Object.values(values) as DuckDBValue[],
  )
}

/** The rows of a question, read as the page reads them. */
export async function answerOf<Row>(connection: DuckDBConnection, question: Question<Row>): Promise<Row[]> {
  const reader = await connection.runAndReadAll(question.sql, [...question.params] as DuckDBValue[])
  return reader.getRowObjectsJS().map(question.read)
}
