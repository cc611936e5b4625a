import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { main as buildData } from '../../scripts/build-data.ts'
import { openWrite } from '../../scripts/extract/outside.ts'
import { main as extract } from '../../scripts/extract.ts'
import { main as register } from '../../scripts/register.ts'
import { scratchFolder, testOutside } from './outside.ts'

/** A real file system of 4 MB; null where this process may not mount one. */
function mountSmall(): string | null {
  const folder = scratchFolder()
  const mounted =
    process.platform === 'linux' &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0
  return mounted ? folder : null
}

const canMount = (() => {
  const folder = mountSmall()
  if (folder === null) console.log('disk-full.test.ts: this process may not mount a small disk: skipped.')
  else spawnSync('umount', [folder])
  return folder !== null
})()

/** Fills the disk up to some KB. */
function fill(disk: string, freeKb: number): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - freeKb * 1024)))
}

/** Every file below a folder with its bytes. */
function filesOf(folder: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) found[path] = readFileSync(path).toString('base64')
  }
  return found
}

function papers(count: number): string {
  const record = (n: number) =>
    JSON.stringify({
      id: `2501.${String(n).padStart(5, '0')}`,
      title: `On ${n}`,
      abstract: `We get ${n % 90}% on AIME.`,
    })
  return Array.from({ length: count }, (_, n) => record(n)).join('\n')
}

describe.skipIf(!canMount)(
  'a full disk',
  () => {
    let disk = ''
    const inputs = scratchFolder()
    const few = join(inputs, 'few.ndjson')
    const many = join(inputs, 'many.ndjson')
    writeFileSync(few, papers(20))
    writeFileSync(many, papers(20_000))
    const { TMPDIR } = process.env

    afterEach(() => {
      if (TMPDIR === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = TMPDIR
      if (disk !== '') spawnSync('umount', [disk])
      if (disk !== '') rmSync(disk, { recursive: true, force: true })
    })

    const outside = () => testOutside({ openWrite })
    const small = () => {
      disk = mountSmall() ?? ''
      return disk
    }

    it.each(['parquet', 'ndjson', 'csv'])(
      'stops extract to %s with words and leaves the old tables whole',
      async (format) => {
        const out = join(small(), 'out')
        expect(await extract([few, '--out', out, '--format', format], outside())).toBe(0)
        const before = filesOf(out)
        fill(disk, 200)
        const run = outside()
        expect(await extract([many, '--out', out, '--format', format], run)).toBe(1)
        expect(run.logged.at(-1)).toContain('no room left on the disk; free some space and run it again')
        expect(filesOf(out)).toEqual(before)
        rmSync(join(disk, 'ballast'))
        expect(await extract([few, '--out', out, '--format', format], outside())).toBe(0)
        expect(filesOf(out)).toEqual(before)
      },
    )

    it('stops register with words, and leaves the old register whole', async () => {
      const out = join(small(), 'data')
      expect(await register([few, '--out', out, '--quiet'], outside())).toBe(0)
      const before = filesOf(out)
      fill(disk, 100)
      const run = outside()
      expect(await register([many, '--out', out, '--quiet'], run)).toBe(1)
      expect(run.logged.at(-1)).toContain('no room left on the disk')
      expect(filesOf(out)).toEqual(before)
    })

    it('for temporary files stops register the same', async () => {
      const out = join(inputs, 'data')
      expect(await register([few, '--out', out, '--quiet'], outside())).toBe(0)
      const before = filesOf(out)
      process.env.TMPDIR = small()
      fill(disk, 100)
      const run = outside()
      expect(await register([many, '--out', out, '--quiet'], run)).toBe(1)
      expect(run.logged.at(-1)).toContain('no room left on the disk')
      expect(filesOf(out)).toEqual(before)
      expect(readdirSync(disk)).toEqual(['ballast'])
    })

    it.each([0, 20, 60, 200, 400])(
      'with %i KB left stops build-data, and leaves the old snapshot whole',
      async (freeKb) => {
        const data = join(inputs, 'register')
        mkdirSync(data, { recursive: true })
        expect(await register([few, '--out', data, '--quiet'], outside())).toBe(0)
        const out = join(small(), 'snapshot')
        expect(await buildData(['--data', data, '--out', out], outside())).toBe(0)
        const before = filesOf(out)
        expect(await register([many, '--out', data, '--quiet'], outside())).toBe(0)
        fill(disk, freeKb)
        const run = outside()
        expect(await buildData(['--data', data, '--out', out], run)).toBe(1)
        expect(run.logged.at(-1)).toContain('no room left on the disk')
        expect(filesOf(out)).toEqual(before)
        expect(readdirSync(disk).sort()).toEqual(['ballast', 'snapshot'])
      },
    )
  },
  60_000,
)
