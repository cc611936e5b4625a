/** Bytes per claim: Parquet against gzipped CSV, and the compressions that the page's engine reads. */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Manifest } from '../../src/claim/manifest.ts'
import { openSnapshot } from '../stored-rows.ts'
import { type Measurement, measurement } from './measurement.ts'

/** Sizes of `claims` in every form, per claim. */
export async function benchStorage(snapshot: string): Promise<Measurement[]> {
  const manifest = JSON.parse(readFileSync(join(snapshot, 'manifest.json'), 'utf8')) as Manifest
  const connection = await openSnapshot(snapshot, manifest)
  const folder = mkdtempSync(join(tmpdir(), 'claimboard-storage-'))
  const claims = manifest.counts.claims
  const size = async (name: string, options: string) => {
    const file = join(folder, name)
    await connection.run(`COPY claims TO '${file}' (${options})`)
    return file
  }
  const csv =
    gzipSync(readFileSync(await size('claims.csv', 'FORMAT CSV, HEADER')), { level: 9 }).length / claims
  const ours = statSync(join(snapshot, 'claims.parquet')).size / claims
  const forms: [string, string][] = [
    ['zstd, V2', 'FORMAT PARQUET, COMPRESSION ZSTD, PARQUET_VERSION V2'],
    ['zstd, V1', 'FORMAT PARQUET, COMPRESSION ZSTD, PARQUET_VERSION V1'],
    ['gzip, V1', 'FORMAT PARQUET, COMPRESSION GZIP, PARQUET_VERSION V1'],
    ['snappy, V1', 'FORMAT PARQUET, COMPRESSION SNAPPY, PARQUET_VERSION V1'],
  ]
  const rows = [measurement('Parquet', 'bytes/claim', [ours], [csv], 'gzipped CSV', null)]
  for (const [name, options] of forms) {
    const other = statSync(await size(`${name.replace(/\W+/g, '-')}.parquet`, options)).size / claims
    rows.push(measurement('Parquet', 'bytes/claim', [ours], [other], name, null))
  }
  connection.closeSync()
  rmSync(folder, { recursive: true, force: true })
  return rows
}
