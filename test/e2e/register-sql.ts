import { DuckDBInstance } from '@duckdb/node-api'

/** Rows of a query on the register that the page under test shows; counts as numbers. */
export async function onRegister(sql: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create()).connect()
  for (const table of ['claims', 'benchmarks', 'papers'])
    await connection.run(`CREATE VIEW ${table} AS FROM 'public/snapshot/${table}.parquet'`)
  const reader = await connection.runAndReadAll(sql)
  return reader
    .getRowObjectsJS()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
      ),
    )
}

/** The number that a query on the register counts as `n`. */
export async function countOnRegister(sql: string): Promise<number> {
  return Number((await onRegister(sql))[0]?.n)
}
