import type { Manifest, SnapshotFile } from '../claim/manifest.ts'
import { schemaVersion } from '../claim/tables.ts'
import type { TableFile } from './duckdb.ts'

/** Where the snapshot lies, relative to the page. */
export const snapshotFolder = 'snapshot/'

/** Something is wrong with the snapshot's files; the message says what and what to do. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
}

/** Fetches and checks `manifest.json`. */
export async function fetchManifest(): Promise<Manifest> {
  const manifest = JSON.parse(new TextDecoder().decode(await fetchBytes('manifest.json'))) as unknown
  if (!isManifest(manifest))
    throw new SnapshotError('The snapshot manifest is not readable. Build it again: npm run build:data.')
  if (manifest.schema_version !== schemaVersion) {
    throw new SnapshotError(
      `The snapshot has version ${manifest.schema_version}, this page reads version ${schemaVersion}. Reload the page.`,
    )
  }
  return manifest
}

/** Fetches the Parquet files of a manifest and checks each one's size and SHA-256 before the engine sees a byte. */
export function fetchTables(manifest: Manifest): Promise<TableFile[]> {
  return Promise.all(manifest.files.map(fetchTable))
}

async function fetchTable(file: SnapshotFile): Promise<TableFile> {
  const bytes = await fetchBytes(`${file.file}?${file.sha256.slice(0, 12)}`)
  if (bytes.byteLength !== file.bytes) {
    throw new SnapshotError(
      `${file.file} has ${bytes.byteLength} bytes, the manifest says ${file.bytes}. The download was cut or the site was updated: reload.`,
    )
  }
  if (crypto.subtle && (await sha256(bytes)) !== file.sha256) {
    throw new SnapshotError(`${file.file} does not match its checksum. Reload the page to fetch it again.`)
  }
  return { table: file.table, bytes }
}

async function fetchBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(snapshotFolder + path)
  if (!response.ok) throw new SnapshotError(`${path} could not be fetched (HTTP ${response.status}).`)
  return new Uint8Array(await response.arrayBuffer())
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'files' in value &&
    Array.isArray(value.files) &&
    'schema_version' in value
  )
}
