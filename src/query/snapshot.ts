import type { Manifest, SnapshotFile } from '../claim/manifest.ts'
import { schemaVersion, tables } from '../claim/tables.ts'
import type { TableFile } from './duckdb.ts'

/** Where the snapshot lies, relative to the page. */
export const snapshotFolder = 'snapshot/'

/** Something is wrong with the snapshot's files; the message says what and what to do. */
export class SnapshotError extends Error {
  override name = 'SnapshotError'
}

let pinned: string | null = null

/**
 * Whether this is the snapshot that the page began with. The first one named, by the stored rows or by the manifest, is
 * kept as long as the page: after an update of the site nothing of the new snapshot mixes with what is on screen.
 */
export function isPinned(snapshot: string): boolean {
  pinned ??= snapshot
  return pinned === snapshot
}

/** Fetches and checks `manifest.json`. */
export async function fetchManifest(): Promise<Manifest> {
  const manifest = jsonOf(await fetchBytes('manifest.json'))
  if (!isManifest(manifest))
    throw new SnapshotError('The snapshot manifest is not readable. Build it again: npm run build:data.')
  if (manifest.schema_version !== schemaVersion) {
    throw new SnapshotError(
      `The snapshot has version ${manifest.schema_version}, this page reads version ${schemaVersion}. Reload the page.`,
    )
  }
  if (!isPinned(manifest.snapshot)) {
    throw new SnapshotError('The site was updated while this page was open. Reload the page.')
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
  return { table: file.table, bytes, rows: file.rows }
}

async function fetchBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(snapshotFolder + path)
    if (!response.ok) throw new SnapshotError(`${path} could not be fetched (HTTP ${response.status}).`)
    return new Uint8Array(await response.arrayBuffer())
  } catch (cause) {
    if (cause instanceof SnapshotError) throw cause
    const name = path.replace(/\?[^?]*$/, '')
    throw new SnapshotError(`${name} could not be loaded: the connection broke off.`, { cause })
  }
}

/** The value of a JSON text; null where it is none, such as a host's own page for a missing file. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function isManifest(value: unknown): value is Manifest {
  return (
    isFields(value) &&
    typeof value.schema_version === 'number' &&
    typeof value.snapshot === 'string' &&
    isFields(value.counts) &&
    Array.isArray(value.files) &&
    value.files.length > 0 &&
    value.files.every(isSnapshotFile)
  )
}

function isSnapshotFile(value: unknown): value is SnapshotFile {
  return (
    isFields(value) &&
    typeof value.table === 'string' &&
    Object.hasOwn(tables, value.table) &&
    value.file === `${value.table}.parquet` &&
    typeof value.sha256 === 'string' &&
    Number.isInteger(value.bytes) &&
    Number.isInteger(value.rows)
  )
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
