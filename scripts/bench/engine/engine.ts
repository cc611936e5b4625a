/** The engine as the page runs it, without the page: what a question takes from its SQL to its rows. */
import type { Manifest } from '../../../src/claim/manifest.ts'
import { startDatabase } from '../../../src/query/duckdb.ts'
import type { Param } from '../../../src/query/question.ts'

const manifest: Manifest = await (await fetch('/snapshot/manifest.json')).json()
const files = await Promise.all(
  manifest.files.map(async ({ table, file, rows }) => ({
    table,
    rows,
    bytes: new Uint8Array(await (await fetch(`/snapshot/${file}`)).arrayBuffer()),
  })),
)
const database = await (await startDatabase()).load(files)
window.timeOf = async (sql, params) => {
  const started = performance.now()
  await database.run(sql, params as readonly Param[])
  return performance.now() - started
}
