/** What `public/snapshot/manifest.json` says about the files beside it; checked before the engine sees a byte. */
export interface Manifest {
  schema_version: number
  /** First 12 hex digits of the SHA-256 over all file hashes: names the snapshot in exports. */
  snapshot: string
  /** Newest publication date in the register, ISO; the only date a snapshot needs. */
  newest_paper: string | null
  counts: { papers: number; claims: number; benchmarks: number; statements: number }
  files: SnapshotFile[]
}

export interface SnapshotFile {
  /** Table name; the file is `<table>.parquet`. */
  table: string
  file: string
  bytes: number
  sha256: string
  rows: number
}
