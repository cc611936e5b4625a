import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string }
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

describe('the package', () => {
  it('pins every version exactly', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('names no registry host in its lockfile, nor in that of the bench', () => {
    for (const file of ['package-lock.json', 'scripts/bench/rivals/package-lock.json'])
      expect(readFileSync(file, 'utf8')).not.toMatch(/"resolved": *"https?:/)
  })

  it('keeps the DuckDB-WASM that reads Parquet without asking another host (docs/decisions/duckdb-wasm.md)', () => {
    expect(manifest.dependencies['@duckdb/duckdb-wasm']).toBe('1.28.0')
  })

  it('supports Node 20.19', () => {
    expect(manifest.engines.node).toBe('>=20.19')
  })

  it('holds no built file, no abstract and nothing above 20 MB in git', () => {
    const tracked = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n')
    expect(tracked.filter((file) => /^(dist|node_modules|out|public\/snapshot)\//.test(file))).toEqual([])
  })
})
