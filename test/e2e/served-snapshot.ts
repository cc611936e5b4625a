import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import type { APIRequestContext, Page } from '@playwright/test'
import type { Manifest } from '../../src/claim/manifest.ts'
import type { Param, Question, RawRow } from '../../src/query/question.ts'

/** A native DuckDB with the very Parquet files that the page under test loads as tables. */
export async function servedSnapshot(request: APIRequestContext): Promise<DuckDBConnection> {
  const manifest: Manifest = await (await request.get('snapshot/manifest.json')).json()
  const folder = mkdtempSync(join(tmpdir(), 'served-'))
  const connection = await (await DuckDBInstance.create()).connect()
  for (const { table, file } of manifest.files) {
    const path = join(folder, file)
    writeFileSync(path, await (await request.get(`snapshot/${file}`)).body())
    await connection.run(`CREATE TABLE "${table}" AS FROM read_parquet('${path}')`)
  }
  return connection
}

/** Rows of a statement as plain values. */
export async function native(
  connection: DuckDBConnection,
  sql: string,
  params: readonly Param[] = [],
): Promise<RawRow[]> {
  const reader = await connection.runAndReadAll(sql, [...params] as DuckDBValue[])
  return reader
    .getRowObjectsJS()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
      ),
    )
}

/** The rows that the page's own engine gives, in the page, under its content policy. */
export async function onPagesEngine(
  page: Page,
  questions: readonly Pick<Question<unknown>, 'sql' | 'params'>[],
): Promise<RawRow[][]> {
  const asked = questions.map(({ sql, params }) => ({ sql, params: [...params] }))
  return page.evaluate(async (list) => {
    const program = performance
      .getEntriesByType('resource')
      .map((entry) => entry.name)
      .find((name) => /\/duckdb-[\w-]+\.js$/.test(name) && !name.includes('worker'))
    if (!program) throw new Error('The page has not loaded its engine yet.')
    const { startDatabase } = await import(program)
    const manifest = await (await fetch('snapshot/manifest.json')).json()
    const files = await Promise.all(
      manifest.files.map(async ({ table, file, rows }: { table: string; file: string; rows: number }) => ({
        table,
        rows,
        bytes: new Uint8Array(await (await fetch(`snapshot/${file}`)).arrayBuffer()),
      })),
    )
    const engine = await startDatabase()
    const database = await engine.load(files)
    const answers = []
    for (const { sql, params } of list) answers.push(await database.run(sql, params))
    database.stop()
    return answers
  }, asked)
}
