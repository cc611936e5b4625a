/** Runs the first views' questions natively and stores their rows beside the snapshot, keyed by SQL and values. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api'
import type { Manifest } from '../src/claim/manifest.ts'
import { firstViewQuestions, storedQuestions } from '../src/query/first-view.ts'
import { keyOf, type Question, type RawRow } from '../src/query/question.ts'

/** Writes `stored/index.json` and one file a further answer, `stored/<snapshot>/<key>.json`, into a snapshot folder; returns how many answers. */
export async function writeStoredRows(folder: string, manifest: Manifest): Promise<number> {
  const connection = await openSnapshot(folder, manifest)
  try {
    const target = join(folder, 'stored')
    rmSync(target, { recursive: true, force: true })
    // Named by the snapshot: a page that began with this one asks the next one for nothing.
    const answers = join(target, manifest.snapshot)
    mkdirSync(answers, { recursive: true })
    const first: Record<string, RawRow[]> = {}
    for (const question of firstViewQuestions())
      first[keyOf(question)] = await nativeRows(connection, question)
    const others = await storedQuestions((question) => nativeRows(connection, question))
    for (const question of others) {
      writeFileSync(
        join(answers, `${keyOf(question)}.json`),
        JSON.stringify(await nativeRows(connection, question)),
      )
    }
    const keys = others.map(keyOf).filter((key) => !(key in first))
    writeFileSync(join(target, 'index.json'), JSON.stringify({ snapshot: manifest.snapshot, keys, first }))
    return keys.length + Object.keys(first).length
  } finally {
    connection.closeSync()
  }
}

/** A native DuckDB with the snapshot's files as tables. */
export async function openSnapshot(folder: string, manifest: Manifest): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create()).connect()
  for (const { table, file } of manifest.files) {
    await connection.run(
      `CREATE TABLE "${table}" AS SELECT * FROM read_parquet('${join(folder, file).replaceAll("'", "''")}')`,
    )
  }
  return connection
}

/** The rows of a question from native DuckDB, in the plain values that the page's engine gives. */
export async function nativeRows(
  connection: DuckDBConnection,
  question: Question<unknown>,
): Promise<RawRow[]> {
  const reader = await connection.runAndReadAll(question.sql, [...question.params] as DuckDBValue[])
  return reader
    .getRowObjectsJS()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
}

function plain(value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value
}
