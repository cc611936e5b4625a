/** A register of a million claims with the real one's distributions: each real claim repeated with a jittered value. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../src/claim/manifest.ts'
import { openSnapshot, writeStoredRows } from '../stored-rows.ts'

/** Writes a synthetic snapshot of so many claims into a folder, from the snapshot of another. */
export async function writeSynthetic(source: string, target: string, claims: number): Promise<Manifest> {
  mkdirSync(target, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8')) as Manifest
  const connection = await openSnapshot(source, manifest)
  const copies = Math.ceil(claims / manifest.counts.claims)
  // Every copy is a paper and a sentence of its own: texts that repeat would be searched and packed too easily.
  await connection.run(`COPY (
    SELECT * EXCLUDE (copy, jittered) REPLACE (
      claim_id || '-' || copy AS claim_id,
      paper_id || '-' || copy AS paper_id,
      title || ' ' || copy AS title,
      jittered AS value,
      CAST(jittered AS VARCHAR) AS value_text,
      replace(evidence, value_text, CAST(jittered AS VARCHAR)) AS evidence
    ) FROM (
      SELECT *, CASE WHEN copy = 0 THEN value
        ELSE round(abs(value * (0.9 + (hash(claim_id, copy) % 1000) / 5000.0)), 2) END AS jittered
      FROM claims CROSS JOIN (SELECT unnest(range(${copies})) AS copy)
    )
    ORDER BY benchmark_id NULLS LAST, benchmark, published, claim_id LIMIT ${claims}
  ) TO '${join(target, 'claims.parquet')}' (FORMAT PARQUET, COMPRESSION ZSTD, PARQUET_VERSION V2)`)
  connection.closeSync()
  for (const { file, table } of manifest.files)
    if (table !== 'claims') copyFileSync(join(source, file), join(target, file))
  const files = manifest.files.map((entry) =>
    entry.table === 'claims' ? described(target, entry.table, entry.file, claims) : entry,
  )
  const synthetic = { ...manifest, counts: { ...manifest.counts, claims }, files }
  writeFileSync(join(target, 'manifest.json'), JSON.stringify(synthetic))
  await writeStoredRows(target, synthetic)
  return synthetic
}

function described(folder: string, table: string, file: string, rows: number): Manifest['files'][number] {
  const path = join(folder, file)
  return {
    table,
    file,
    bytes: statSync(path).size,
    sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    rows,
  }
}
