/** A rival of the table: AG Grid Community with every row in the page's memory, as its client-side row model wants them. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm'
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community'

const fields = [
  'benchmark',
  'model',
  'value',
  'unit',
  'metric',
  'size_b',
  'title',
  'published',
  'role',
  'evidence',
]
const batch = 50_000

/** Rows as objects. Read in batches and let go of, so that the engine's memory does not stand beside them. */
async function readRows() {
  const worker = new Worker(workerUrl)
  const database = new AsyncDuckDB(new VoidLogger(), worker)
  await database.instantiate(new URL(wasmUrl, location.href).href)
  const connection = await database.connect()
  const file = await fetch('/snapshot/claims.parquet')
  await database.registerFileBuffer('claims.parquet', new Uint8Array(await file.arrayBuffer()))
  const columns = fields.map((field) =>
    field === 'published' ? 'CAST(published AS VARCHAR) AS published' : field,
  )
  await connection.query(
    `CREATE TABLE claims AS SELECT ${columns.join(', ')}, CAST(row_number() OVER () AS INTEGER) AS number FROM read_parquet('claims.parquet')`,
  )
  const rows = []
  for (let from = 0; ; from += batch) {
    const table = await connection.query(
      `SELECT ${fields.join(', ')} FROM claims WHERE number > ${from} AND number <= ${from + batch}`,
    )
    if (table.numRows === 0) break
    const vectors = fields.map((field) => table.getChild(field))
    for (let index = 0; index < table.numRows; index += 1)
      rows.push(Object.fromEntries(fields.map((field, at) => [field, vectors[at].get(index)])))
  }
  worker.terminate()
  return rows
}

ModuleRegistry.registerModules([AllCommunityModule])
const rowData = await readRows()
createGrid(document.querySelector('#grid'), {
  rowData,
  columnDefs: fields.map((field) => ({ field, sortable: true })),
  rowHeight: 46,
  onFirstDataRendered: () => {
    window.answeredAt = performance.now()
  },
})
